import type { Texts } from '../texts.ts';
import { h, setText } from './dom.ts';

/** What a person is asked to agree to, in place of where they would write. */
export class Consent {
  readonly node: HTMLElement;
  readonly #title = h('h3', { id: 'consent-title' });
  readonly #text = h('p', { class: 'terms', id: 'consent-text', dir: 'auto', tabindex: '0' });
  readonly #agree: HTMLButtonElement;

  constructor(agree: () => void) {
    this.#agree = h('button', {
      type: 'button',
      class: 'agree',
      'aria-describedby': 'consent-text',
      onclick: agree,
    });
    this.node = h(
      'section',
      { class: 'consent', 'aria-labelledby': 'consent-title', hidden: true },
      this.#title,
      this.#text,
      this.#agree,
    );
  }

  get asking(): boolean {
    return !this.node.hidden;
  }

  /** Shows the text, or nothing; says whether the person had the button under their hands when it went. */
  show(text: string | null, texts: Texts): boolean {
    const root = this.node.getRootNode() as Document | ShadowRoot;
    const left = text === null && this.asking && this.node.contains(root.activeElement);
    setText(this.#title, texts.consent);
    setText(this.#agree, texts.agree);
    setText(this.#text, text ?? '');
    this.node.hidden = text === null;
    return left;
  }

  focus(): void {
    this.#agree.focus({ preventScroll: true });
  }
}
