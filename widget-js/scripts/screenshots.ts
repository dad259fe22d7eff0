import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launch, Visitor } from '../test/browser/chromium.ts';
import { coach, stream } from '../test/stub/coach.ts';
import { StubServer } from '../test/stub/server.ts';

interface Scene {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  readonly play: (visitor: Visitor, server: StubServer) => Promise<void>;
}

const DESK = { width: 1024, height: 700 };
const WIDE = { width: 1440, height: 900 };
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const SPANISH = {
  question: 'Duermo mal, ¿qué puedo hacer?',
  greeting: '¡Hola! Te ayudo a dormir mejor. ¿Qué te preocupa?',
  answer: 'Lo que más ayuda es **no tomar café por la tarde** y levantarse siempre a la misma hora.',
};

const page = (path: string) => async (visitor: Visitor, server: StubServer) => {
  await visitor.page.goto(server.url + path);
  await visitor.page.locator('companero-chat[ready]').waitFor({ state: 'attached' });
};

const opened = (path: string) => async (visitor: Visitor, server: StubServer) => {
  await page(path)(visitor, server);
  await visitor.open();
};

const talked = (path: string) => async (visitor: Visitor, server: StubServer) => {
  await opened(path)(visitor, server);
  await conversation(visitor);
};

async function conversation(visitor: Visitor): Promise<void> {
  await visitor.say('I slept badly again');
  await visitor.page.getByRole('button', { name: 'Badly' }).click();
  await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).waitFor();
}

const SCENES: readonly Scene[] = [
  { name: 'demo-1440', options: { viewport: WIDE }, play: page('/demo') },
  { name: 'demo-1024', options: { viewport: DESK }, play: page('/demo') },
  { name: 'demo-1440-dark', options: { viewport: WIDE, colorScheme: 'dark' }, play: page('/demo') },
  { name: 'demo-phone', options: PHONE, play: page('/demo') },
  {
    name: 'empty',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      server.config = { ...server.config, greeting: null };
      await opened('/demo')(visitor, server);
      await visitor.page.getByRole('button', { name: 'Hello!' }).waitFor();
    },
  },
  {
    name: 'consent',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      server.consent =
        'We keep what you write for a year, so that we can help you over time. You can ask us to erase it whenever you like.';
      await opened('/demo')(visitor, server);
      await visitor.page.getByRole('button', { name: 'I agree' }).waitFor();
    },
  },
  {
    name: 'consent-phone-es-dark',
    options: { ...PHONE, locale: 'es-ES', colorScheme: 'dark' },
    play: async (visitor, server) => {
      server.config = { ...server.config, language: 'es', greeting: SPANISH.greeting };
      server.consent =
        'Guardamos lo que escribes durante un año para poder acompañarte. Puedes pedirnos que lo borremos cuando quieras.';
      await opened('/page')(visitor, server);
      await visitor.page.getByRole('button', { name: 'Acepto' }).waitFor();
    },
  },
  { name: 'closed', options: { viewport: DESK }, play: page('/page') },
  { name: 'conversation', options: { viewport: WIDE }, play: talked('/demo') },
  { name: 'conversation-1024', options: { viewport: DESK }, play: talked('/demo') },
  { name: 'conversation-dark', options: { viewport: WIDE, colorScheme: 'dark' }, play: talked('/demo') },
  {
    name: 'choices',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      await opened('/demo')(visitor, server);
      await visitor.say('I slept badly again');
      await visitor.page.getByRole('button', { name: 'Badly' }).waitFor();
    },
  },
  {
    name: 'source',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      await talked('/demo')(visitor, server);
      await visitor.page.getByRole('button', { name: 'Sleep basics, p. 4' }).click();
    },
  },
  {
    name: 'streaming',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      server.script = (chat) => {
        void stream(
          chat,
          'Two things help most people after a bad night: **no coffee after noon**, and ',
          1,
        ).then();
        chat.store = () => chat.messages[0] as never;
      };
      await opened('/demo')(visitor, server);
      await visitor.say('What helps after a bad night?');
      await visitor.page.getByText('and', { exact: false }).last().waitFor();
    },
  },
  {
    name: 'typing',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      server.script = (chat) => chat.typing();
      await opened('/demo')(visitor, server);
      await visitor.say('What helps after a bad night?');
      await visitor.page.getByRole('img', { name: /writing/ }).waitFor();
    },
  },
  {
    name: 'reconnecting',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      await talked('/demo')(visitor, server);
      server.down = true;
      server.drop();
      await visitor.say('And if I wake up at three?');
      await visitor.page.getByText('Connecting again…').waitFor();
    },
  },
  {
    name: 'offline',
    options: { viewport: DESK, colorScheme: 'dark' },
    play: async (visitor, server) => {
      await talked('/demo')(visitor, server);
      await visitor.context.setOffline(true);
      await visitor.say('And if I wake up at three?');
    },
  },
  {
    name: 'refused',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      await talked('/demo')(visitor, server);
      server.conversation.take = ({ clientId }) => {
        server.conversation.send({
          type: 'problem',
          code: 'TOO_MANY_MESSAGES',
          message: 'That was quick. Please wait a minute and send it again.',
          clientId,
        });
        return false;
      };
      await visitor.say('And if I wake up at three?');
      await visitor.page.getByRole('button', { name: 'Try again' }).waitFor();
    },
  },
  {
    name: 'long-text',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      await talked('/demo')(visitor, server);
      await visitor.page.getByRole('textbox').fill('I wake up at three and think about work. '.repeat(99));
    },
  },
  {
    name: 'small-320',
    options: { viewport: { width: 320, height: 568 }, hasTouch: true },
    play: talked('/demo'),
  },
  {
    name: 'text-200',
    options: { viewport: WIDE },
    play: async (visitor, server) => {
      await visitor.textSize(32);
      await talked('/demo')(visitor, server);
    },
  },
  {
    name: 'text-200-320',
    options: { viewport: { width: 320, height: 640 } },
    play: async (visitor, server) => {
      await visitor.textSize(32);
      await talked('/page')(visitor, server);
    },
  },
  {
    name: 'spanish',
    options: { viewport: DESK, locale: 'es-ES' },
    play: async (visitor, server) => {
      server.config = { ...server.config, greeting: SPANISH.greeting, language: 'es', accent: '#f2b705' };
      server.script = (chat) => stream(chat, SPANISH.answer, 1);
      await opened('/page')(visitor, server);
      await visitor.say(SPANISH.question);
      await visitor.page.locator('.source').first().waitFor();
      await visitor.context.setOffline(true);
      await visitor.say('¿Y si me despierto a las tres?');
    },
  },
  {
    name: 'unread',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      await talked('/demo')(visitor, server);
      await visitor.page.keyboard.press('Escape');
      server.conversation.answer('It is half past nine: time to wind down.');
      await visitor.page.getByRole('button', { name: 'new messages: 1' }).waitFor();
    },
  },
  {
    name: 'new-messages',
    options: { viewport: DESK },
    play: async (visitor, server) => {
      await talked('/demo')(visitor, server);
      await visitor.page.getByRole('log').hover();
      await visitor.page.mouse.wheel(0, -400);
      await visitor.page.waitForTimeout(200);
      server.conversation.answer('It is half past nine: time to wind down.');
      await visitor.page.getByRole('button', { name: 'New messages' }).waitFor();
      await visitor.page.locator('.row.in .bubble').first().hover();
    },
  },
  {
    name: 'right-to-left',
    options: { viewport: DESK },
    play: talked('/page?dir=rtl'),
  },
  {
    name: 'companion-phone',
    options: PHONE,
    play: async (visitor, server) => {
      await page('/c/demo')(visitor, server);
      await conversation(visitor);
    },
  },
  {
    name: 'companion-1024-dark',
    options: { viewport: DESK, colorScheme: 'dark' },
    play: async (visitor, server) => {
      await page('/c/demo')(visitor, server);
      await conversation(visitor);
    },
  },
];

async function draw(browser: Browser, scene: Scene, folder: string): Promise<void> {
  const server = await new StubServer().start();
  server.script = coach(1);
  const visitor = await Visitor.arrive(browser, scene.options);
  try {
    await scene.play(visitor, server);
    await visitor.page.waitForTimeout(250);
    await visitor.page.screenshot({ path: resolve(folder, `widget-${scene.name}.png`) });
    console.log(`widget-${scene.name}.png`);
  } finally {
    await visitor.leave();
    await server.stop();
  }
}

/** Draws all scenes, or those that are named, into the folder that `--out` names. */
export async function drawAll(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string', default: '../docs/images' } },
  });
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  try {
    for (const scene of SCENES) {
      if (positionals.length === 0 || positionals.includes(scene.name)) {
        await draw(browser, scene, folder);
      }
    }
  } finally {
    await browser.close();
  }
}
