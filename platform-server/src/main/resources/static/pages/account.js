/* The pages behind the links in mails: takes the token from the address, posts it, and says what came of it. */
(() => {
  const main = document.querySelector('main');
  const form = main.querySelector('form');
  const field = main.querySelector('.field');
  const password = main.querySelector('#password');
  const peek = main.querySelector('.peek');
  const problem = main.querySelector('#problem');
  const button = main.querySelector('.act');
  const label = button.textContent;

  const acts = {
    verify: { address: '/api/v1/auth/email/verify', password: false },
    reset: { address: '/api/v1/auth/password/reset', password: true },
    join: { address: '/api/v1/auth/invitations/accept', password: true },
  };
  const act = acts[main.dataset.act];

  // Out of the address bar and the history at once; a reload keeps it for this tab.
  const fresh = location.hash.slice(1);
  const token = fresh || sessionStorage.getItem('token') || '';
  if (fresh) {
    sessionStorage.setItem('token', fresh);
    history.replaceState(null, '', location.pathname);
  }

  field.hidden = !act.password;
  if (main.dataset.act === 'join') {
    password.autocomplete = 'current-password';
  }

  peek.addEventListener('click', () => {
    const shown = password.type === 'password';
    password.type = shown ? 'text' : 'password';
    peek.setAttribute('aria-pressed', String(shown));
    peek.textContent = shown ? peek.dataset.hide : peek.dataset.show;
    password.focus();
  });

  password.addEventListener('input', () => say(''));

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    busy(true);
    say('');
    try {
      await send();
    } catch {
      say(main.dataset.network);
    } finally {
      busy(false);
    }
  });

  if (!token) {
    say(main.dataset.link);
    button.disabled = true;
    password.disabled = true;
  } else if (act.password) {
    password.focus();
  }

  async function send() {
    const body = act.password ? { token, password: password.value } : { token };
    const answer = await post(act.address, body);
    if (answer.ok) {
      await leave(answer);
      done();
      return;
    }
    const told = await answer.json().catch(() => ({}));
    if (told.code === 'SECOND_FACTOR_NEEDED') {
      done(); // joined; signing in there takes the code as well
    } else {
      say(words(answer.status, told));
    }
  }

  function post(address, body) {
    return fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
    });
  }

  // Joining signs in; nothing is done with that here, so it is ended again.
  async function leave(answer) {
    if (answer.status === 204) {
      return;
    }
    const { refreshToken } = await answer.json().catch(() => ({}));
    if (refreshToken) {
      await post('/api/v1/auth/logout', { refreshToken }).catch(() => undefined);
    }
  }

  function done() {
    sessionStorage.removeItem('token');
    main.querySelector('.ask').hidden = true;
    const section = main.querySelector('.done');
    section.hidden = false;
    section.focus();
  }

  function words(status, told) {
    const fields = told.details?.fields ?? {};
    if (fields.password) {
      return `${labelOfField()} ${fields.password}`;
    }
    if (status === 429) {
      return main.dataset.busy;
    }
    if (told.code === 'TOKEN_INVALID' || status === 404 || status === 410) {
      return main.dataset.link;
    }
    return status < 500 && told.detail ? told.detail : main.dataset.other;
  }

  function labelOfField() {
    return field.querySelector('label').textContent;
  }

  function say(text) {
    problem.textContent = text;
  }

  function busy(on) {
    button.disabled = on;
    button.textContent = on ? main.dataset.wait : label;
  }
})();
