import type { WidgetRequest } from './frames.ts';
import type { Pending } from './state.ts';
import type { Memory } from './storage.ts';

const NAME = 'outbox';

/**
 * What the person said and the server has not stored yet, kept across reloads. An entry is sent as often as it takes
 * and always under the same `clientId`, by which the server knows that it is the same one.
 *
 * Every change reads the kept list anew: another tab with the same widget may have changed it.
 */
export class Outbox {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  entries(): Pending[] {
    const kept = this.#memory.read(NAME);
    return Array.isArray(kept) ? kept.filter(isPending) : [];
  }

  add(entry: Pending): void {
    this.#keep([...this.entries().filter(({ clientId }) => clientId !== entry.clientId), entry]);
  }

  remove(clientIds: ReadonlySet<string | null>): void {
    const entries = this.entries();
    const left = entries.filter(({ clientId }) => !clientIds.has(clientId));
    if (left.length < entries.length) {
      this.#keep(left);
    }
  }

  /** Notes why an entry was refused, or that the person wants it sent again. */
  mark(clientId: string, problem: string | null): void {
    this.#keep(this.entries().map((entry) => (entry.clientId === clientId ? { ...entry, problem } : entry)));
  }

  #keep(entries: readonly Pending[]): void {
    if (entries.length === 0) {
      this.#memory.remove(NAME);
    } else {
      this.#memory.set(NAME, JSON.stringify(entries));
    }
  }
}

/** The frame that says what the entry holds. */
export function request({ clientId, text, choice }: Pending): WidgetRequest {
  return choice === null
    ? { type: 'say', clientId, text }
    : { type: 'choose', clientId, choice, label: text };
}

function isPending(value: unknown): value is Pending {
  const entry = value as Pending | null;
  return (
    typeof entry?.clientId === 'string' &&
    typeof entry.text === 'string' &&
    textOrNull(entry.choice) &&
    textOrNull(entry.problem) &&
    !Number.isNaN(Date.parse(entry.at))
  );
}

function textOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
