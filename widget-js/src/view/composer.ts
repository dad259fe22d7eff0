import { fill } from '../i18n.ts';
import type { Texts } from '../texts.ts';
import { attribute, h, icon, setText } from './dom.ts';

/** The longest message that the server takes, in characters. */
const LONGEST = 4000;

/** From here on the person is told how much is left. */
const NEAR_LONGEST = 3600;

/** Where the person writes. Text that is too long is kept and counted, never cut. */
export class Composer {
  readonly node: HTMLFormElement;
  readonly #area = h('textarea', {
    rows: '1',
    enterkeyhint: 'send',
    autocomplete: 'off',
    'aria-describedby': 'left',
  });
  readonly #grow = h('div', { class: 'grow' }, this.#area);
  readonly #left = h('p', { class: 'left', id: 'left', 'aria-live': 'polite' });
  readonly #send = h('button', { type: 'submit', class: 'send' }, icon('send'));
  readonly #say: (text: string) => void;
  readonly #drafted: (text: string) => void;
  #texts: Texts | null = null;
  #suggested = '';

  constructor(draft: string, say: (text: string) => void, drafted: (text: string) => void) {
    this.#say = say;
    this.#drafted = drafted;
    this.node = h(
      'form',
      { class: 'composer', novalidate: true },
      h('div', { class: 'field' }, this.#grow, this.#send),
      this.#left,
    );
    this.#area.value = draft;
    this.#area.addEventListener('input', () => this.#changed());
    this.#area.addEventListener('keydown', (event) => this.#key(event));
    this.node.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  show(texts: Texts): void {
    if (this.#texts !== texts) {
      this.#texts = texts;
      attribute(this.#area, 'placeholder', texts.placeholder);
      attribute(this.#area, 'aria-label', texts.placeholder);
      attribute(this.#send, 'aria-label', texts.send);
      this.#measure();
    }
  }

  focus(): void {
    this.#area.focus({ preventScroll: true });
  }

  /** Puts this there to be sent, instead of an earlier suggestion or below what the person has written. */
  suggest(text: string): void {
    const written = this.#area.value.trim();
    if (text && written !== text) {
      this.#area.value = written && written !== this.#suggested ? `${written}\n${text}` : text;
      this.#suggested = text;
      this.#changed();
      this.focus();
    }
  }

  #key(event: KeyboardEvent): void {
    // While an input method is composing, Enter takes its suggestion.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    }
  }

  #submit(): void {
    const text = this.#area.value.trim();
    if (text !== '' && text.length <= LONGEST) {
      this.#area.value = '';
      this.#changed();
      this.#say(text);
    }
    this.focus();
  }

  #changed(): void {
    this.#drafted(this.#area.value);
    this.#measure();
  }

  #measure(): void {
    const { value } = this.#area;
    const length = value.trim().length;
    // The mirror behind the text area has the same text, and so the height that the text needs.
    this.#grow.dataset.text = `${value}\n`;
    attribute(this.#send, 'aria-disabled', length === 0 || length > LONGEST ? 'true' : null);
    this.#left.classList.toggle('problem', length > LONGEST);
    const left = LONGEST - length;
    const words = left < 0 ? this.#texts?.tooLong : length > NEAR_LONGEST ? this.#texts?.left : '';
    setText(this.#left, fill(words ?? '', { n: Math.abs(left) }));
  }
}
