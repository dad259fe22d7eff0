import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfig, parseEvent, type WidgetRequest } from '../../src/frames.ts';
import { request } from '../../src/outbox.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const files = readdirSync(FIXTURES).filter((name) => name.endsWith('.json'));
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(FIXTURES, name), 'utf8'));

/** The same value without the members that say nothing: the server leaves out what is null. */
function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, member: unknown) => member ?? undefined));
}

describe('what the server says', () => {
  const events = files.filter((name) => name.startsWith('event-'));

  test('is shown by at least one fixture of each kind', () => {
    const kinds = new Set(events.map((name) => read(name).type));
    expect([...kinds].sort()).toEqual([
      'agreed',
      'consent',
      'delta',
      'message',
      'pong',
      'problem',
      'typing',
      'welcome',
    ]);
  });

  test.each(events)('%s is understood without losing a member', (name) => {
    const event = parseEvent(JSON.stringify(read(name)));

    expect(withoutNulls(event)).toEqual(read(name));
  });

  test.each(events)('%s without any one of its members never throws', (name) => {
    for (const member of Object.keys(read(name))) {
      const { [member]: _, ...rest } = read(name);
      expect(() => parseEvent(JSON.stringify(rest))).not.toThrow();
    }
  });

  test.each([
    '',
    'nonsense',
    'null',
    '7',
    '[]',
    '{}',
    '{"type":"rocket"}',
    '{"type":"welcome","token":"","conversationId":"c","messages":[]}',
    '{"type":"welcome","token":"t","conversationId":"c"}',
    '{"type":"typing","on":"yes"}',
    '{"type":"delta","messageId":"m"}',
    '{"type":"problem","code":"X"}',
    '{"type":"message","message":{"id":"m","sequence":-1}}',
    '{"type":"message","message":null}',
    '{"__proto__":{"type":"pong"}}',
  ])('%s is not a frame', (data) => {
    expect(parseEvent(data)).toBeUndefined();
  });

  test('binary data is not a frame', () => {
    expect(parseEvent(new ArrayBuffer(4))).toBeUndefined();
  });

  test('a malformed message does not take the others of a welcome with it', () => {
    const welcome = read('event-welcome-resumed.json');
    const messages = [...(welcome.messages as unknown[]), { id: 7 }, null];

    const event = parseEvent(JSON.stringify({ ...welcome, messages }));

    expect(event).toMatchObject({ messages: welcome.messages });
  });
});

describe('what the widget says', () => {
  const at = '2026-01-31T20:30:00Z';
  const written: Record<string, WidgetRequest> = {
    'request-hello.json': { type: 'hello', after: 0, language: 'es-ES', zone: 'Europe/Madrid' },
    'request-hello-resumed.json': {
      type: 'hello',
      token: 'v1.Zm9vYmFy',
      after: 3,
      language: 'en',
      zone: 'Europe/London',
    },
    'request-say.json': request({
      clientId: 'c-1',
      text: '¿Por qué no duermo? 😴',
      choice: null,
      at,
      problem: null,
    }),
    'request-choose.json': request({ clientId: 'c-2', text: 'Badly', choice: 'badly', at, problem: null }),
    'request-agree.json': { type: 'agree' },
    'request-ping.json': { type: 'ping' },
  };

  test.each(files.filter((name) => name.startsWith('request-')))('%s is what we write', (name) => {
    expect(written[name]).toEqual(read(name));
  });
});

describe('the configuration', () => {
  test('needs no more than a name', () => {
    expect(parseConfig({ name: 'Demo Creator' })).toEqual({
      name: 'Demo Creator',
      accent: '',
      greeting: null,
      language: 'en',
    });
  });

  test.each([null, 7, [], {}, { name: 7 }])('is not %j', (value) => {
    expect(parseConfig(value)).toBeUndefined();
  });
});
