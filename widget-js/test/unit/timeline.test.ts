import { expect, test } from 'vitest';
import { type Action, initialState, reduce } from '../../src/state.ts';
import { type MessageItem, timeline } from '../../src/timeline.ts';
import { message } from './messages.ts';

const NOW = new Date('2026-01-31T20:40:00Z');
const CHOICES = [
  { id: 'well', label: 'Well' },
  { id: 'badly', label: 'Badly' },
];

function items(...actions: Action[]) {
  return timeline(actions.reduce(reduce, initialState()), NOW);
}

function welcome(...messages: ReturnType<typeof message>[]): Action {
  return { type: 'welcome', token: 't', conversationId: 'c', messages };
}

function pressed(clientId: string): Action {
  const entry = { clientId, text: 'Badly', choice: 'badly', at: NOW.toISOString(), problem: null };
  return { type: 'queued', entry };
}

const bubbles = (all: ReturnType<typeof items>) =>
  all.filter((item): item is MessageItem => item.kind === 'message');

test('only the last choices can be pressed', () => {
  const [first, second] = bubbles(
    items(welcome(message(1, { choices: CHOICES }), message(2, { choices: CHOICES }))),
  );

  expect([first?.active, second?.active]).toEqual([false, true]);
});

test('choices stay open while more is said, until the person answers', () => {
  const open = bubbles(items(welcome(message(1, { choices: CHOICES }), message(2))));
  const answered = bubbles(
    items(welcome(message(1, { choices: CHOICES }), message(2, { direction: 'in', text: 'Hm' }))),
  );

  expect(open[0]).toMatchObject({ active: true, chosen: null });
  expect(answered[0]).toMatchObject({ active: false, chosen: null });
});

test('a choice is marked from the moment it is pressed, and after a reload', () => {
  const asked = message(1, { choices: CHOICES });
  const just = bubbles(items(welcome(asked), pressed('a')));
  const later = bubbles(items(welcome(asked, message(2, { direction: 'in', text: 'Badly', clientId: 'a' }))));

  expect([just[0]?.chosen, later[0]?.chosen]).toEqual(['badly', 'badly']);
});

test('a message keeps its key from the press of a key to the echo', () => {
  const stored = message(1, { direction: 'in', clientId: 'a' });

  expect(items(welcome(), pressed('a')).map(({ key }) => key)).toEqual(['a']);
  expect(items(welcome(), pressed('a'), { type: 'message', message: stored }).map(({ key }) => key)).toEqual([
    'a',
  ]);
});

test('days are told apart where there is more than today', () => {
  const yesterday = message(1, { at: '2026-01-30T09:00:00Z' });

  expect(items(welcome(yesterday, message(2))).map(({ kind }) => kind)).toEqual([
    'day',
    'message',
    'day',
    'message',
  ]);
  expect(items(welcome(message(2))).map(({ kind }) => kind)).toEqual(['message']);
});

test('messages of one side stand together', () => {
  const [first, second, third] = bubbles(
    items(welcome(message(1), message(2), message(3, { direction: 'in' }))),
  );

  expect([first?.first, first?.last]).toEqual([true, false]);
  expect([second?.first, second?.last]).toEqual([false, true]);
  expect([third?.first, third?.last]).toEqual([true, true]);
});

test('the greeting stands above everything', () => {
  const config = { name: 'Demo Creator', accent: '', greeting: 'Hello!', language: 'en' };

  const [greeting] = bubbles(items({ type: 'configured', config }, welcome(message(1))));

  expect(greeting).toMatchObject({ text: 'Hello!', side: 'out' });
});
