import type { Chat } from '../chat.ts';
import type { State } from '../state.ts';
import type { Memory } from '../storage.ts';
import type { Texts } from '../texts.ts';
import { Composer } from './composer.ts';
import { Consent } from './consent.ts';
import { attribute, h, icon, setText } from './dom.ts';
import { Log } from './log.ts';
import { SourceSheet } from './source.ts';

/** The chat itself: who answers, the conversation, and where to write. */
export class Panel {
  readonly node: HTMLElement;
  readonly #log: Log;
  readonly #composer: Composer;
  readonly #consent: Consent;
  readonly #sheet: SourceSheet;
  readonly #avatar = h('span', { class: 'avatar', 'aria-hidden': 'true' });
  readonly #name = h('h2', { id: 'name', tabindex: '-1', dir: 'auto' });
  readonly #close: HTMLButtonElement;
  readonly #status = h('p', { class: 'status', role: 'status' });
  readonly #notice = h('p', { class: 'notice', role: 'alert', dir: 'auto' });
  #texts: Texts | null = null;

  constructor(chat: Chat, memory: Memory, close: () => void) {
    this.#log = new Log({
      say: (text) => {
        chat.say(text);
        this.focus();
      },
      choose: (choice) => {
        chat.choose(choice);
        this.focus();
      },
      retry: (clientId) => {
        chat.retry(clientId);
        this.focus();
      },
      discard: (clientId) => {
        chat.discard(clientId);
        this.focus();
      },
      showSource: (citation, opener) => this.#texts && this.#sheet.show(citation, opener, this.#texts),
    });
    this.#composer = new Composer(
      memory.get('draft') ?? '',
      (text) => chat.say(text),
      (draft) => (draft ? memory.set('draft', draft) : memory.remove('draft')),
    );
    this.#consent = new Consent(() => chat.agree());
    this.#close = h('button', { type: 'button', class: 'quiet close', onclick: close }, icon('close'));
    const who = h('div', { class: 'who' }, this.#name, this.#status);
    const header = h('header', {}, this.#avatar, who, this.#close);
    const below = h('div', { class: 'below' }, this.#notice, this.#consent.node, this.#composer.node);
    this.#sheet = new SourceSheet([header, this.#log.node, below]);
    this.node = h(
      'section',
      { class: 'panel', id: 'panel', 'aria-labelledby': 'name' },
      header,
      this.#log.node,
      below,
      this.#sheet.node,
    );
  }

  show(state: State, texts: Texts, language: string): void {
    this.#texts = texts;
    const name = state.config?.name ?? '';
    attribute(this.node, 'lang', language);
    setText(this.#name, name);
    setText(this.#avatar, [...name.trim()][0]?.toLocaleUpperCase(language) ?? '');
    attribute(this.#close, 'aria-label', texts.close);
    setText(this.#status, status(state, texts));
    setText(this.#notice, state.notice ?? '');
    this.#composer.show(texts);
    const answered = this.#consent.show(state.consent, texts);
    this.#composer.node.hidden = state.consent !== null;
    this.#composer.node.inert = state.unknown;
    if (answered) {
      this.focus();
    }
    this.#log.show(state, texts, language);
  }

  /** Goes where the person can write; on a phone that would cover half of the conversation with a keyboard. */
  focus(): void {
    if (this.#consent.asking) {
      this.#consent.focus();
    } else if (matchMedia('(pointer: coarse)').matches) {
      this.#name.focus({ preventScroll: true });
    } else {
      this.#composer.focus();
    }
  }

  suggest(text: string): void {
    this.#composer.suggest(text);
  }

  /** Shows the end of the conversation. */
  follow(): void {
    this.#log.follow();
  }

  /** The room has changed. */
  resized(): void {
    this.#log.settle();
  }

  /** Closes what lies over the conversation; says whether there was something. */
  dismiss(): boolean {
    const open = this.#sheet.open;
    if (open) {
      this.#sheet.close();
    }
    return open;
  }
}

function status(state: State, texts: Texts): string {
  if (state.unknown) {
    return texts.unknown;
  }
  if (state.offline) {
    return texts.offline;
  }
  if (!state.slow || state.link === 'open') {
    return '';
  }
  return state.link === 'lost' ? texts.reconnecting : texts.connecting;
}
