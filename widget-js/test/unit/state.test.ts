import { describe, expect, test } from 'vitest';
import {
  type Action,
  initialState,
  type Pending,
  reduce,
  resumeAfter,
  type State,
  unread,
} from '../../src/state.ts';
import { message } from './messages.ts';

const play = (...actions: Action[]): State => actions.reduce(reduce, initialState());
const welcome = (...sequences: number[]): Action => ({
  type: 'welcome',
  token: 't',
  conversationId: 'c',
  messages: sequences.map((sequence) => message(sequence)),
});
const arrives = (sequence: number, more = {}): Action => ({
  type: 'message',
  message: message(sequence, more),
});
const delta = (messageId: string, text: string): Action => ({ type: 'delta', messageId, text });
const written = (clientId: string): Pending => ({
  clientId,
  text: 'Hi',
  choice: null,
  at: '2026-01-31T20:30:00Z',
  problem: null,
});
const queued = (clientId: string): Action => ({ type: 'queued', entry: written(clientId) });
const sequences = (state: State) => state.messages.map(({ sequence }) => sequence);

describe('messages', () => {
  test('stand in the order of their sequence, however they come', () => {
    expect(sequences(play(welcome(2), arrives(4), arrives(1), arrives(3)))).toEqual([1, 2, 3, 4]);
  });

  test('that come twice are there once', () => {
    expect(sequences(play(welcome(1, 2), arrives(2), welcome(1, 2)))).toEqual([1, 2]);
  });

  test('of another conversation replace all that was there', () => {
    const other: Action = { type: 'welcome', token: 't', conversationId: 'd', messages: [message(9)] };
    expect(sequences(play(welcome(1, 2), { type: 'opened' }, other))).toEqual([9]);
  });

  test('are asked for after the last one before a gap', () => {
    expect(resumeAfter(play(welcome(1, 2), arrives(4)))).toBe(2);
    expect(resumeAfter(play(welcome(1, 2), arrives(4), arrives(3)))).toBe(4);
    expect(resumeAfter(play())).toBe(0);
  });
});

describe('what is not stored yet', () => {
  test('goes when its echo comes', () => {
    const state = play(welcome(), queued('a'), queued('b'), arrives(1, { direction: 'in', clientId: 'a' }));
    expect(state.pending.map(({ clientId }) => clientId)).toEqual(['b']);
  });

  test('goes when a welcome shows that it had arrived after all', () => {
    const resumed: Action = {
      type: 'welcome',
      token: 't',
      conversationId: 'c',
      messages: [message(1, { direction: 'in', clientId: 'a' })],
    };
    expect(play(welcome(), queued('a'), { type: 'link', link: 'lost' }, resumed).pending).toEqual([]);
  });

  test('carries the reason why it was refused until it is sent again', () => {
    const problem: Action = { type: 'problem', code: 'X', message: 'Too long.', clientId: 'a' };
    const refused = play(welcome(), queued('a'), problem);
    expect(refused.pending[0]?.problem).toBe('Too long.');
    expect(refused.notice).toBeNull();
    expect(reduce(refused, { type: 'retried', clientId: 'a' }).pending[0]?.problem).toBeNull();
    expect(reduce(refused, { type: 'discarded', clientId: 'a' }).pending).toEqual([]);
  });

  test('is restored without doubling', () => {
    const state = play(queued('a'), { type: 'restored', entries: [written('a'), written('b')] });
    expect(state.pending.map(({ clientId }) => clientId)).toEqual(['b', 'a']);
  });
});

describe('an answer that is being made', () => {
  test('grows, ends the dots, and is replaced by the whole message', () => {
    const growing = play(welcome(), { type: 'typing', on: true }, delta('m1', 'mess'), delta('m1', 'age'));
    expect(growing).toMatchObject({ typing: false, partials: [{ id: 'm1', text: 'message' }] });
    expect(reduce(growing, arrives(1)).partials).toEqual([]);
  });

  test('does not come back with a part that comes too late', () => {
    expect(play(welcome(), arrives(1), delta('m1', 'late')).partials).toEqual([]);
  });

  test('stands still after a lost connection instead of growing with a hole', () => {
    const state = play(
      welcome(),
      delta('m1', 'The first'),
      { type: 'link', link: 'lost' },
      welcome(),
      delta('m1', 'rest'),
    );
    expect(state.partials).toEqual([{ id: 'm1', text: 'The first', broken: true }]);
  });

  test('gives way to another answer when its own end was lost', () => {
    const state = play(
      welcome(),
      delta('m7', 'The first'),
      { type: 'link', link: 'lost' },
      welcome(),
      arrives(1),
    );
    expect(state.partials).toEqual([]);
  });
});

describe('what is unread', () => {
  test('is what others said since the panel was closed', () => {
    const state = play(
      welcome(1),
      { type: 'opened' },
      { type: 'closed' },
      arrives(2),
      arrives(3, { direction: 'in' }),
    );
    expect(unread(state)).toBe(1);
    expect(unread(reduce(state, { type: 'opened' }))).toBe(0);
  });
});

describe('the connection', () => {
  test('is called slow only while it is gone', () => {
    const lost = play(welcome(), { type: 'link', link: 'lost' }, { type: 'slow' });
    expect(lost.slow).toBe(true);
    expect(reduce(lost, welcome()).slow).toBe(false);
    expect(play(welcome(), { type: 'slow' }).slow).toBe(false);
  });

  test('takes the dots with it', () => {
    expect(play(welcome(), { type: 'typing', on: true }, { type: 'link', link: 'lost' }).typing).toBe(false);
  });

  test('counts what it could not understand', () => {
    expect(play({ type: 'ignored' }, { type: 'ignored' }).ignored).toBe(2);
  });
});
