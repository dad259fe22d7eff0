import { backoff } from './backoff.ts';
import { type Choice, parseConfig, parseEvent, type WidgetEvent } from './frames.ts';
import { Outbox, request } from './outbox.ts';
import { type Action, initialState, type Pending, reduce, resumeAfter, type State } from './state.ts';
import type { Memory } from './storage.ts';
import { Transport, type Wire } from './transport.ts';

/** How long a lost connection stays the widget's own business, in milliseconds. */
const QUIET_MS = 2_000;

/** The world around a chat, as far as it needs it. */
export interface Surroundings {
  readonly memory: Memory;
  readonly dial: (url: string) => Wire;
  readonly fetch: (url: string) => Promise<Response>;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly language: string | null;
  readonly zone: string | null;
}

/** One conversation with one creator: what is known of it, and every act that changes it. */
export class Chat {
  readonly #api: string;
  readonly #world: Surroundings;
  readonly #changed: (state: State) => void;
  readonly #outbox: Outbox;
  readonly #transport: Transport;
  #state: State;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #reload: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #running = false;

  /**
   * @param server where the platform answers, without a slash at the end
   * @param changed told of every change, with the state after it
   */
  constructor(server: string, widgetKey: string, world: Surroundings, changed: (state: State) => void) {
    this.#api = `${server}/api/v1/channels/widget/${encodeURIComponent(widgetKey)}`;
    this.#world = world;
    this.#changed = changed;
    this.#outbox = new Outbox(world.memory);
    this.#state = initialState(Number(world.memory.get('read')) || 0);
    this.#transport = new Transport(
      () => world.dial(`${this.#api.replace(/^http/, 'ws')}/socket`),
      {
        opened: () => this.#hello(),
        received: (data) => this.#receive(data),
        lost: () => this.#link('lost'),
      },
      world.random,
    );
  }

  get state(): State {
    return this.#state;
  }

  /** Loads what the creator has configured. Someone who has been here before is connected at once. */
  start(): void {
    this.#running = true;
    const { memory } = this.#world;
    const config = parseConfig(memory.read('config'));
    if (config) {
      this.#dispatch({ type: 'configured', config });
    }
    this.#dispatch({ type: 'restored', entries: this.#outbox.entries() });
    void this.#configure();
    if (memory.get('token') !== null || this.#state.pending.length > 0) {
      this.#connect();
    }
  }

  /** Ends the connection and every timer. */
  stop(): void {
    this.#running = false;
    clearTimeout(this.#slow);
    clearTimeout(this.#reload);
    this.#transport.stop();
  }

  open(): void {
    this.#dispatch({ type: 'opened' });
    this.#connect();
  }

  close(): void {
    this.#dispatch({ type: 'closed' });
  }

  /** @param text more than blanks, at most 4000 characters */
  say(text: string): void {
    this.#queue(text, null);
  }

  choose(choice: Choice): void {
    this.#queue(choice.label, choice.id);
  }

  /** Sends again what was refused. */
  retry(clientId: string): void {
    this.#outbox.mark(clientId, null);
    this.#dispatch({ type: 'retried', clientId });
    this.#flush((entry) => entry.clientId === clientId);
  }

  /** The person agrees to what is asked; what they wrote meanwhile is sent once the server has noted it. */
  agree(): void {
    this.#transport.send({ type: 'agree' });
  }

  /** Forgets what was not stored. */
  discard(clientId: string): void {
    this.#outbox.remove(new Set([clientId]));
    this.#dispatch({ type: 'discarded', clientId });
  }

  online(on: boolean): void {
    this.#dispatch({ type: 'offline', on: !on });
    this.#transport.online(on);
    if (on && this.#state.config === null) {
      void this.#configure();
    }
  }

  /** The person looks at the page again. */
  returned(): void {
    this.#transport.nudge();
  }

  #connect(): void {
    if (this.#state.link === 'idle' && !this.#state.unknown) {
      this.#link('connecting');
      this.#transport.start();
    }
  }

  #hello(): void {
    const { memory, language, zone } = this.#world;
    const token = memory.get('token');
    this.#transport.send({
      type: 'hello',
      ...(token && { token }),
      after: resumeAfter(this.#state),
      ...(language && { language }),
      ...(zone && { zone }),
    });
  }

  #receive(data: unknown): void {
    const event = parseEvent(data);
    if (event === undefined) {
      this.#dispatch({ type: 'ignored' });
      return;
    }
    const other =
      event.type === 'welcome' &&
      this.#state.conversationId !== null &&
      this.#state.conversationId !== event.conversationId;
    this.#dispatch(event);
    this.#settle(event);
    if (event.type === 'agreed') {
      this.#flush(() => true);
    }
    if (event.type === 'welcome') {
      this.#welcomed(event.token, other);
    }
  }

  #welcomed(token: string, other: boolean): void {
    this.#world.memory.set('token', token);
    clearTimeout(this.#slow);
    this.#transport.established();
    if (other) {
      // We asked for what came after the last message of a conversation that is gone: ask for all of the new one.
      this.#transport.restart();
      return;
    }
    this.#flush(() => true);
  }

  /** What the server has stored need not be sent again; what it refused waits for the person. */
  #settle(event: WidgetEvent): void {
    if (event.type === 'message') {
      this.#outbox.remove(new Set([event.message.clientId]));
    } else if (event.type === 'welcome') {
      this.#outbox.remove(new Set(event.messages.map((message) => message.clientId)));
    } else if (event.type === 'problem' && event.clientId !== null) {
      this.#outbox.mark(event.clientId, event.message);
    }
  }

  #queue(text: string, choice: string | null): void {
    const { newId, now } = this.#world;
    const entry: Pending = { clientId: newId(), text, choice, at: now().toISOString(), problem: null };
    this.#outbox.add(entry);
    this.#dispatch({ type: 'queued', entry });
    this.#connect();
    this.#flush((pending) => pending === entry);
  }

  #flush(which: (entry: Pending) => boolean): void {
    if (this.#state.link === 'open' && this.#state.consent === null) {
      for (const entry of this.#state.pending) {
        if (entry.problem === null && which(entry)) {
          this.#transport.send(request(entry));
        }
      }
    }
  }

  #link(link: State['link']): void {
    this.#dispatch({ type: 'link', link });
    clearTimeout(this.#slow);
    this.#slow = setTimeout(() => this.#dispatch({ type: 'slow' }), this.#state.slow ? 0 : QUIET_MS);
  }

  async #configure(): Promise<void> {
    clearTimeout(this.#reload);
    try {
      const response = await this.#world.fetch(`${this.#api}/config`);
      if (response.status === 404) {
        this.#gone('no creator has this widget key. Copy the script tag from the studio again.');
        return;
      }
      if (response.status === 403) {
        this.#gone(
          'this chat may not be shown on this site. Add the site to the allowed ones in the studio.',
        );
        return;
      }
      const config = parseConfig(await response.json());
      if (response.ok && config) {
        this.#world.memory.set('config', JSON.stringify(config));
        this.#dispatch({ type: 'configured', config });
        return;
      }
    } catch {
      // No network, or no JSON: as good a reason to try again as any.
    }
    if (this.#running) {
      this.#reload = setTimeout(() => void this.#configure(), backoff(this.#attempt++, this.#world.random()));
    }
  }

  #gone(why: string): void {
    console.warn(`Compañero: ${why}`);
    this.#dispatch({ type: 'unknown' });
    this.#world.memory.remove('config');
    this.#transport.stop();
  }

  #dispatch(action: Action): void {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state.read !== before.read) {
      this.#world.memory.set('read', String(this.#state.read));
    }
    if (this.#state !== before) {
      this.#changed(this.#state);
    }
  }
}
