import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { coach } from '../stub/coach.ts';
import { StubServer } from '../stub/server.ts';
import { launch, Visitor } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: StubServer;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  server = await new StubServer().start();
  server.script = coach(1);
});

afterEach(async () => {
  await visitor.leave();
  await server.stop();
});

/** What axe finds, as lines that say where and what. */
async function findings(): Promise<string[]> {
  await visitor.page.evaluate(AXE);
  const { violations } = await visitor.page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

async function arrive(path: string, options: BrowserContextOptions = {}, textSize = 16): Promise<void> {
  visitor = await Visitor.arrive(browser, options);
  if (textSize !== 16) {
    await visitor.textSize(textSize);
  }
  await visitor.page.goto(server.url + path);
  await visitor.page.locator('companero-chat[ready]').waitFor({ state: 'attached' });
}

async function talk(): Promise<void> {
  await visitor.say('Hello');
  await visitor.page.getByRole('button', { name: 'Badly' }).click();
  await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).waitFor();
}

describe.each(['light', 'dark'] as const)('in the %s scheme axe finds nothing', (colorScheme) => {
  test('on the demo page, closed and with a whole conversation', async () => {
    await arrive('/demo', { colorScheme });
    expect(await findings()).toEqual([]);

    await visitor.open();
    await talk();

    expect(await findings()).toEqual([]);
  });

  test('on the companion page with an open source', async () => {
    await arrive('/c/demo', { colorScheme });
    await talk();
    await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).click();

    expect(await findings()).toEqual([]);
  });

  test('while messages wait, are refused, and are too long', async () => {
    server.config = { ...server.config, accent: '#ffe14d' };
    await arrive('/page', { colorScheme });
    await visitor.open();
    await vi.waitUntil(() => server.conversations.length === 1);
    const { conversation } = server;
    conversation.take = ({ clientId }) => {
      conversation.send({ type: 'problem', code: 'X', message: 'Please wait a moment.', clientId });
      return false;
    };
    await visitor.say('Refused');
    await visitor.page.getByText('Please wait a moment.').waitFor();
    await visitor.context.setOffline(true);
    await visitor.say('Waiting');
    await visitor.page.getByRole('textbox').fill('long '.repeat(900));

    expect(await findings()).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  const press = (key: string) => visitor.page.keyboard.press(key);
  const focus = () =>
    visitor.page.evaluate(() => {
      const element = window.focused();
      return element?.getAttribute('aria-label') ?? element?.textContent;
    });

  test('a whole conversation can be had', async () => {
    await arrive('/page');
    await visitor.page.locator('.launcher').focus();
    await press('Enter');
    expect(await focus()).toBe('Write a message…');
    await visitor.page.keyboard.type('Hello');
    await press('Shift+Enter');
    await visitor.page.keyboard.type('there');
    await press('Enter');
    await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();
    await press('Shift+Tab');
    expect(await focus()).toBe('Badly');
    await press('Enter');
    await visitor.page.getByRole('button', { name: 'Notes on getting up' }).waitFor();
    expect(await focus()).toBe('Write a message…');
    await press('Shift+Tab');
    expect(await focus()).toBe('Notes on getting up');
    await press('Space');
    expect(await focus()).toBe('Back to the chat');
    await press('Escape');
    expect(await focus()).toBe('Notes on getting up');
    await press('Escape');

    expect(await focus()).toBe('Open the chat');
    expect(server.received.find(({ type }) => type === 'say')).toMatchObject({ text: 'Hello\nthere' });
  });

  test('a person can read what is asked, agree, and go on writing', async () => {
    server.consent = 'We keep what you write for a year.\nYou can ask us to erase it.';
    await arrive('/page');
    await visitor.page.locator('.launcher').focus();
    await press('Enter');
    await visitor.page.getByRole('heading', { name: 'Before you write' }).waitFor();
    expect(await findings()).toEqual([]);
    expect(await visitor.page.getByRole('textbox').isVisible()).toBe(false);
    expect(await visitor.page.getByText('You can ask us to erase it.').isVisible()).toBe(true);

    await visitor.page.getByRole('button', { name: 'I agree' }).focus();
    await press('Enter');
    await visitor.page.getByRole('textbox').waitFor();
    expect(await focus()).toBe('Write a message…');
    await visitor.page.keyboard.type('Hello');
    await press('Enter');
    await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();

    expect(server.received.map(({ type }) => type).filter((type) => type !== 'ping')).toEqual([
      'hello',
      'agree',
      'say',
    ]);
  });

  test('an open source keeps the focus until it is closed', async () => {
    await arrive('/page');
    await visitor.open();
    await talk();
    await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).click();

    for (let step = 0; step < 6; step++) {
      await press('Tab');
      expect(await focus()).not.toBe('Write a message…');
    }
  });
});

describe('nothing is cut off', () => {
  /** Everything in the panel that reaches out of it at its side. */
  const outside = () =>
    visitor.page.evaluate(() => {
      const root = document.querySelector('companero-chat')?.shadowRoot;
      const panel = root?.querySelector('.panel')?.getBoundingClientRect();
      return [...(root?.querySelectorAll('.panel *:not(.hidden)') ?? [])]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return panel && width > 0 && (left < panel.left - 1 || right > panel.right + 1);
        })
        .map((element) => element.className);
    });
  const sideways = () =>
    visitor.page.evaluate(() => {
      const log = document.querySelector('companero-chat')?.shadowRoot?.querySelector('.log');
      return [document.documentElement, log].map((box) => (box ? box.scrollWidth - box.clientWidth : 0));
    });

  test.each([
    ['at 320 pixels', '/page', { width: 320, height: 568 }, 16],
    ['at 320 pixels and 200 % text', '/page', { width: 320, height: 640 }, 32],
    ['at 200 % text', '/demo', { width: 1440, height: 900 }, 32],
    ['on the companion page at 320 pixels', '/c/demo', { width: 320, height: 568 }, 16],
    ['on the demo page at 320 pixels', '/demo', { width: 320, height: 568 }, 16],
  ])('%s', async (_, path, viewport, textSize) => {
    await arrive(path, { viewport }, textSize);
    if (path !== '/c/demo') {
      await visitor.open();
    }
    await visitor.say(`A${'a'.repeat(200)}`);
    await visitor.page.getByRole('button', { name: 'Badly' }).click();
    await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).waitFor();

    expect(await outside()).toEqual([]);
    expect(await sideways()).toEqual([0, 0]);
    expect(await visitor.page.getByRole('textbox').isVisible()).toBe(true);
  });

  test('on a page that is written from right to left', async () => {
    await arrive('/page?dir=rtl');
    await visitor.open();
    await talk();

    const [panel, own] = await Promise.all([
      visitor.page.locator('.panel').boundingBox(),
      visitor.page.locator('.row.in .bubble').last().boundingBox(),
    ]);

    expect(panel?.x).toBeLessThan(100);
    expect((own?.x ?? 0) - (panel?.x ?? 0)).toBeLessThan(40);
    expect(await outside()).toEqual([]);
  });
});

describe('what is being read stays where it is', () => {
  const log = () => visitor.page.getByRole('log');
  const top = () => log().evaluate((box) => box.scrollTop);
  const fromEnd = () => log().evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);

  async function fill(): Promise<void> {
    await arrive('/page');
    await visitor.open();
    await vi.waitUntil(() => server.conversations.length === 1);
    for (let count = 1; count <= 30; count++) {
      server.conversation.answer(`Message ${count}`);
    }
    await log().getByText('Message 30').waitFor();
    await readToTheEnd();
  }

  async function readToTheEnd(): Promise<void> {
    await log().hover();
    await visitor.page.mouse.wheel(0, 9_000);
    await vi.waitUntil(async () => (await fromEnd()) < 2);
    await visitor.page.waitForFunction(() => new Promise(requestAnimationFrame));
  }

  test('who is at the end follows it', async () => {
    await fill();
    server.conversation.answer('The newest');
    await log().getByText('The newest').waitFor();

    expect(await fromEnd()).toBeLessThan(2);
  });

  test('who reads further up is only told', async () => {
    await fill();
    await log().hover();
    await visitor.page.mouse.wheel(0, -600);
    await vi.waitUntil(async () => (await fromEnd()) > 300);
    await visitor.page.waitForFunction(() => new Promise(requestAnimationFrame));
    const before = await top();

    server.conversation.answer('The newest');
    const newer = visitor.page.getByRole('button', { name: 'New messages' });
    await newer.waitFor();
    expect(await top()).toBe(before);
    await newer.click();

    expect(await fromEnd()).toBeLessThan(2);
    expect(await newer.isVisible()).toBe(false);
  });

  test('a long answer grows below the edge, with its first line in sight', async () => {
    await fill();
    for (let part = 0; part < 60; part++) {
      server.conversation.delta('long', `Line ${part} of a long answer.\n`);
    }
    await visitor.page.getByText('Line 59 of a long answer.').waitFor();

    const firstLine = async () => {
      const [box, answer] = await Promise.all([
        log().boundingBox(),
        visitor.page.locator('.row', { hasText: 'Line 0 of a long answer.' }).boundingBox(),
      ]);
      return (answer?.y ?? 0) - (box?.y ?? 0);
    };
    const before = await firstLine();
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(100);

    server.conversation.answer('Line 0 of a long answer.\n'.repeat(60), { id: 'long' });
    server.conversation.answer('Is there anything else?', { choices: [{ id: 'no', label: 'No' }] });
    const newer = visitor.page.getByRole('button', { name: 'New messages' });
    await newer.waitFor();
    expect(await firstLine()).toBeCloseTo(before, 0);
    await newer.click();

    expect(await fromEnd()).toBeLessThan(2);
  });

  test('who has read to the end follows the next message too', async () => {
    await fill();
    server.conversation.answer('Long.\n'.repeat(80));
    await vi.waitUntil(async () => (await fromEnd()) > 300);
    await readToTheEnd();

    server.conversation.answer('The newest');
    await log().getByText('The newest').waitFor();

    expect(await fromEnd()).toBeLessThan(2);
  });
});
