/** What the widget knows, and how it changes: pure, so that any order of frames can be tried without a browser. */

import type { Message, WidgetConfig, WidgetEvent } from './frames.ts';

/** What the person wrote or pressed, until the server has stored it. */
export interface Pending {
  readonly clientId: string;
  readonly text: string;
  /** The id of the choice, where a button was pressed. */
  readonly choice: string | null;
  readonly at: string;
  /** Why the server refused it; nothing is sent again before the person says so. */
  readonly problem: string | null;
}

/** An answer that is being made. */
export interface Partial {
  readonly id: string;
  readonly text: string;
  /** Parts were missed: it stands still until the whole message comes. */
  readonly broken: boolean;
}

export type Link = 'idle' | 'connecting' | 'open' | 'lost';

export interface State {
  readonly config: WidgetConfig | null;
  /** Why there will be no chat, if there will be none: the key is not known. */
  readonly unknown: boolean;
  readonly open: boolean;
  readonly link: Link;
  readonly offline: boolean;
  /** The connection has been gone for so long that the person should know. */
  readonly slow: boolean;
  readonly conversationId: string | null;
  /** In the order of their sequence. */
  readonly messages: readonly Message[];
  readonly pending: readonly Pending[];
  readonly partials: readonly Partial[];
  readonly typing: boolean;
  /** What the person has yet to agree to before anything is sent. */
  readonly consent: string | null;
  /** A problem that belongs to no message. */
  readonly notice: string | null;
  /** The sequence of the last message that the person has had before their eyes. */
  readonly read: number;
  /** Frames that were unknown or malformed. */
  readonly ignored: number;
}

export type Action =
  | WidgetEvent
  | { type: 'configured'; config: WidgetConfig }
  | { type: 'unknown' }
  | { type: 'opened' }
  | { type: 'closed' }
  | { type: 'link'; link: Link }
  | { type: 'offline'; on: boolean }
  | { type: 'slow' }
  | { type: 'queued'; entry: Pending }
  | { type: 'restored'; entries: readonly Pending[] }
  | { type: 'retried'; clientId: string }
  | { type: 'discarded'; clientId: string }
  | { type: 'ignored' };

export function initialState(read = 0): State {
  return {
    config: null,
    unknown: false,
    open: false,
    link: 'idle',
    offline: false,
    slow: false,
    conversationId: null,
    messages: [],
    pending: [],
    partials: [],
    typing: false,
    consent: null,
    notice: null,
    read,
    ignored: 0,
  };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'configured':
      return { ...state, config: action.config };
    case 'unknown':
      return { ...state, unknown: true };
    case 'opened':
      return seen({ ...state, open: true });
    case 'closed':
      return { ...state, open: false };
    case 'link':
      return linked(state, action.link);
    case 'offline':
      return { ...state, offline: action.on };
    case 'slow':
      return { ...state, slow: state.link !== 'open' };
    case 'queued':
      return { ...state, pending: [...state.pending, action.entry], notice: null };
    case 'restored':
      return { ...state, pending: restored(state, action.entries) };
    case 'retried':
      return { ...state, pending: marked(state.pending, action.clientId, null) };
    case 'discarded':
      return { ...state, pending: state.pending.filter((entry) => entry.clientId !== action.clientId) };
    case 'ignored':
      return { ...state, ignored: state.ignored + 1 };
    case 'welcome':
      return welcomed(state, action.conversationId, action.messages);
    case 'consent':
      return { ...state, consent: action.text };
    case 'agreed':
      return { ...state, consent: null, notice: null };
    case 'message':
      return seen(store({ ...state, notice: null }, [action.message]));
    case 'typing':
      return { ...state, typing: action.on };
    case 'delta':
      return grown(state, action.messageId, action.text);
    case 'problem':
      return refused(state, action.message, action.clientId);
    case 'pong':
      return state;
  }
}

/**
 * The sequence up to which nothing is missing. A message that came before an earlier one does not count: after a
 * reconnect both are sent again, and the second time changes nothing.
 */
export function resumeAfter(state: State): number {
  let last = 0;
  for (const { sequence } of state.messages) {
    if (sequence > last + 1) {
      break;
    }
    last = sequence;
  }
  return last;
}

export function unread(state: State): number {
  return state.open
    ? 0
    : state.messages.filter((message) => message.direction === 'out' && message.sequence > state.read).length;
}

function linked(state: State, link: Link): State {
  if (link === 'open') {
    return { ...state, link, slow: false, offline: false };
  }
  const partials =
    link === 'lost' ? state.partials.map((partial) => ({ ...partial, broken: true })) : state.partials;
  // Each connection is asked anew, before its welcome.
  const consent = link === 'connecting' || link === 'lost' ? null : state.consent;
  return { ...state, link, consent, partials, typing: link === 'lost' ? false : state.typing };
}

function welcomed(state: State, conversationId: string, messages: readonly Message[]): State {
  const known = state.conversationId === null || state.conversationId === conversationId;
  const kept = known ? state : { ...state, messages: [], partials: [], read: 0 };
  return seen(linked(store({ ...kept, conversationId, typing: false, notice: null }, messages), 'open'));
}

function store(state: State, arrived: readonly Message[]): State {
  const byId = new Map(state.messages.map((message) => [message.id, message]));
  for (const message of arrived) {
    byId.set(message.id, message);
  }
  const messages = [...byId.values()].sort((a, b) => a.sequence - b.sequence);
  const answered = arrived.some((message) => message.direction === 'out');
  return {
    ...state,
    messages,
    pending: unstored(state.pending, messages),
    partials: state.partials.filter(({ id, broken }) => !byId.has(id) && !(broken && answered)),
    typing: state.typing && !answered,
  };
}

function unstored(pending: readonly Pending[], messages: readonly Message[]): readonly Pending[] {
  const stored = new Set(messages.map((message) => message.clientId));
  return pending.filter((entry) => !stored.has(entry.clientId));
}

function restored(state: State, entries: readonly Pending[]): readonly Pending[] {
  const known = new Set(state.pending.map((entry) => entry.clientId));
  const fresh = entries.filter((entry) => !known.has(entry.clientId));
  return unstored([...fresh, ...state.pending], state.messages);
}

function grown(state: State, id: string, text: string): State {
  if (state.messages.some((message) => message.id === id)) {
    return state;
  }
  const known = state.partials.find((partial) => partial.id === id);
  if (known?.broken) {
    return state;
  }
  const partials = known
    ? state.partials.map((partial) => (partial === known ? { ...known, text: known.text + text } : partial))
    : [...state.partials.filter((partial) => !partial.broken), { id, text, broken: false }];
  return { ...state, partials, typing: false };
}

function refused(state: State, message: string, clientId: string | null): State {
  return state.pending.some((entry) => entry.clientId === clientId)
    ? { ...state, typing: false, pending: marked(state.pending, clientId, message) }
    : { ...state, typing: false, notice: message };
}

function marked(
  pending: readonly Pending[],
  clientId: string | null,
  problem: string | null,
): readonly Pending[] {
  return pending.map((entry) => (entry.clientId === clientId ? { ...entry, problem } : entry));
}

function seen(state: State): State {
  const last = state.messages.at(-1)?.sequence ?? 0;
  return state.open && last > state.read ? { ...state, read: last } : state;
}
