import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backoff } from '../../src/backoff.ts';
import { Transport } from '../../src/transport.ts';
import { FakeWire } from './wire.ts';

let wires: FakeWire[];
let events: { opened: () => void; received: (data: unknown) => void; lost: () => void };
let transport: Transport;

beforeEach(() => {
  vi.useFakeTimers();
  wires = [];
  events = { opened: vi.fn(), received: vi.fn(), lost: vi.fn() };
  const dial = () => {
    const wire = new FakeWire();
    wires.push(wire);
    return wire;
  };
  transport = new Transport(dial, events, () => 0.999);
});

afterEach(() => {
  transport.stop();
  vi.useRealTimers();
});

const last = () => wires.at(-1) as FakeWire;

function connect(): void {
  transport.start();
  last().opens();
  transport.established();
}

describe('after a loss', () => {
  test('the pauses grow to half a minute', () => {
    transport.start();
    const pauses = [500, 1000, 2000, 4000, 8000, 16000, 30000, 30000];

    for (const pause of pauses) {
      const count = wires.length;
      last().breaks();
      vi.advanceTimersByTime(pause * 0.99);
      expect(wires).toHaveLength(count);
      vi.advanceTimersByTime(pause * 0.01);
      expect(wires).toHaveLength(count + 1);
    }
  });

  test('they begin anew once the server has accepted us, not when a socket merely opens', () => {
    transport.start();
    for (const pause of [500, 1000, 2000, 4000]) {
      last().opens();
      last().breaks();
      vi.advanceTimersByTime(pause);
    }
    expect(wires).toHaveLength(5);

    last().opens();
    transport.established();
    last().breaks();
    vi.advanceTimersByTime(500);

    expect(wires).toHaveLength(6);
  });

  test('each pause has a random part, between half and all of it', () => {
    expect([backoff(0, 0), backoff(0, 0.5), backoff(3, 0)]).toEqual([250, 375, 2000]);
    expect(backoff(1000, 0.999)).toBeLessThanOrEqual(30_000);
  });

  test('is told once, and nothing more is heard of the old socket', () => {
    connect();
    const old = last();
    const hears = old.onmessage;
    old.breaks();

    hears?.(new MessageEvent('message', { data: 'late' }));
    old.breaks();

    expect(events.lost).toHaveBeenCalledTimes(1);
    expect(old.close).toHaveBeenCalled();
  });
});

describe('a socket that has gone silent', () => {
  test('is asked, and left when it does not answer', () => {
    connect();
    vi.advanceTimersByTime(25_000);
    expect(last().sent).toEqual([{ type: 'ping' }]);

    vi.advanceTimersByTime(10_000);

    expect(events.lost).toHaveBeenCalledTimes(1);
  });

  test('is kept when it answers', () => {
    connect();
    for (let minute = 0; minute < 10; minute++) {
      vi.advanceTimersByTime(25_000);
      last().says({ type: 'pong' });
    }

    expect(wires).toHaveLength(1);
    expect(events.lost).not.toHaveBeenCalled();
  });

  test('is left when it opens and no welcome comes', () => {
    transport.start();
    last().opens();

    vi.advanceTimersByTime(15_000);

    expect(events.lost).toHaveBeenCalledTimes(1);
  });
});

describe('the browser', () => {
  test('is not bothered with attempts while it is offline, and connects at once when it is back', () => {
    connect();
    transport.online(false);
    expect(events.lost).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(600_000);
    expect(wires).toHaveLength(1);

    transport.online(true);

    expect(wires).toHaveLength(2);
  });

  test('coming back into view ends a pause', () => {
    connect();
    for (let count = 0; count < 8; count++) {
      last().breaks();
      vi.advanceTimersByTime(30_000);
    }
    last().breaks();
    const count = wires.length;

    transport.nudge();

    expect(wires).toHaveLength(count + 1);
  });

  test('coming back into view finds out quickly that a socket died meanwhile', () => {
    connect();
    transport.nudge();

    vi.advanceTimersByTime(4_000);

    expect(events.lost).toHaveBeenCalledTimes(1);
  });
});

test('stop ends it for good', () => {
  connect();
  transport.stop();

  vi.advanceTimersByTime(600_000);
  transport.nudge();

  expect(wires).toHaveLength(1);
});

test('a browser that refuses to open a socket is asked again later', () => {
  const dial = vi.fn(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const refused = new Transport(dial, events, () => 0.999);

  refused.start();
  vi.advanceTimersByTime(500);
  refused.stop();

  expect(dial).toHaveBeenCalledTimes(2);
});
