import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { coach } from '../stub/coach.ts';
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
  server.script = coach(1);
});

afterEach(async () => {
  const violations = await visitor.violations();
  await visitor.leave();
  await server.stop();
  expect(violations).toEqual([]);
  expect(visitor.errors).toEqual([]);
});

test('the demo page opens the chat and has questions ready for it', async () => {
  visitor = await Visitor.arrive(browser);
  await visitor.page.goto(`${server.url}/demo`);
  await visitor.page.locator('companero-chat[ready]').waitFor({ state: 'attached' });
  const questions = await visitor.page.locator('.questions button').allInnerTexts();
  await visitor.page.getByRole('button', { name: 'Start the chat' }).click();
  const field = visitor.page.getByRole('textbox');

  const drafts: string[] = [];
  for (const question of questions) {
    await visitor.page.getByRole('button', { name: question }).click();
    drafts.push(await field.inputValue());
  }

  expect(questions).toHaveLength(3);
  expect(drafts).toEqual(questions);
});

test('the demo page has one script, and nothing that it does not have on the server', async () => {
  visitor = await Visitor.arrive(browser);
  const missing: string[] = [];
  visitor.page.on('response', (response) => {
    if (response.status() >= 400) {
      missing.push(response.url());
    }
  });

  await visitor.page.goto(`${server.url}/demo`, { waitUntil: 'networkidle' });

  expect(await visitor.page.locator('script').count()).toBe(1);
  expect(missing).toEqual([]);
});

test('the companion page is the chat, at once and at its whole size', async () => {
  visitor = await Visitor.arrive(browser, { viewport: { width: 390, height: 844 } });
  await visitor.page.goto(`${server.url}/c/demo`);
  await visitor.say('Hello');
  await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();

  expect(await visitor.page.locator('.panel').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  expect(await visitor.page.getByRole('button', { name: 'Close the chat' }).count()).toBe(0);
  expect(await visitor.page.title()).toBe('Demo Creator');
});

test('the companion page can be installed: its manifest and icons are there', async () => {
  visitor = await Visitor.arrive(browser);
  await visitor.page.goto(`${server.url}/c/demo`);

  const icons = await visitor.page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const manifest = (await (await fetch(link?.href ?? '')).json()) as {
      icons: { src: string; sizes: string; type: string }[];
    };
    return Promise.all(
      manifest.icons.map(async ({ src, sizes, type }) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return { type, wanted: sizes, real: `${image.naturalWidth}x${image.naturalHeight}` };
      }),
    );
  });

  expect(icons.filter(({ wanted }) => wanted !== 'any').map(({ real }) => real)).toEqual(
    icons.filter(({ wanted }) => wanted !== 'any').map(({ wanted }) => wanted),
  );
  expect(icons.map(({ wanted }) => wanted)).toEqual(expect.arrayContaining(['192x192', '512x512']));
});

test('the companion page opens without a network and keeps what is written', async () => {
  visitor = await Visitor.arrive(browser, { serviceWorkers: 'allow' });
  await visitor.page.goto(`${server.url}/c/demo`);
  await visitor.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await visitor.page.reload();
  await visitor.page.locator('companero-chat[ready]').waitFor({ state: 'attached' });

  await visitor.context.setOffline(true);
  await visitor.page.reload();
  await visitor.say('Written in a tunnel');
  await visitor.page.getByText('You are offline').waitFor();
  expect(await visitor.page.getByRole('heading', { name: 'Demo Creator' }).count()).toBe(1);
  await visitor.context.setOffline(false);
  await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();

  expect(server.conversation.messages.filter(({ text }) => text === 'Written in a tunnel')).toHaveLength(1);
});
