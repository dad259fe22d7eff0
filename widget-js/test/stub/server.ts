import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { type WebSocket, WebSocketServer } from 'ws';
import type { WidgetConfig, WidgetRequest } from '../../src/frames.ts';
import { Conversation, type Outgoing, type Said } from './conversation.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** As strict as a careful site makes it, and stricter: nothing inline, and no text ever becomes markup. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** How a conversation goes: called once for everything new that a person says. */
export type Script = (conversation: Conversation, said: Said) => void;

/** Stands in for the platform: it speaks the published protocol over real sockets, and misbehaves when told to. */
export class StubServer {
  config: WidgetConfig = {
    name: 'Demo Creator',
    accent: '#4f46e5',
    greeting: 'Hello! I can help you to sleep better. What is on your mind?',
    language: 'en',
  };
  script: Script = () => {};
  /** What people have to agree to first. */
  consent: string | null = null;
  /** Refuses new sockets. */
  down = false;
  /** Sends nothing before this many milliseconds. */
  delay = 0;
  /** How often every frame is sent. */
  copies = 1;
  /** Holds frames back until `release`, which sends them in the reverse order. */
  holding = false;
  /** Takes frames and never says anything. */
  mute = false;
  /** Every frame received, in order. */
  readonly received: WidgetRequest[] = [];
  readonly conversations: Conversation[] = [];
  readonly requests: string[] = [];

  readonly #http: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #listeners = new Map<WebSocket, Conversation | null>();
  readonly #held: (() => void)[] = [];

  constructor() {
    this.#http = createServer((request, response) => this.#serve(request, response));
    this.#http.on('upgrade', (request, socket, head) => {
      if (this.down) {
        socket.destroy();
      } else {
        this.#sockets.handleUpgrade(request, socket, head, (client) => this.#accept(client));
      }
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** The only conversation there should be. */
  get conversation(): Conversation {
    const [only] = this.conversations;
    if (!only || this.conversations.length > 1) {
      throw new Error(`Expected one conversation, found ${this.conversations.length}.`);
    }
    return only;
  }

  get connections(): number {
    return this.#listeners.size;
  }

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#http.listen(0, '127.0.0.1', done));
    return this;
  }

  async stop(): Promise<void> {
    this.drop();
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
  }

  /** Cuts every socket, as a server that dies does. */
  drop(): void {
    for (const client of this.#listeners.keys()) {
      client.terminate();
    }
    this.#listeners.clear();
  }

  /** Sends what was held back, last first. */
  release(): void {
    this.holding = false;
    for (const send of this.#held.splice(0).reverse()) {
      send();
    }
  }

  begin(): Conversation {
    const conversation = new Conversation((from, frame) => this.#broadcast(from, frame));
    this.conversations.push(conversation);
    return conversation;
  }

  #accept(client: WebSocket): void {
    this.#listeners.set(client, null);
    client.on('message', (data) => this.#receive(client, JSON.parse(String(data)) as WidgetRequest));
    client.on('close', () => this.#listeners.delete(client));
    client.on('error', () => client.terminate());
  }

  #receive(client: WebSocket, frame: WidgetRequest): void {
    this.received.push(frame);
    if (this.mute) {
      return;
    }
    if (frame.type === 'hello') {
      const known = this.conversations.find((conversation) => conversation.token === frame.token);
      const conversation = known ?? this.begin();
      this.#listeners.set(client, conversation);
      if (this.consent !== null && !conversation.agreed) {
        this.#send(client, { type: 'consent', text: this.consent });
      }
      this.#send(client, {
        type: 'welcome',
        token: conversation.token,
        conversationId: conversation.id,
        messages: conversation.messages.filter((message) => message.sequence > frame.after),
      });
    } else if (frame.type === 'agree') {
      const conversation = this.#listeners.get(client);
      if (conversation) {
        conversation.agreed = true;
      }
      this.#send(client, { type: 'agreed' });
    } else if (frame.type === 'ping') {
      this.#send(client, { type: 'pong' });
    } else {
      const conversation = this.#listeners.get(client);
      if (conversation?.take(frame)) {
        this.script(conversation, frame);
      }
    }
  }

  #broadcast(from: Conversation, frame: Outgoing): void {
    for (const [client, conversation] of this.#listeners) {
      if (conversation === from) {
        this.#send(client, frame);
      }
    }
  }

  #send(client: WebSocket, frame: Outgoing): void {
    const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
    const send = () => {
      for (let copy = 0; copy < this.copies; copy++) {
        client.send(text);
      }
    };
    if (this.holding) {
      this.#held.push(send);
    } else if (this.delay > 0) {
      setTimeout(send, this.delay);
    } else {
      send();
    }
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    this.requests.push(pathname);
    response.setHeader('Content-Security-Policy', STRICT_POLICY);
    if (/^\/api\/v1\/channels\/widget\/[^/]+\/config$/.test(pathname)) {
      this.#configure(decodeURIComponent(pathname.split('/')[5] ?? ''), response);
    } else if (pathname === '/page') {
      page(searchParams, response);
    } else {
      file(pathname, response);
    }
  }

  #configure(key: string, response: ServerResponse): void {
    response.writeHead(key === 'nobody' ? 404 : this.down ? 503 : 200, {
      'Content-Type': 'application/json',
    });
    response.end(JSON.stringify(this.config));
  }
}

/** An empty page of a creator with the script tag, once for each `key`. */
function page(parameters: URLSearchParams, response: ServerResponse): void {
  const keys = parameters.getAll('key');
  const direction = parameters.get('dir') ?? 'ltr';
  const scripts = (keys.length > 0 ? keys : ['demo']).map(
    (key) => `<script src="/widget/v1/companero.js" data-widget-key="${key}" async></script>`,
  );
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en" dir="${direction}"><head><title>A page</title>` +
      '<meta name="viewport" content="width=device-width"></head>' +
      `<body><main><h1>A page</h1><button data-companero-ask="What helps?">Ask</button></main>${scripts.join('')}</body></html>`,
  );
}

const PAGES: Record<string, string> = { '/demo': '/pages/demo.html', '/c/demo': '/pages/companion.html' };

/** As the server fills in a page for a creator. */
function filled(template: string): string {
  return template.replaceAll('{{widgetKey}}', 'demo').replaceAll('{{name}}', 'Demo Creator');
}

function file(pathname: string, response: ServerResponse): void {
  const path = join(DIST, PAGES[pathname] ?? pathname);
  const type = TYPES[extname(path)];
  if (!path.startsWith(DIST) || !type || !existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': type });
  response.end(pathname in PAGES ? filled(readFileSync(path, 'utf8')) : readFileSync(path));
}
