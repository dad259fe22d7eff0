/**
 * Remote text as DOM nodes. There is no HTML on the way: whatever is not one of the few marks below stays text, so there
 * is nothing to sanitize and nothing to forget.
 *
 * Blank lines part paragraphs, single line breaks are kept, `- ` and `1. ` make lists; inside a line `**bold**`,
 * `*italic*`, `_italic_`, `[words](https://…)` and bare addresses are understood.
 */
export function render(text: string): DocumentFragment {
  const out = document.createDocumentFragment();
  let block: HTMLElement | null = null;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    if (line.trim() === '') {
      block = null;
      continue;
    }
    const item = ITEM.exec(line);
    const kind: string = item ? (item[1] ? 'ol' : 'ul') : 'p';
    if (block?.localName !== kind) {
      block = begin(kind, Number(item?.[1] ?? 1));
      out.append(block);
    } else if (kind === 'p') {
      block.append(document.createElement('br'));
    }
    if (item) {
      const entry = document.createElement('li');
      spans(item[2] ?? '', entry, 0);
      block.append(entry);
    } else {
      spans(line, block, 0);
    }
  }
  return out;
}

/** The same text as it is read aloud: without the marks. */
export function plain(text: string): string {
  return [...render(text).querySelectorAll('p, li')].map((block) => block.textContent).join(' ');
}

const ITEM = /^ {0,3}(?:[-*•]|(\d{1,4})[.)])[ \t]+(.*)$/;

/** Each alternative begins with a fixed character and runs over a bounded class: no input makes this slow. */
const SPAN =
  /\*\*([^\s*](?:[^*\n]{0,999}[^\s*])?)\*\*|\*([^\s*](?:[^*\n]{0,999}[^\s*])?)\*|(?<![\p{L}\p{N}_])_([^\s_](?:[^_\n]{0,999}[^\s_])?)_(?![\p{L}\p{N}_])|\[([^\]\n]{1,500})\]\(([^()\s]{1,2000})\)|\b(https?:\/\/[^\s<>"']{1,2000})/gu;

const DEEPEST = 3;

function begin(kind: string, start: number): HTMLElement {
  const block = document.createElement(kind);
  block.dir = 'auto';
  if (kind === 'ol' && start !== 1) {
    (block as HTMLOListElement).start = start;
  }
  return block;
}

function spans(line: string, into: Node, depth: number): void {
  let end = 0;
  for (const match of depth < DEEPEST ? line.matchAll(SPAN) : []) {
    const [all, bold, italic, underscored, words, address, bare] = match;
    if (bare !== undefined) {
      const url = bare.replace(/[.,;:!?)\]}*_]+$/, '');
      into.appendChild(document.createTextNode(line.slice(end, match.index)));
      into.appendChild(link(url) ?? document.createTextNode(url)).textContent = url;
      end = match.index + url.length;
      continue;
    }
    const node =
      address === undefined ? document.createElement(bold === undefined ? 'em' : 'strong') : link(address);
    if (node) {
      into.appendChild(document.createTextNode(line.slice(end, match.index)));
      spans(bold ?? italic ?? underscored ?? words ?? '', node, address === undefined ? depth + 1 : DEEPEST);
      into.appendChild(node);
      end = match.index + all.length;
    }
  }
  into.appendChild(document.createTextNode(line.slice(end)));
}

/** A link to a place that is safe to open, or nothing. */
export function link(address: string): HTMLAnchorElement | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol)) {
    return null;
  }
  const anchor = document.createElement('a');
  anchor.href = url.href;
  anchor.rel = 'noopener noreferrer nofollow';
  anchor.target = '_blank';
  return anchor;
}
