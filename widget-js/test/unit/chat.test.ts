import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Chat } from '../../src/chat.ts';
import { Outbox } from '../../src/outbox.ts';
import { Memory } from '../../src/storage.ts';
import { message } from './messages.ts';
import { FakeWire } from './wire.ts';

const CONFIG = { name: 'Demo Creator', accent: '#2f6bed', greeting: null, language: 'en' };

let wires: FakeWire[];
let urls: string[];
let memory: Memory;
let respond: () => Promise<Response>;
let ids: number;
let chats: Chat[];

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  wires = [];
  urls = [];
  chats = [];
  ids = 0;
  memory = new Memory('demo');
  respond = async () => Response.json(CONFIG);
});

afterEach(() => {
  for (const chat of chats) {
    chat.stop();
  }
  vi.useRealTimers();
});

function arrive(): Chat {
  const chat = new Chat(
    'https://example.org',
    'demo',
    {
      memory,
      dial: (url) => {
        urls.push(url);
        const wire = new FakeWire();
        wires.push(wire);
        return wire;
      },
      fetch: (url) => {
        urls.push(url);
        return respond();
      },
      newId: () => `c${++ids}`,
      now: () => new Date('2026-01-31T20:30:00Z'),
      random: () => 0,
      language: 'en-GB',
      zone: 'Europe/London',
    },
    () => {},
  );
  chats.push(chat);
  chat.start();
  return chat;
}

const wire = () => wires.at(-1) as FakeWire;
const echo = (sequence: number, clientId: string) => ({
  type: 'message',
  message: message(sequence, { direction: 'in', clientId }),
});

function welcomed(...messages: ReturnType<typeof message>[]): void {
  wire().opens();
  wire().says({ type: 'welcome', token: 'secret', conversationId: 'c', messages });
}

test('a newcomer is not connected before they open the chat', async () => {
  const chat = arrive();
  await vi.runAllTimersAsync();
  expect(wires).toHaveLength(0);

  chat.open();
  wire().opens();

  expect(chat.state.config).toEqual(CONFIG);
  expect(urls).toEqual([
    'https://example.org/api/v1/channels/widget/demo/config',
    'wss://example.org/api/v1/channels/widget/demo/socket',
  ]);
  expect(wire().sent).toEqual([{ type: 'hello', after: 0, language: 'en-GB', zone: 'Europe/London' }]);
});

test('nothing is sent before the person has agreed, and then all of it', () => {
  const chat = arrive();
  chat.open();
  chat.say('Hello');
  wire().opens();
  wire().says({ type: 'consent', text: 'We keep what you write.' });
  wire().says({ type: 'welcome', token: 'secret', conversationId: 'c', messages: [] });
  expect(chat.state.consent).toBe('We keep what you write.');
  expect(wire().sent.map((frame) => frame.type)).toEqual(['hello']);

  chat.agree();
  expect(wire().sent.map((frame) => frame.type)).toEqual(['hello', 'agree']);
  wire().says({ type: 'agreed' });

  expect(chat.state.consent).toBeNull();
  expect(wire().sent.map((frame) => frame.type)).toEqual(['hello', 'agree', 'say']);
});

test('each connection is asked anew, so that an agreement given elsewhere counts', () => {
  const chat = arrive();
  chat.open();
  wire().opens();
  wire().says({ type: 'consent', text: 'We keep what you write.' });
  welcomed();
  wire().breaks();
  expect(chat.state.consent).toBeNull();
});

test('someone who was here before is connected at once, and asks for everything', () => {
  memory.set('token', 'secret');

  arrive();
  wire().opens();

  expect(wire().sent).toMatchObject([{ type: 'hello', token: 'secret', after: 0 }]);
});

test('a reconnect asks only for what came after the last message', () => {
  const chat = arrive();
  chat.open();
  welcomed(message(1), message(2));
  wire().breaks();
  vi.advanceTimersByTime(500);

  wire().opens();

  expect(wire().sent).toMatchObject([{ type: 'hello', token: 'secret', after: 2 }]);
});

test('what is written before the welcome is sent after it', () => {
  const chat = arrive();
  chat.open();
  chat.say('One');
  chat.choose({ id: 'badly', label: 'Badly' });
  wire().opens();
  expect(wire().sent.map(({ type }) => type)).toEqual(['hello']);

  wire().says({ type: 'welcome', token: 'secret', conversationId: 'c', messages: [] });

  expect(wire().sent.slice(1)).toEqual([
    { type: 'say', clientId: 'c1', text: 'One' },
    { type: 'choose', clientId: 'c2', choice: 'badly', label: 'Badly' },
  ]);
});

test('what has no echo is sent again under the same id, and what has is not', () => {
  const chat = arrive();
  chat.open();
  welcomed();
  chat.say('One');
  chat.say('Two');
  wire().says(echo(1, 'c1'));
  wire().breaks();
  vi.advanceTimersByTime(500);

  welcomed(message(1, { direction: 'in', clientId: 'c1' }));

  expect(wire().sent.slice(1)).toEqual([{ type: 'say', clientId: 'c2', text: 'Two' }]);
});

test('what is not stored survives a reload', () => {
  const before = arrive();
  before.open();
  before.say('One');
  before.stop();

  const chat = arrive();
  welcomed();

  expect(chat.state.pending).toMatchObject([{ clientId: 'c1', text: 'One' }]);
  expect(wire().sent.slice(1)).toEqual([{ type: 'say', clientId: 'c1', text: 'One' }]);
  wire().says(echo(1, 'c1'));
  expect(new Outbox(memory).entries()).toEqual([]);
});

test('what the server refused waits for the person, over a reload too', () => {
  const before = arrive();
  before.open();
  welcomed();
  before.say('One');
  wire().says({ type: 'problem', code: 'X', message: 'Slow down.', clientId: 'c1' });
  before.stop();

  const chat = arrive();
  welcomed();
  expect(wire().sent).toHaveLength(1);
  chat.retry('c1');

  expect(wire().sent.slice(1)).toEqual([{ type: 'say', clientId: 'c1', text: 'One' }]);
});

test('a server that has forgotten us is asked for the whole new conversation', () => {
  const chat = arrive();
  chat.open();
  welcomed(message(1), message(2));
  wire().breaks();
  vi.advanceTimersByTime(500);
  wire().opens();
  wire().says({ type: 'welcome', token: 'other', conversationId: 'new', messages: [] });

  wire().opens();

  expect(wires).toHaveLength(3);
  expect(wire().sent).toMatchObject([{ type: 'hello', token: 'other', after: 0 }]);
});

test('malformed frames are counted and change nothing else', () => {
  const chat = arrive();
  chat.open();
  welcomed(message(1));

  for (const frame of ['', '{', '{"type":"rocket"}', '{"type":"delta"}']) {
    wire().says(frame);
  }

  expect(chat.state.ignored).toBe(4);
  expect(chat.state.messages).toHaveLength(1);
});

test('the person hears of a lost connection only after two seconds', () => {
  const chat = arrive();
  chat.open();
  welcomed();
  wire().breaks();
  vi.advanceTimersByTime(1_900);
  expect(chat.state.slow).toBe(false);

  vi.advanceTimersByTime(200);

  expect(chat.state.slow).toBe(true);
});

test('a server that does not answer is asked again for the configuration', async () => {
  respond = async () => Promise.reject(new TypeError('Failed to fetch'));
  const chat = arrive();
  await vi.advanceTimersByTimeAsync(200);
  respond = async () => Response.json(CONFIG);

  await vi.advanceTimersByTimeAsync(400);

  expect(chat.state.config).toEqual(CONFIG);
});

test('the last known configuration is used until there is a newer one', () => {
  memory.set('config', JSON.stringify(CONFIG));
  respond = () => new Promise(() => {});

  expect(arrive().state.config).toEqual(CONFIG);
});

test('a key that nobody has ends it, with a word to whoever built the page', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  respond = async () => new Response('', { status: 404 });
  const chat = arrive();
  await vi.advanceTimersByTimeAsync(0);
  chat.open();

  expect(chat.state.unknown).toBe(true);
  expect(wires).toHaveLength(0);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('script tag'));
});

test('a site that its creator did not name is turned away, with a word to whoever built the page', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  memory.set('token', 'from before the list was made');
  respond = async () => Response.json({ code: 'ORIGIN_NOT_ALLOWED' }, { status: 403 });
  const chat = arrive();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(chat.state.unknown).toBe(true);
  expect(wires).toHaveLength(1);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('not be shown on this site'));
});
