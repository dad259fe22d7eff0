import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The real browser, without a window. */
export async function launch(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(
      `No Chromium at ${EXECUTABLE}. Install it (Debian, Ubuntu: apt-get install -y chromium) ` +
        'or name another one: CHROMIUM=/path/to/chromium npm test',
    );
  }
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}

declare global {
  interface Window {
    /** Violations of the page's content security policy. */
    violations: string[];
    /** What has the focus, inside of shadow roots too. */
    focused: () => Element | null;
  }
}

/** A visitor with a fresh memory, whose page notes every error and every violation of the policy. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly errors: string[] = [];

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async arrive(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    await context.addInitScript(() => {
      window.violations = [];
      window.focused = () => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) {
          element = element.shadowRoot.activeElement;
        }
        return element;
      };
      addEventListener('securitypolicyviolation', (event) =>
        window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    context.setDefaultTimeout(8_000);
    return new Visitor(context, await context.newPage());
  }

  violations(): Promise<string[]> {
    return this.page.evaluate(() => window.violations);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  /** Sets the text size that the person has chosen in the browser, in pixels. */
  async textSize(standard: number): Promise<void> {
    const session = await this.context.newCDPSession(this.page);
    await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Open the chat|Abrir el chat)/ }).click();
  }

  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox').fill(text);
    await this.page.getByRole('textbox').press('Enter');
  }
}
