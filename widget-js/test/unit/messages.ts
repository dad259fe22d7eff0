import type { Message } from '../../src/frames.ts';

/** A stored message; its id and its words tell its sequence. */
export function message(sequence: number, more: Partial<Message> = {}): Message {
  return {
    id: `m${sequence}`,
    conversationId: 'c',
    sequence,
    direction: 'out',
    text: `message ${sequence}`,
    choices: [],
    citations: [],
    heading: '',
    media: [],
    links: [],
    clientId: null,
    at: '2026-01-31T20:30:00Z',
    ...more,
  };
}
