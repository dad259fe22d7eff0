/** The part of `localStorage` that is used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a browser keeps for one widget key. Where storage is blocked or full, the memory lasts as long as the page. */
export class Memory {
  readonly #prefix: string;
  readonly #shelf: Shelf | null;
  readonly #fallback = new Map<string, string>();

  constructor(widgetKey: string, shelf: () => Shelf | null = () => localStorage) {
    this.#prefix = `companero.${widgetKey}.`;
    this.#shelf = reachable(shelf);
  }

  get(name: string): string | null {
    const kept = this.#fallback.get(name);
    if (kept !== undefined || this.#shelf === null) {
      return kept ?? null;
    }
    try {
      return this.#shelf.getItem(this.#prefix + name);
    } catch {
      return null;
    }
  }

  set(name: string, value: string): void {
    try {
      if (this.#shelf !== null) {
        this.#shelf.setItem(this.#prefix + name, value);
        this.#fallback.delete(name);
        return;
      }
    } catch {
      // Full, or forbidden since: what follows keeps it for as long as the page lives.
    }
    this.#fallback.set(name, value);
  }

  remove(name: string): void {
    this.#fallback.delete(name);
    try {
      this.#shelf?.removeItem(this.#prefix + name);
    } catch {
      // Nothing was kept there.
    }
  }

  /** The JSON value under this name, or nothing where there is none that can be read. */
  read(name: string): unknown {
    try {
      return JSON.parse(this.get(name) ?? 'null');
    } catch {
      return null;
    }
  }
}

function reachable(shelf: () => Shelf | null): Shelf | null {
  try {
    return shelf();
  } catch {
    return null;
  }
}
