import type { Choice, Citation, Link } from './frames.ts';
import type { Pending, State } from './state.ts';

/** What stands in the conversation, from top to bottom. */
export type Item = DayItem | MessageItem | TypingItem;

export interface DayItem {
  readonly kind: 'day';
  readonly key: string;
  readonly day: Date;
}

export interface TypingItem {
  readonly kind: 'typing';
  readonly key: string;
  /** The first of its side's messages in a row. */
  readonly first: boolean;
}

export interface MessageItem {
  readonly kind: 'message';
  /** Stays the same from the first sign of a message to its last: pending and stored, in parts and whole. */
  readonly key: string;
  readonly side: 'in' | 'out';
  readonly text: string;
  /** Media too: nothing is loaded from elsewhere before the person wants it. */
  readonly links: readonly Link[];
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  /** Whether the choices can still be pressed. */
  readonly active: boolean;
  readonly citations: readonly Citation[];
  readonly at: Date | null;
  readonly sequence: number | null;
  readonly status: 'stored' | 'partial' | 'pending' | 'failed';
  readonly problem: string | null;
  readonly clientId: string | null;
  readonly first: boolean;
  readonly last: boolean;
}

type Bare = Omit<MessageItem, 'first' | 'last' | 'chosen' | 'active'>;

/** @param now days are told apart only where not all was said today */
export function timeline(state: State, now: Date): Item[] {
  const messages = [...greeting(state), ...stored(state), ...state.pending.map(pending), ...partials(state)];
  const answering = messages.map((message) => message.choices.length > 0).lastIndexOf(true);
  const items: Item[] = [];
  let day = messages.every(({ at }) => at === null || sameDay(at, now)) ? now.toDateString() : '';
  messages.forEach((message, index) => {
    const date = message.at?.toDateString() ?? day;
    if (message.at && date !== day) {
      items.push({ kind: 'day', key: `day ${date}`, day: message.at });
    }
    items.push({
      ...message,
      ...answer(messages, index, index === answering, state.pending),
      first: date !== day || messages[index - 1]?.side !== message.side,
      last: !continued(message, messages[index + 1]),
    });
    day = date;
  });
  if (state.typing || state.partials.some((partial) => partial.broken)) {
    items.push({ kind: 'typing', key: 'typing', first: messages.at(-1)?.side !== 'out' });
  }
  return items;
}

/** Whether the next message is from the same side and day: the two stand closely together. */
function continued(message: Bare, next: Bare | undefined): boolean {
  return next?.side === message.side && (!message.at || !next.at || sameDay(message.at, next.at));
}

function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}

const NOTHING = {
  links: [],
  choices: [],
  citations: [],
  at: null,
  sequence: null,
  problem: null,
  clientId: null,
} as const;

function greeting({ config }: State): Bare[] {
  const text = config?.greeting;
  return text ? [{ ...NOTHING, kind: 'message', key: 'greeting', side: 'out', text, status: 'stored' }] : [];
}

function stored({ messages }: State): Bare[] {
  return messages.map((message) => ({
    kind: 'message',
    key: (message.direction === 'in' && message.clientId) || message.id,
    side: message.direction,
    // A card's heading is its first line.
    text: message.heading ? `**${message.heading}**\n\n${message.text}` : message.text,
    links: [...message.media.map(({ url, alt }) => ({ url, label: alt || url })), ...message.links],
    choices: message.choices,
    citations: message.citations,
    at: new Date(message.at),
    sequence: message.sequence,
    status: 'stored',
    problem: null,
    clientId: message.clientId,
  }));
}

function pending(entry: Pending): Bare {
  return {
    ...NOTHING,
    kind: 'message',
    key: entry.clientId,
    side: 'in',
    text: entry.text,
    at: new Date(entry.at),
    status: entry.problem === null ? 'pending' : 'failed',
    problem: entry.problem,
    clientId: entry.clientId,
  };
}

function partials({ partials }: State): Bare[] {
  return partials.map(({ id, text }) => ({
    ...NOTHING,
    kind: 'message',
    key: id,
    side: 'out',
    text,
    status: 'partial',
  }));
}

/** What became of a message's choices: the next thing that the person said decides. */
function answer(messages: readonly Bare[], index: number, newest: boolean, pending: readonly Pending[]) {
  const { choices } = messages[index] as Bare;
  const reply = choices.length > 0 ? messages.slice(index + 1).find(({ side }) => side === 'in') : undefined;
  const pressed = pending.find(({ clientId }) => clientId === reply?.clientId)?.choice;
  const chosen = choices.find(({ id, label }) => (pressed ? id === pressed : label === reply?.text));
  return { chosen: chosen?.id ?? null, active: newest && reply === undefined };
}
