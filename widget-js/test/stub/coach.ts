import { randomUUID } from 'node:crypto';
import { type Conversation, citation } from './conversation.ts';
import type { Script } from './server.ts';

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export const ANSWER =
  'Two things help most people after a bad night:\n\n- **No coffee after noon**: half of it is still there at bedtime.\n' +
  '- **Get up at the same time**, even now; it is what sets the clock.\n\nStart with one of them.';

/** A small coach: it asks how the night was, and answers everything else from its document. */
export function coach(stepMs = 20): Script {
  return async (conversation, said) => {
    if (said.type === 'say' && conversation.messages.length === 1) {
      conversation.answer('Good morning! How did you sleep last night?', {
        choices: [
          { id: 'well', label: 'Well' },
          { id: 'so_so', label: 'So-so' },
          { id: 'badly', label: 'Badly' },
        ],
      });
    } else {
      await stream(conversation, ANSWER, stepMs);
    }
  };
}

/** Answers word by word, as a model does. */
export async function stream(conversation: Conversation, text: string, stepMs: number): Promise<void> {
  const id = randomUUID();
  conversation.typing();
  await pause(stepMs * 3);
  for (const word of text.split(/(?<= )/)) {
    conversation.delta(id, word);
    await pause(stepMs);
  }
  conversation.answer(text, {
    id,
    citations: [
      citation(),
      citation({ documentName: 'Notes on getting up.txt', page: null, heading: null, chunkIndex: 0 }),
    ],
  });
}
