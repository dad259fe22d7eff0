import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ANSWER, coach } from '../stub/coach.ts';
import { citation } from '../stub/conversation.ts';
import { StubServer } from '../stub/server.ts';
import { launch, Visitor } from './chromium.ts';

let browser: Browser;
let server: StubServer;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  server = await new StubServer().start();
  server.script = coach(5);
  visitor = await Visitor.arrive(browser);
});

afterEach(async () => {
  const violations = await visitor.violations();
  await visitor.leave();
  await server.stop();
  expect(violations).toEqual([]);
  expect(visitor.errors).toEqual([]);
});

const log = () => visitor.page.getByRole('log');
const texts = () => visitor.page.locator('.row .body').allInnerTexts();
const said = () => server.received.filter(({ type }) => type === 'say' || type === 'choose');

async function begin(): Promise<void> {
  await visitor.page.goto(`${server.url}/page`);
  await visitor.open();
}

describe('a conversation', () => {
  test('goes from a question over a button to an answer with its sources', async () => {
    await begin();
    await visitor.say('Hello');
    await visitor.page.getByRole('button', { name: 'Badly' }).click();

    await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).waitFor();

    expect(said().map((frame) => frame.type)).toEqual(['say', 'choose']);
    expect((await texts()).map((text) => text.split('\n', 1)[0])).toEqual([
      'Hello! I can help you to sleep better. What is on your mind?',
      'Hello',
      'Good morning! How did you sleep last night?',
      'Badly',
      'Two things help most people after a bad night:',
    ]);
    expect(await log().locator('li strong').first().innerText()).toBe('No coffee after noon');
  });

  test('without a greeting says what it is for and offers the first words, once', async () => {
    server.config = { ...server.config, greeting: null };
    await begin();
    await visitor.page.getByText('This is your chat with Demo Creator.').waitFor();
    await visitor.page
      .getByRole('button', { name: 'Hello!' })
      .evaluate((button: HTMLButtonElement) => [button.click(), button.click()]);
    await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();

    expect(said()).toMatchObject([{ type: 'say', text: 'Hello!' }]);
    expect(await visitor.page.getByText('This is your chat with Demo Creator.').count()).toBe(0);
  });

  test('marks the pressed button and lets no choice be made twice', async () => {
    await begin();
    await visitor.say('Hello');
    await visitor.page.getByRole('button', { name: 'So-so' }).click();

    const pressed = visitor.page.getByRole('button', { name: 'So-so, your answer' });
    await pressed.waitFor();

    expect(await pressed.isDisabled()).toBe(true);
    expect(await visitor.page.getByRole('button', { name: 'Well' }).isDisabled()).toBe(true);
  });

  test('takes a button that is pressed twice in a hurry once', async () => {
    await begin();
    await visitor.say('Hello');
    await visitor.page
      .getByRole('button', { name: 'Well' })
      .evaluate((button: HTMLButtonElement) => [button.click(), button.click()]);
    await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).waitFor();

    expect(said().filter(({ type }) => type === 'choose')).toHaveLength(1);
  });

  test('shows the passage that an answer rests on, and gives the focus back', async () => {
    await begin();
    server.conversation.answer('Less coffee.', { citations: [citation()] });
    await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).click();

    const passage = visitor.page.getByRole('dialog', { name: 'Sleep basics, p. 4' });
    expect(await passage.innerText()).toContain('half of an afternoon coffee is still there at bedtime');
    expect(await passage.innerText()).toContain('What keeps you awake');
    await visitor.page.keyboard.press('Escape');

    expect(await passage.count()).toBe(0);
    expect(await visitor.page.evaluate(() => window.focused()?.textContent)).toBe('Sleep basics, p. 4');
  });

  test('shows a card with what it leads to, and nothing that leads to no safe place', async () => {
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    server.conversation.store({
      direction: 'out',
      heading: 'A walk in the evening',
      text: 'Twenty minutes are enough.',
      media: [{ kind: 'image', url: 'https://example.org/walk.png', alt: 'A path between trees' }],
      links: [
        { label: 'Read more', url: 'https://example.org/walks' },
        { label: 'Trap', url: 'javascript:alert(1)' },
      ],
    });
    const more = visitor.page.getByRole('link', { name: 'Read more' });
    await more.waitFor();

    expect(await more.getAttribute('href')).toBe('https://example.org/walks');
    expect(await more.getAttribute('rel')).toContain('noopener');
    expect(await visitor.page.getByRole('link', { name: 'A path between trees' }).count()).toBe(1);
    expect(await visitor.page.getByText('A walk in the evening', { exact: true }).count()).toBe(1);
    expect(await visitor.page.getByText('Trap').count()).toBe(0);
  });

  test('lets an answer grow in one bubble, which the whole message replaces in place', async () => {
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    const id = 'a1';
    server.conversation.typing();
    await visitor.page.getByRole('img', { name: 'Demo Creator is writing…' }).waitFor();
    server.conversation.delta(id, 'Sleep ');
    server.conversation.delta(id, 'is **go');
    await visitor.page.locator('.row.partial').waitFor();
    const growing = await visitor.page.locator('.row.partial').elementHandle();

    server.conversation.answer('Sleep is **good**.', { id });
    await visitor.page.locator('.row.stored strong').waitFor();

    expect(await growing?.evaluate((row) => row.isConnected && row.textContent)).toContain('Sleep is good.');
    expect(await visitor.page.locator('.row.out').count()).toBe(2);
  });

  test('reads out whole answers, and only those that are new', async () => {
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    server.conversation.delta('a1', 'Half');
    await visitor.page.locator('.row.partial').waitFor();
    const live = visitor.page.locator('.conversation [aria-live=polite]');
    expect(await live.textContent()).toBe('');

    server.conversation.answer('Half an hour of **daylight**.', { id: 'a1' });
    await live.getByText('Half an hour of daylight.').waitFor();
    await visitor.page.reload();
    await visitor.open();
    await visitor.page.locator('.row.stored strong').waitFor();

    expect(await live.textContent()).toBe('');
  });

  test('is there again after a reload', async () => {
    await begin();
    await visitor.say('Hello');
    await visitor.page.getByRole('button', { name: 'Badly' }).click();
    await log().getByText('Start with one of them.').waitFor();
    const before = await texts();

    await visitor.page.reload();
    await visitor.open();
    await log().getByText('Start with one of them.').waitFor();

    expect(await texts()).toEqual(before);
    expect(server.conversations).toHaveLength(1);
    expect(await visitor.page.getByRole('button', { name: 'Badly, your answer' }).isDisabled()).toBe(true);
  });

  test('shows what came meanwhile on the launcher', async () => {
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    await visitor.page.keyboard.press('Escape');

    server.conversation.answer('Time to wind down.');
    const launcher = visitor.page.getByRole('button', { name: 'Open the chat, new messages: 1' });
    await launcher.waitFor();
    await visitor.page.reload();
    await launcher.click();
    await log().getByText('Time to wind down.').waitFor();
    await visitor.page.keyboard.press('Escape');

    await visitor.page.getByRole('button', { name: 'Open the chat', exact: true }).waitFor();
  });

  test('takes a question from anything on the page, below what the person has written', async () => {
    await visitor.page.goto(`${server.url}/page`);
    await visitor.page.locator('companero-chat[ready]').waitFor({ state: 'attached' });
    await visitor.page.getByRole('button', { name: 'Ask' }).click();
    await visitor.page.getByRole('button', { name: 'Ask' }).click();
    const field = visitor.page.getByRole('textbox');
    expect(await field.inputValue()).toBe('What helps?');

    await field.fill('I sleep badly.');
    await visitor.page.getByRole('button', { name: 'Ask' }).click();
    await visitor.page.keyboard.press('Enter');
    await log().getByText('How did you sleep last night?').waitFor();

    expect(said()).toMatchObject([{ type: 'say', text: 'I sleep badly.\nWhat helps?' }]);
  });

  test('keeps an unfinished message over a reload', async () => {
    await begin();
    await visitor.page.getByRole('textbox').fill('I was about to');
    await visitor.page.reload();
    await visitor.open();

    expect(await visitor.page.getByRole('textbox').inputValue()).toBe('I was about to');
  });
});

describe('bad lines', () => {
  test('a server that dies in the middle of an answer is found again, and the answer comes whole', async () => {
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    server.conversation.delta('a1', 'The first half');
    await visitor.page.locator('.row.partial').waitFor();

    server.drop();
    server.conversation.answer('The first half and the second.', { id: 'a1' });
    await log().getByText('The first half and the second.').waitFor();

    expect(await visitor.page.locator('.row.out').count()).toBe(2);
    expect(server.received.filter(({ type }) => type === 'hello')).toMatchObject([
      { after: 0 },
      { after: 0, token: server.conversation.token },
    ]);
  });

  test('what is written while offline is kept over a reload and arrives once', async () => {
    await begin();
    await visitor.say('Hello');
    await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();
    server.down = true;
    server.drop();
    await visitor.say('Are you there?');
    await visitor.page.getByText('Connecting again…').waitFor();

    await visitor.page.reload();
    await visitor.open();
    expect(await visitor.page.locator('.row.waiting').innerText()).toContain('Are you there?');
    server.down = false;
    await log().getByText('Start with one of them.').waitFor();

    expect(server.conversation.messages.filter(({ text }) => text === 'Are you there?')).toHaveLength(1);
    expect(await visitor.page.locator('.row.waiting, .row.pending').count()).toBe(0);
  });

  test('the browser going offline is said at once, and its return is used at once', async () => {
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);

    await visitor.context.setOffline(true);
    await visitor.page.getByText('You are offline').waitFor();
    await visitor.say('Kept');
    await visitor.context.setOffline(false);
    await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();

    expect(server.conversation.messages.filter(({ text }) => text === 'Kept')).toHaveLength(1);
    expect(await visitor.page.getByRole('status').innerText()).toBe('');
  });

  test('frames that come late, twice and in the wrong order change nothing', async () => {
    server.copies = 2;
    server.delay = 30;
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    await visitor.page.waitForFunction(() => localStorage.getItem('companero.demo.token') !== null);
    server.holding = true;
    for (const text of ['one', 'two', 'three']) {
      server.conversation.answer(text);
    }
    server.release();
    await log().getByText('one', { exact: true }).first().waitFor();

    expect((await texts()).slice(1)).toEqual(['one', 'two', 'three']);
  });

  test('frames that nobody understands are passed over', async () => {
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    for (const frame of [
      '',
      'no json',
      '[]',
      'null',
      '{"type":"rocket"}',
      '{"type":"message","message":{"id":7}}',
    ]) {
      server.conversation.send(frame);
    }
    server.conversation.answer('Still here.');

    await log().getByText('Still here.').first().waitFor();

    expect(await visitor.page.getByRole('alert').filter({ visible: true }).allInnerTexts()).toEqual([]);
  });

  test('what the server refuses stands at its message, and can be sent again', async () => {
    let refuse = true;
    await begin();
    await vi.waitUntil(() => server.conversations.length === 1);
    const { conversation } = server;
    const take = conversation.take.bind(conversation);
    conversation.take = (frame) => {
      if (refuse) {
        conversation.send({
          type: 'problem',
          code: 'TOO_MANY_MESSAGES',
          message: 'Please wait a moment.',
          clientId: frame.clientId,
        });
      }
      return !refuse && take(frame);
    };
    await visitor.say('Quick');
    await visitor.page.getByText('Please wait a moment.').waitFor();

    refuse = false;
    await visitor.page.getByRole('button', { name: 'Try again' }).click();
    await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();

    expect(conversation.messages.filter(({ text }) => text === 'Quick')).toHaveLength(1);
    expect(await visitor.page.getByText('Please wait a moment.').count()).toBe(0);
  });

  test('a visitor whom the server has forgotten begins anew and sees all of it', async () => {
    await begin();
    await visitor.say('Hello');
    await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();

    server.conversations.length = 0;
    server.drop();
    await vi.waitUntil(() => server.conversations.length === 1);
    server.conversation.answer('Welcome back.');
    await log().getByText('Welcome back.').first().waitFor();

    expect(await texts()).toEqual([server.config.greeting, 'Welcome back.']);
  });
});

describe('the page around', () => {
  test('carries several chats side by side, each with its own memory', async () => {
    await visitor.page.goto(`${server.url}/page?key=demo&key=other&key=demo`);
    const launchers = visitor.page.getByRole('button', { name: 'Open the chat' });
    await launchers.nth(1).waitFor();

    const [first, second] = await Promise.all([
      launchers.nth(0).boundingBox(),
      launchers.nth(1).boundingBox(),
    ]);

    expect(await visitor.page.locator('companero-chat').count()).toBe(2);
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThan(56);
  });

  test('shows no launcher for a key that nobody has', async () => {
    await visitor.page.goto(`${server.url}/page?key=nobody`);
    await vi.waitUntil(() => server.requests.some((path) => path.endsWith('/config')));

    expect(await visitor.page.locator('companero-chat .launcher').isVisible()).toBe(false);
  });

  test('gets no global name from the script', async () => {
    await visitor.page.goto(`${server.url}/page?key=`);
    const bare = await visitor.page.evaluate(() => Object.keys(window));
    await visitor.page.goto(`${server.url}/page`);
    await visitor.page.locator('companero-chat[ready]').waitFor({ state: 'attached' });

    const names = await visitor.page.evaluate(() => Object.keys(window));

    expect(names.filter((name) => !bare.includes(name))).toEqual([]);
  });

  test('keeps a chat alive where storage is forbidden', async () => {
    await visitor.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await begin();
    await visitor.say('Hello');

    await visitor.page.getByRole('button', { name: 'Badly' }).click();
    await log().getByText('Start with one of them.').waitFor();

    expect(ANSWER).toContain('Start with one of them.');
    expect(said()).toHaveLength(2);
  });
});
