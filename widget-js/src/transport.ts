import { backoff } from './backoff.ts';
import type { WidgetRequest } from './frames.ts';

/** The part of a WebSocket that is used here. */
export interface Wire {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: never) => void) | null;
  send(data: string): void;
  close(): void;
}

export interface TransportEvents {
  /** The wire is there: time for the first frame. */
  opened(): void;
  received(data: unknown): void;
  /** The wire is gone; another attempt follows by itself. */
  lost(): void;
}

const PING_EVERY_MS = 25_000;
const PONG_WITHIN_MS = 10_000;
const PONG_WITHIN_ON_RETURN_MS = 4_000;
const WELCOME_WITHIN_MS = 15_000;

/**
 * One lasting connection over many short-lived sockets. It reconnects with growing pauses until [stop], waits while the
 * browser is offline, tries at once when the browser or the person comes back, and drops a socket that has gone silent.
 */
export class Transport {
  readonly #dial: () => Wire;
  readonly #events: TransportEvents;
  readonly #random: () => number;
  #wire: Wire | null = null;
  #attempt = 0;
  #running = false;
  #online = true;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(dial: () => Wire, events: TransportEvents, random: () => number = Math.random) {
    this.#dial = dial;
    this.#events = events;
    this.#random = random;
  }

  /** Begins to connect; nothing happens when it already has. */
  start(): void {
    if (!this.#running) {
      this.#running = true;
      this.#connect();
    }
  }

  /** Ends the connection for good. */
  stop(): void {
    this.#running = false;
    clearTimeout(this.#retry);
    this.#drop();
  }

  /** The server has accepted us: the next loss starts with a short pause again, and silence is watched for. */
  established(): void {
    this.#attempt = 0;
    this.#pingLater();
  }

  /** Drops the socket, if any, and connects again at once. */
  restart(): void {
    if (this.#running) {
      this.#drop();
      this.#connect();
    }
  }

  /** Says whether the browser has a network. */
  online(on: boolean): void {
    const back = on && !this.#online;
    this.#online = on;
    if (!on) {
      clearTimeout(this.#retry);
      this.#lose();
    } else if (back) {
      this.#attempt = 0;
      this.nudge();
    }
  }

  /** The person is back: do not let them wait for the next pause to end, nor trust a socket that may be dead. */
  nudge(): void {
    if (!this.#running || !this.#online) {
      return;
    }
    if (this.#wire === null) {
      clearTimeout(this.#retry);
      this.#connect();
    } else {
      this.#ping(PONG_WITHIN_ON_RETURN_MS);
    }
  }

  /** Whether the frame was handed to a socket; that says nothing about its arrival. */
  send(frame: WidgetRequest): boolean {
    try {
      this.#wire?.send(JSON.stringify(frame));
      return this.#wire !== null;
    } catch {
      return false;
    }
  }

  #connect(): void {
    if (!this.#online) {
      return;
    }
    let wire: Wire;
    try {
      wire = this.#dial();
    } catch {
      this.#retryLater();
      return;
    }
    this.#wire = wire;
    this.#expect(WELCOME_WITHIN_MS);
    wire.onopen = () => this.#events.opened();
    wire.onmessage = ({ data }) => {
      this.#pingLater();
      this.#events.received(data);
    };
    wire.onclose = () => this.#lose();
  }

  /** Whatever arrives is a sign of life; only silence is answered with a ping. */
  #pingLater(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#ping(PONG_WITHIN_MS), PING_EVERY_MS);
  }

  #ping(within: number): void {
    if (this.send({ type: 'ping' })) {
      this.#expect(within);
    } else {
      this.#lose();
    }
  }

  #expect(within: number): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#lose(), within);
  }

  #lose(): void {
    if (this.#wire !== null) {
      this.#drop();
      this.#retryLater();
      this.#events.lost();
    }
  }

  #retryLater(): void {
    if (this.#running && this.#online) {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => this.#connect(), backoff(this.#attempt++, this.#random()));
    }
  }

  #drop(): void {
    clearTimeout(this.#watch);
    const wire = this.#wire;
    this.#wire = null;
    if (wire) {
      wire.onopen = null;
      wire.onmessage = null;
      wire.onclose = null;
      wire.close();
    }
  }
}
