import type { Choice, Citation, Link } from '../frames.ts';
import { fill, timeOfDay } from '../i18n.ts';
import { link, render } from '../markdown.ts';
import type { Texts } from '../texts.ts';
import type { MessageItem } from '../timeline.ts';
import { attribute, h, icon, setText } from './dom.ts';

/** What a person can do with a message. */
export interface BubbleActs {
  say(text: string): void;
  choose(choice: Choice): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  showSource(citation: Citation, opener: HTMLElement): void;
}

/**
 * One message. Each part is built anew only when what it shows has changed, so that a growing answer neither moves nor
 * takes the focus from the rest.
 */
export class Bubble {
  readonly node: HTMLElement;
  readonly #acts: BubbleActs;
  readonly #who = h('span', { class: 'hidden' });
  readonly #body = h('div', { class: 'body' });
  readonly #links = h('div', { class: 'choices' });
  readonly #time = h('time');
  readonly #choices = h('div', { class: 'choices', role: 'group' });
  readonly #sources = h('ul', { class: 'sources' });
  readonly #note = h('div', { class: 'note' });
  readonly #shown = new Map<string, string>();

  constructor(acts: BubbleActs) {
    this.#acts = acts;
    const line = h(
      'div',
      { class: 'line' },
      h('div', { class: 'bubble' }, this.#who, this.#body),
      this.#time,
    );
    this.node = h('div', { class: 'row' }, line, this.#links, this.#sources, this.#choices, this.#note);
  }

  /** @param waiting whether what is not stored has to wait for a connection */
  show(item: MessageItem, name: string, texts: Texts, language: string, waiting: boolean): void {
    const { side, first, last } = item;
    const status = waiting && item.status === 'pending' ? 'waiting' : item.status;
    this.node.className = `row ${side} ${status}${first ? ' first' : ''}${last ? ' last' : ''}`;
    setText(this.#who, `${side === 'in' ? texts.you : name}: `);
    this.#part('links', item.links, () => this.#showLinks(item.links));
    this.#part('body', item.text, () => this.#body.replaceChildren(render(item.text)));
    this.#part('time', [item.at, language], () => this.#showTime(item.at, language));
    this.#part('choices', [item.choices, item.chosen, item.active], () => this.#showChoices(item, texts));
    this.#part('sources', [item.citations, language], () => this.#showSources(item.citations, texts));
    this.#part('note', [item.problem, status, language], () => this.#showNote(item, status, texts));
  }

  #part(name: string, value: unknown, build: () => void): void {
    const now = JSON.stringify(value);
    if (this.#shown.get(name) !== now) {
      this.#shown.set(name, now);
      build();
    }
  }

  #showTime(at: Date | null, language: string): void {
    setText(this.#time, at ? timeOfDay(at, language) : '');
    attribute(this.#time, 'datetime', at?.toISOString());
  }

  #showChoices({ choices, chosen, active, text }: MessageItem, texts: Texts): void {
    attribute(this.#choices, 'aria-label', text);
    this.#choices.classList.toggle('done', !active);
    this.#choices.replaceChildren(
      ...choices.map((choice) =>
        h(
          'button',
          {
            type: 'button',
            class: choice.id === chosen ? 'choice chosen' : 'choice',
            'aria-label': choice.id === chosen && `${choice.label}, ${texts.chosen}`,
            disabled: !active,
            dir: 'auto',
            onclick: () => this.#choose(choice),
          },
          choice.label,
        ),
      ),
    );
  }

  /** What is pressed twice in a hurry is chosen once: the buttons are drawn anew only a moment later. */
  #choose(choice: Choice): void {
    for (const button of this.#choices.querySelectorAll('button')) {
      button.disabled = true;
    }
    this.#acts.choose(choice);
  }

  /** Pages are opened in a tab of their own. What leads to no safe place is left out. */
  #showLinks(links: readonly Link[]): void {
    this.#links.replaceChildren(
      ...links.flatMap(({ url, label }) => {
        const anchor = link(url);
        if (!anchor) {
          return [];
        }
        anchor.className = 'choice';
        anchor.append(label);
        return [anchor];
      }),
    );
  }

  #showSources(citations: readonly Citation[], texts: Texts): void {
    attribute(this.#sources, 'aria-label', texts.sources);
    this.#sources.replaceChildren(
      ...citations.map((citation) => {
        const button = h(
          'button',
          { type: 'button', class: 'source', onclick: () => this.#acts.showSource(citation, button) },
          icon('source'),
          h('span', { dir: 'auto' }, sourceName(citation, texts)),
        );
        return h('li', {}, button);
      }),
    );
  }

  #showNote({ problem, clientId }: MessageItem, status: string, texts: Texts): void {
    const failed = status === 'failed' && clientId !== null;
    attribute(this.#note, 'role', failed && 'alert');
    this.#note.replaceChildren(
      ...(failed
        ? [
            h('span', { class: 'problem', dir: 'auto' }, problem ?? ''),
            h('button', { type: 'button', onclick: () => this.#acts.retry(clientId) }, texts.retry),
            h('button', { type: 'button', onclick: () => this.#acts.discard(clientId) }, texts.discard),
          ]
        : [status === 'waiting' ? texts.queued : '']),
    );
  }
}

/** "Sleep basics, p. 4": what kind of file it is does not matter to the reader. */
export function sourceName({ documentName, page }: Citation, texts: Texts): string {
  const name = documentName.replace(/(?<=.)\.(?:pdf|docx?|txt|md|html?)$/i, '');
  return page === null ? name : `${name}, ${fill(texts.page, { n: page })}`;
}
