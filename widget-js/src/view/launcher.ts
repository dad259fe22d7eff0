import { fill } from '../i18n.ts';
import { type State, unread } from '../state.ts';
import type { Texts } from '../texts.ts';
import { attribute, h, icon, setText } from './dom.ts';

/** The round button in the corner, with the number of messages that came meanwhile. */
export class Launcher {
  readonly node: HTMLButtonElement;
  readonly #badge = h('span', { class: 'badge', 'aria-hidden': 'true' });

  constructor(toggle: () => void) {
    this.node = h(
      'button',
      { type: 'button', class: 'launcher', 'aria-controls': 'panel', onclick: toggle },
      icon('chat'),
      icon('down'),
      this.#badge,
    );
  }

  show(state: State, texts: Texts): void {
    const count = unread(state);
    attribute(this.node, 'aria-expanded', String(state.open));
    const words = state.open ? texts.close : count > 0 ? fill(texts.openUnread, { n: count }) : texts.open;
    attribute(this.node, 'aria-label', words);
    setText(this.#badge, count > 9 ? '9+' : String(count));
    this.#badge.hidden = count === 0;
  }
}
