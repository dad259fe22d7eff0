type Child = Node | string | null | undefined | false;
type Props = Readonly<Record<string, string | boolean | ((event: Event) => void) | null | undefined>>;

/** An element with attributes, listeners (`onclick`) and children; `false`, `null` and `undefined` leave one out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else {
      attribute(element, name, value);
    }
  }
  element.append(...children.filter((child): child is Node | string => !!child || child === ''));
  return element;
}

/** Sets the attribute, or removes it for `false`, `null` and `undefined`; writes only what changes. */
export function attribute(element: Element, name: string, value: string | boolean | null | undefined): void {
  const text = value === true ? '' : value || value === '' ? String(value) : null;
  if (text === null) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== text) {
    element.setAttribute(name, text);
  }
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

const PATHS = {
  chat: 'M12 3.5c5 0 9 3.4 9 7.7s-4 7.7-9 7.7c-.9 0-1.8-.1-2.6-.3L4.5 20.5l.9-3.9C3.9 15.2 3 13.3 3 11.2c0-4.3 4-7.7 9-7.7Z',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.5l6 6 6-6',
  send: 'M12 19.5V5M5.5 11 12 4.5l6.5 6.5',
  source: 'M6 3.5h8L18.5 8v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6',
} as const;

export function icon(name: keyof typeof PATHS): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(path);
  return svg;
}
