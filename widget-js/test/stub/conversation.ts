import { randomUUID } from 'node:crypto';
import type { Choice, Citation, Message, WidgetEvent, WidgetRequest } from '../../src/frames.ts';

/** A frame as a test wants it sent: well-formed, or not. */
export type Outgoing = WidgetEvent | Record<string, unknown> | string;

export type Said = Extract<WidgetRequest, { type: 'say' | 'choose' }>;

/** One visitor's conversation as the server keeps it: what is stored is stored once, and numbered. */
export class Conversation {
  readonly id: string = randomUUID();
  readonly token: string = `v1.${randomUUID()}`;
  readonly messages: Message[] = [];
  /** Whether the person has agreed to what is asked. */
  agreed = false;
  readonly #broadcast: (frame: Outgoing) => void;

  constructor(broadcast: (conversation: Conversation, frame: Outgoing) => void) {
    this.#broadcast = (frame) => broadcast(this, frame);
  }

  /** Stores what the person said; says whether it was new. */
  take(said: Said): boolean {
    const known = this.messages.find((message) => message.clientId === said.clientId);
    if (known) {
      this.#broadcast({ type: 'message', message: known });
      return false;
    }
    const text = said.type === 'say' ? said.text : said.label;
    this.store({ direction: 'in', text, clientId: said.clientId });
    return true;
  }

  /** Answers with a whole message. */
  answer(text: string, more: { id?: string; choices?: Choice[]; citations?: Citation[] } = {}): Message {
    return this.store({ direction: 'out', text, ...more });
  }

  /** Stores a message and tells the widget. */
  store(
    part: { direction: 'in' | 'out'; text: string } & { -readonly [K in keyof Message]?: Message[K] },
  ): Message {
    const message: Message = {
      id: randomUUID(),
      conversationId: this.id,
      sequence: this.messages.length + 1,
      choices: [],
      citations: [],
      heading: '',
      media: [],
      links: [],
      clientId: null,
      at: new Date().toISOString(),
      ...part,
    };
    this.messages.push(message);
    this.#broadcast({ type: 'message', message });
    return message;
  }

  send(frame: Outgoing): void {
    this.#broadcast(frame);
  }

  typing(on = true): void {
    this.send({ type: 'typing', on });
  }

  delta(messageId: string, text: string): void {
    this.send({ type: 'delta', messageId, text });
  }
}

export function citation(more: Partial<Citation> = {}): Citation {
  return {
    documentId: '1d2f3a4b-5c6d-4e7f-8a9b-0c1d2e3f4a5b',
    documentName: 'Sleep basics.pdf',
    chunkIndex: 4,
    quote: 'Caffeine stays in the body for hours: half of an afternoon coffee is still there at bedtime.',
    page: 4,
    heading: 'What keeps you awake',
    ...more,
  };
}
