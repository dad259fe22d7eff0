import { beforeEach, describe, expect, test } from 'vitest';
import { Outbox } from '../../src/outbox.ts';
import { Memory, type Shelf } from '../../src/storage.ts';

const entry = (clientId: string) => ({
  clientId,
  text: 'Hi',
  choice: null,
  at: '2026-01-31T20:30:00Z',
  problem: null,
});

beforeEach(() => localStorage.clear());

describe('memory', () => {
  test('is kept per widget key', () => {
    new Memory('a').set('token', 'x');

    expect(new Memory('a').get('token')).toBe('x');
    expect(new Memory('b').get('token')).toBeNull();
  });

  test('lasts as long as the page where storage is forbidden', () => {
    const memory = new Memory('a', () => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    memory.set('token', 'x');

    expect(memory.get('token')).toBe('x');
    memory.remove('token');
    expect(memory.get('token')).toBeNull();
  });

  test('lasts as long as the page where storage is full', () => {
    const full: Shelf = {
      getItem: () => 'old',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => {},
    };
    const memory = new Memory('a', () => full);
    memory.set('draft', 'new');

    expect(memory.get('draft')).toBe('new');
  });

  test('that somebody else has scribbled on is nothing', () => {
    const memory = new Memory('a');
    memory.set('config', '{broken');

    expect(memory.read('config')).toBeNull();
  });
});

describe('the outbox', () => {
  test('holds an entry once, in the order of writing', () => {
    const outbox = new Outbox(new Memory('a'));
    outbox.add(entry('1'));
    outbox.add(entry('2'));
    outbox.add(entry('2'));

    expect(outbox.entries().map(({ clientId }) => clientId)).toEqual(['1', '2']);
  });

  test('does not undo what another tab has done', () => {
    const here = new Outbox(new Memory('a'));
    const there = new Outbox(new Memory('a'));
    here.add(entry('1'));
    there.add(entry('2'));
    here.remove(new Set(['1']));

    expect(there.entries().map(({ clientId }) => clientId)).toEqual(['2']);
  });

  test.each([
    '7',
    '{}',
    '[null, 7, {"clientId": "1"}]',
    '[{"clientId":"1","text":"x","choice":3,"at":"2026-01-31"}]',
  ])('is empty when %s is kept there', (kept) => {
    const memory = new Memory('a');
    memory.set('outbox', kept);

    expect(new Outbox(memory).entries()).toEqual([]);
  });
});
