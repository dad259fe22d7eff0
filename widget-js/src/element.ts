import { Chat, type Surroundings } from './chat.ts';
import { speak, texts } from './i18n.ts';
import type { State } from './state.ts';
import { Memory } from './storage.ts';
import css from './style.css?inline';
import { paletteRule, type Scheme } from './theme.ts';
import { Launcher } from './view/launcher.ts';
import { Panel } from './view/panel.ts';

/**
 * `<companero-chat widget-key="…">`: the chat of one creator.
 *
 * It fills its box; with the attribute `launcher` it is a button in the corner of the page that opens a panel.
 *
 * Further attributes: `server`, where the platform answers (the page's own origin by default); `theme`, `light` or
 * `dark` (what the person prefers by default); `language`, a BCP 47 tag (the browser's by default); `side`, `start` or
 * `end` for the launcher's corner.
 */
export class CompaneroChat extends HTMLElement {
  static readonly observedAttributes = ['widget-key', 'server', 'theme', 'language'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #colors = new CSSStyleSheet();
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  #chat: Chat | null = null;
  #panel: Panel | null = null;
  #launcher: Launcher | null = null;
  #listening: AbortController | null = null;
  #rules = '';
  #drawing = 0;

  connectedCallback(): void {
    const key = this.getAttribute('widget-key');
    if (!key || this.#chat) {
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [this.#colors, sheet];
    const memory = new Memory(key);
    const server = (this.getAttribute('server') || location.origin).replace(/\/+$/, '');
    const chat = new Chat(server, key, surroundings(memory), () => this.#drawLater());
    this.#chat = chat;
    this.#panel = new Panel(chat, memory, () => this.close());
    if (this.hasAttribute('launcher')) {
      this.#launcher = new Launcher(() => (chat.state.open ? this.close() : this.open()));
      this.#root.replaceChildren(this.#panel.node, this.#launcher.node);
    } else {
      this.#root.replaceChildren(this.#panel.node);
    }
    this.#listen(chat);
    chat.start();
    if (!this.#launcher) {
      chat.open();
    }
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#chat?.stop();
    this.#chat = null;
    this.#launcher = null;
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before !== now && this.isConnected) {
      if (name === 'widget-key' || name === 'server') {
        this.disconnectedCallback();
        this.connectedCallback();
      } else {
        this.#drawLater();
      }
    }
  }

  /** Opens the panel and goes there. */
  open(): void {
    this.#chat?.open();
    this.#draw();
    this.#panel?.follow();
    this.#panel?.focus();
  }

  /** Closes the panel, where there is a launcher to open it again. */
  close(): void {
    if (this.#launcher && this.#chat?.state.open) {
      this.#chat.close();
      this.#draw();
      this.#launcher.node.focus({ preventScroll: true });
    }
  }

  /** Opens the panel with a question that the person only has to send; what they have begun to write stays. */
  ask(question: string): void {
    this.open();
    this.#panel?.suggest(question);
  }

  #listen(chat: Chat): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('online', () => chat.online(true), { signal });
    addEventListener('offline', () => chat.online(false), { signal });
    document.addEventListener('visibilitychange', () => !document.hidden && chat.returned(), { signal });
    this.#dark.addEventListener('change', () => this.#draw(), { signal });
    this.#root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), { signal });
    const sizes = new ResizeObserver(() => this.#panel?.resized());
    signal.addEventListener('abort', () => sizes.disconnect());
    if (this.#panel) {
      sizes.observe(this.#panel.node);
    }
    if (!navigator.onLine) {
      chat.online(false);
    }
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (!this.#panel?.dismiss()) {
        this.close();
      }
    }
  }

  #drawLater(): void {
    this.#drawing ||= requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    const state = this.#chat?.state;
    if (state && this.#panel) {
      const language = speak([this.getAttribute('language'), ...navigator.languages, state.config?.language]);
      const slot = [...document.querySelectorAll(`${this.localName}[launcher]`)].indexOf(this);
      const colors = paletteRule(state.config?.accent ?? '', this.#scheme());
      this.#restyle(`${colors}:host{--slot:${Math.max(slot, 0)}}`);
      this.#panel.node.hidden = !state.open;
      this.#panel.show(state, texts(language), language);
      this.#launcher?.show(state, texts(language));
      this.#root.host.toggleAttribute('ready', usable(state, this.#launcher !== null));
    }
  }

  #restyle(rules: string): void {
    if (rules !== this.#rules) {
      this.#rules = rules;
      this.#colors.replaceSync(rules);
    }
  }

  #scheme(): Scheme {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : this.#dark.matches ? 'dark' : 'light';
  }
}

/** A launcher that leads nowhere is not shown; who opens a page of its own is told. */
function usable(state: State, launcher: boolean): boolean {
  return !launcher || (state.config !== null && !state.unknown);
}

function surroundings(memory: Memory): Surroundings {
  return {
    memory,
    dial: (url) => new WebSocket(url),
    fetch: (url) => fetch(url, { credentials: 'omit' }),
    newId: () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`,
    now: () => new Date(),
    random: Math.random,
    language: navigator.language || null,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || null,
  };
}
