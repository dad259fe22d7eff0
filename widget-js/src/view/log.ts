import { dayName, fill } from '../i18n.ts';
import { plain } from '../markdown.ts';
import { resumeAfter, type State } from '../state.ts';
import type { Texts } from '../texts.ts';
import { type Item, type MessageItem, timeline } from '../timeline.ts';
import { Bubble, type BubbleActs } from './bubble.ts';
import { attribute, h, icon, setText } from './dom.ts';

/** This close to the end counts as being there, in pixels. */
const NEAR = 40;

/** How much of what is above a long answer stays in sight, in pixels. */
const MARGIN = 12;

/** The conversation: it keeps what is being read where it is, and follows the newest message only for who is there. */
export class Log {
  readonly node: HTMLElement;
  readonly #acts: BubbleActs;
  readonly #scroller = h('div', { class: 'log', role: 'log', 'aria-live': 'off', tabindex: '0' });
  readonly #begin = h('div', { class: 'begin' });
  readonly #newer = h('button', { type: 'button', class: 'newer', onclick: () => this.follow() });
  readonly #spoken = h('div', { class: 'hidden', 'aria-live': 'polite' });
  readonly #rows = new Map<string, { node: HTMLElement; bubble: Bubble | null }>();
  /** Whether new messages may move the view. */
  #following = true;
  /** The first of the messages that the person has not had before their eyes: it is not pushed out of sight. */
  #unread: HTMLElement | null = null;
  #target = 0;
  #announced: number | null = null;
  #last: string | undefined;

  constructor(acts: BubbleActs) {
    this.#acts = acts;
    this.node = h('div', { class: 'conversation' }, this.#scroller, this.#begin, this.#newer, this.#spoken);
    this.#scroller.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.#newer.hidden = true;
  }

  show(state: State, texts: Texts, language: string): void {
    const name = state.config?.name ?? '';
    attribute(this.#scroller, 'aria-label', fill(texts.conversation, { name }));
    const items = timeline(state, new Date());
    const waiting = state.offline || (state.slow && state.link !== 'open');
    const ended = this.#left() < NEAR;
    this.#place(items, (item) => this.#row(item, name, texts, language, waiting));
    this.#arrived(items, ended, texts);
    this.#announce(state, items);
    this.#invite(state.conversationId !== null && items.length === 0, name, texts);
    this.settle();
  }

  /** Goes to the end and stays there. */
  follow(): void {
    this.#following = true;
    this.#unread = null;
    this.settle();
  }

  /** Keeps the end in sight, for who was there: called whenever something may have changed its size. */
  settle(): void {
    if (this.#following) {
      const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
      const end = scrollHeight - clientHeight;
      // A long answer is read from its beginning: it may grow below the edge, but not push its first line away.
      const first = this.#unread?.isConnected ? this.#unread.offsetTop - MARGIN : end;
      const goal = Math.max(scrollTop, Math.min(end, first));
      if (goal > scrollTop) {
        this.#scroller.scrollTop = goal;
      }
      this.#target = this.#scroller.scrollTop;
      this.#newer.hidden ||= this.#left() < NEAR;
    }
  }

  /** How far it is to the end, in pixels. */
  #left(): number {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    return scrollHeight - clientHeight - scrollTop;
  }

  #scrolled(): void {
    const { scrollTop } = this.#scroller;
    if (Math.abs(scrollTop - this.#target) > 1) {
      this.#following = this.#left() < NEAR;
      this.#target = scrollTop;
    }
    this.#newer.hidden ||= this.#left() < NEAR;
  }

  #place(items: readonly Item[], row: (item: Item) => HTMLElement): void {
    const keys = new Set(items.map((item) => item.key));
    for (const [key, { node }] of this.#rows) {
      if (!keys.has(key)) {
        node.remove();
        this.#rows.delete(key);
      }
    }
    let next = this.#scroller.firstElementChild;
    for (const item of items) {
      const node = row(item);
      if (node === next) {
        next = next.nextElementSibling;
      } else {
        this.#scroller.insertBefore(node, next);
      }
    }
  }

  #row(item: Item, name: string, texts: Texts, language: string, waiting: boolean): HTMLElement {
    let row = this.#rows.get(item.key);
    if (!row) {
      const bubble = item.kind === 'message' ? new Bubble(this.#acts) : null;
      row = { node: bubble?.node ?? h('div'), bubble };
      this.#rows.set(item.key, row);
    }
    if (item.kind === 'message') {
      row.bubble?.show(item, name, texts, language, waiting);
    } else if (item.kind === 'day') {
      row.node.className = 'day';
      setText(row.node, dayName(item.day, new Date(), language));
    } else {
      this.#showTyping(row.node, item.first, fill(texts.writing, { name }));
    }
    return row.node;
  }

  #showTyping(node: HTMLElement, first: boolean, words: string): void {
    node.className = first ? 'row out typing first last' : 'row out typing last';
    if (!node.firstChild) {
      const dots = h(
        'div',
        { class: 'bubble dots', role: 'img', 'aria-label': words },
        h('i'),
        h('i'),
        h('i'),
      );
      node.append(h('div', { class: 'line' }, dots));
    }
  }

  #arrived(items: readonly Item[], ended: boolean, texts: Texts): void {
    const messages = items.filter((item): item is MessageItem => item.kind === 'message');
    const [first, ...others] = messages.slice(messages.findIndex(({ key }) => key === this.#last) + 1);
    const last = others.at(-1) ?? first;
    if (!first || !last) {
      return;
    }
    if (last.side === 'in' || (ended && this.#following)) {
      this.#following = true;
      this.#unread = this.#last === undefined ? null : (this.#rows.get(first.key)?.node ?? null);
    } else {
      this.#newer.replaceChildren(icon('down'), texts.newer);
      this.#newer.hidden = false;
    }
    this.#last = last.key;
  }

  /** A conversation that nobody has begun yet says what it is for, and offers the first words. */
  #invite(on: boolean, name: string, texts: Texts): void {
    if (on !== this.#begin.hasChildNodes()) {
      const hello = () => {
        if (this.#begin.hasChildNodes()) {
          this.#begin.replaceChildren();
          this.#acts.say(texts.hello);
        }
      };
      this.#begin.replaceChildren(
        ...(on
          ? [
              h('p', {}, fill(texts.begin, { name })),
              h('button', { type: 'button', class: 'choice', onclick: hello }, texts.hello),
            ]
          : []),
      );
    }
  }

  /** Reads out whole answers that came while the person was here: neither the past nor each part of a growing text. */
  #announce(state: State, items: readonly Item[]): void {
    if (state.conversationId === null) {
      return;
    }
    const before = this.#announced;
    this.#announced = Math.max(before ?? 0, resumeAfter(state));
    if (before === null || !state.open) {
      return;
    }
    for (const item of items) {
      if (item.kind === 'message' && item.side === 'out' && (item.sequence ?? 0) > before) {
        this.#spoken.append(h('p', {}, plain(item.text)));
      }
    }
    while (this.#spoken.childElementCount > 3) {
      this.#spoken.firstChild?.remove();
    }
  }
}
