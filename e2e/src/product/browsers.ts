import { expect } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { Api } from './api.js';
import type { Audience } from './api.js';
import { dana, demoPassword } from './demo-people.js';
import type { Product } from './product.js';

/** Browsers of people who sit at different machines: no two share a cookie. */
export class Browsers {
  readonly #contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly product: Product,
  ) {}

  /** Where nobody is signed in. */
  async open(options: BrowserContextOptions = {}): Promise<Page> {
    return (await this.#context(options)).newPage();
  }

  /** Staff, signed in without walking through the form. */
  staff(email = dana): Promise<Page> {
    return this.#signedIn('STAFF', email);
  }

  parent(email: string): Promise<Page> {
    return this.#signedIn('PARENT', email);
  }

  /** For what a test presupposes, not for what it shows. */
  async api(email = dana): Promise<Api> {
    const context = await this.#context({});
    const api = new Api(context.request, 'STAFF');
    await api.signIn(email, demoPassword);
    return api;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
  }

  async #signedIn(audience: Audience, email: string): Promise<Page> {
    const context = await this.#context({});
    await new Api(context.request, audience).signIn(email, demoPassword);
    return context.newPage();
  }

  async #context(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext({ baseURL: this.product.url, ...options });
    this.#contexts.push(context);
    expectQuiet(context);
    return context;
  }
}

/** Whatever a test is about: no page asks another host, breaks its own policy, or fails without a word. */
function expectQuiet(context: BrowserContext): void {
  const expectOurs = (address: string): void => {
    const { hostname, protocol } = new URL(address);
    const isOurs = hostname === '127.0.0.1' || ['data:', 'blob:', 'about:'].includes(protocol);
    expect.soft(isOurs, `a request to another host: ${address}`).toBe(true);
  };
  context.on('request', (request) => expectOurs(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => expectOurs(socket.url())));
  context.on('console', (message) =>
    expect.soft(message.text(), 'a page breaks its own policy').not.toContain('Content Security Policy'),
  );
  context.on('weberror', (error) => expect.soft(error.error(), 'an error that nobody caught').toBeNull());
}
