import { CompaneroChat } from './element.ts';

const NAME = 'companero-chat';

/** What a script tag's address ends with; what stands before it is the server. */
const PATH = /\/widget\/v1\/companero\.js(?:[?#].*)?$/;

/** Attributes that a script tag hands on: `data-theme` becomes `theme`. */
const HANDED_ON = ['theme', 'language', 'side'];

/** Makes the element known to the page; a second script on the same page finds it there already. */
export function register(): void {
  if (!customElements.get(NAME)) {
    customElements.define(NAME, CompaneroChat);
    document.addEventListener('click', ask);
  }
}

/** Puts the chat that a script tag asks for on the page, with a launcher; once per key. */
export function insert(script: HTMLScriptElement): void {
  const key = script.dataset.widgetKey;
  if (!key || document.querySelector(`${NAME}[widget-key="${CSS.escape(key)}"]`)) {
    return;
  }
  const chat = document.createElement(NAME);
  chat.setAttribute('widget-key', key);
  chat.setAttribute('server', script.src.replace(PATH, ''));
  chat.setAttribute('launcher', '');
  for (const name of HANDED_ON) {
    const value = script.dataset[name];
    if (value) {
      chat.setAttribute(name, value);
    }
  }
  const add = () => document.body.append(chat);
  if (document.body) {
    add();
  } else {
    addEventListener('DOMContentLoaded', add, { once: true });
  }
}

/** Anything on the page with `data-companero-ask="…"` opens the chat and puts that into the person's mouth. */
function ask(event: Event): void {
  const asking = (event.target as Element | null)?.closest?.<HTMLElement>('[data-companero-ask]');
  if (asking) {
    document.querySelector<CompaneroChat>(NAME)?.ask(asking.dataset.companeroAsk ?? '');
  }
}
