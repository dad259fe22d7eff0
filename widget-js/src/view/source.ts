import type { Citation } from '../frames.ts';
import type { Texts } from '../texts.ts';
import { sourceName } from './bubble.ts';
import { attribute, h, icon, setText } from './dom.ts';

/** The passage that an answer rests on, laid over the conversation until the person goes back. */
export class SourceSheet {
  readonly #sheet = h('div', {
    class: 'sheet',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-labelledby': 'document',
  });
  readonly node = h('div', { class: 'cover' }, this.#sheet);
  readonly #behind: readonly HTMLElement[];
  #opener: HTMLElement | null = null;

  /** @param behind what cannot be reached while the sheet is open */
  constructor(behind: readonly HTMLElement[]) {
    this.#behind = behind;
    this.node.hidden = true;
    this.node.addEventListener('click', ({ target }) => target === this.node && this.close());
  }

  get open(): boolean {
    return !this.node.hidden;
  }

  show(citation: Citation, opener: HTMLElement, texts: Texts): void {
    const close = h('button', { type: 'button', class: 'quiet', onclick: () => this.close() }, icon('close'));
    attribute(close, 'aria-label', texts.closeSource);
    const title = h('h2', { id: 'document', dir: 'auto' });
    setText(title, sourceName(citation, texts));
    this.#sheet.replaceChildren(
      h('div', { class: 'bar' }, h('p', { class: 'kind' }, icon('source'), texts.source), close),
      h(
        'div',
        { class: 'passage', tabindex: '0', role: 'group', 'aria-labelledby': 'document' },
        title,
        citation.heading ? h('p', { class: 'heading', dir: 'auto' }, citation.heading) : null,
        h('blockquote', { dir: 'auto' }, citation.quote),
      ),
    );
    this.#opener = opener;
    this.#cover(true);
    close.focus();
  }

  close(): void {
    this.#cover(false);
    this.#opener?.focus();
    this.#opener = null;
  }

  #cover(on: boolean): void {
    this.node.hidden = !on;
    for (const element of this.#behind) {
      element.inert = on;
    }
  }
}
