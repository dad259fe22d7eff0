/**
 * What goes over the widget's socket, as `protocol` defines it (`WidgetRequest`, `WidgetEvent`), and the check that
 * every frame from outside passes before the rest of the widget sees it.
 */

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface Citation {
  readonly documentId: string;
  readonly documentName: string;
  readonly chunkIndex: number;
  readonly quote: string;
  readonly page: number | null;
  readonly heading: string | null;
}

/** Something to look at, listen to or keep. */
export interface Media {
  readonly kind: 'image' | 'video' | 'audio' | 'file';
  readonly url: string;
  /** What it shows, in words. */
  readonly alt: string;
}

/** A button that opens a page. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Message {
  readonly id: string;
  readonly conversationId: string;
  /** Its place in the conversation, from 1. */
  readonly sequence: number;
  /** Seen from the server: `in` is what the person wrote. */
  readonly direction: 'in' | 'out';
  /** Of a card; empty for a plain message. */
  readonly heading: string;
  readonly text: string;
  readonly media: readonly Media[];
  readonly links: readonly Link[];
  readonly choices: readonly Choice[];
  readonly citations: readonly Citation[];
  readonly clientId: string | null;
  /** An ISO instant. */
  readonly at: string;
}

export interface WidgetConfig {
  readonly name: string;
  readonly accent: string;
  readonly greeting: string | null;
  readonly language: string;
}

/** What is not known is left out. */
export type WidgetRequest =
  | {
      type: 'hello';
      token?: string;
      after: number;
      language?: string;
      zone?: string;
    }
  | { type: 'say'; clientId: string; text: string }
  | { type: 'choose'; clientId: string; choice: string; label: string }
  | { type: 'agree' }
  | { type: 'ping' };

export type WidgetEvent =
  | { type: 'welcome'; token: string; conversationId: string; messages: readonly Message[] }
  | { type: 'consent'; text: string }
  | { type: 'agreed' }
  | { type: 'message'; message: Message }
  | { type: 'typing'; on: boolean }
  | { type: 'delta'; messageId: string; text: string }
  | { type: 'problem'; code: string; message: string; clientId: string | null }
  | { type: 'pong' };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => isText(value) && value !== '';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null);

/** Those of the values that the check lets through; nothing, where there is no list. */
function valid<T>(values: unknown, check: (value: unknown) => T | undefined): T[] {
  return Array.isArray(values) ? values.map(check).filter((value) => value !== undefined) : [];
}

function choice(value: unknown): Choice | undefined {
  return isObject(value) && isId(value.id) && isText(value.label)
    ? { id: value.id, label: value.label }
    : undefined;
}

function media(value: unknown): Media | undefined {
  return isObject(value) && isText(value.url) && isText(value.alt) ? (value as unknown as Media) : undefined;
}

function link(value: unknown): Link | undefined {
  return isObject(value) && isText(value.url) && isText(value.label) ? (value as unknown as Link) : undefined;
}

function citation(value: unknown): Citation | undefined {
  if (!isObject(value) || !isText(value.documentName) || !isText(value.quote)) {
    return undefined;
  }
  return {
    documentId: textOrNull(value.documentId) ?? '',
    documentName: value.documentName,
    chunkIndex: isCount(value.chunkIndex) ? value.chunkIndex : 0,
    quote: value.quote,
    page: isCount(value.page) ? value.page : null,
    heading: textOrNull(value.heading),
  };
}

function message(value: unknown): Message | undefined {
  if (
    !isObject(value) ||
    !isId(value.id) ||
    !isText(value.conversationId) ||
    !isCount(value.sequence) ||
    (value.direction !== 'in' && value.direction !== 'out') ||
    !isText(value.text) ||
    !isText(value.at) ||
    Number.isNaN(Date.parse(value.at))
  ) {
    return undefined;
  }
  return {
    id: value.id,
    conversationId: value.conversationId,
    sequence: value.sequence,
    direction: value.direction,
    heading: textOrNull(value.heading) ?? '',
    text: value.text,
    media: valid(value.media, media),
    links: valid(value.links, link),
    choices: valid(value.choices, choice),
    citations: valid(value.citations, citation),
    clientId: textOrNull(value.clientId),
    at: value.at,
  };
}

function event(value: unknown): WidgetEvent | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  switch (value.type) {
    case 'welcome':
      return isId(value.token) && isId(value.conversationId) && Array.isArray(value.messages)
        ? {
            type: 'welcome',
            token: value.token,
            conversationId: value.conversationId,
            messages: valid(value.messages, message),
          }
        : undefined;
    case 'consent':
      return isId(value.text) ? { type: 'consent', text: value.text } : undefined;
    case 'agreed':
      return { type: 'agreed' };
    case 'message': {
      const stored = message(value.message);
      return stored && { type: 'message', message: stored };
    }
    case 'typing':
      return typeof value.on === 'boolean' ? { type: 'typing', on: value.on } : undefined;
    case 'delta':
      return isId(value.messageId) && isText(value.text)
        ? { type: 'delta', messageId: value.messageId, text: value.text }
        : undefined;
    case 'problem':
      return isText(value.code) && isText(value.message)
        ? {
            type: 'problem',
            code: value.code,
            message: value.message,
            clientId: textOrNull(value.clientId),
          }
        : undefined;
    case 'pong':
      return { type: 'pong' };
    default:
      return undefined;
  }
}

/** The frame in these words, or nothing where it is unknown or malformed; it never throws. */
export function parseEvent(data: unknown): WidgetEvent | undefined {
  if (!isText(data)) {
    return undefined;
  }
  try {
    return event(JSON.parse(data));
  } catch {
    return undefined;
  }
}

/** The configuration in this JSON value, or nothing where it is not one. */
export function parseConfig(value: unknown): WidgetConfig | undefined {
  return isObject(value) && isText(value.name)
    ? {
        name: value.name,
        accent: textOrNull(value.accent) ?? '',
        greeting: textOrNull(value.greeting),
        language: textOrNull(value.language) ?? 'en',
      }
    : undefined;
}
