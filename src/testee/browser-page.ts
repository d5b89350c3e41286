import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page, Request } from 'playwright-core';
import { HTML_OF_PAGE, settledWithin } from './page-script.js';
import { PUT_OFF, timersScript } from './page-timers.js';

/** What one page is asked for with. */
export interface Visit {
  readonly address: string;
  readonly cookies: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page as it came to rest. */
export interface VisitedPage {
  /** HTTP status code of the document that is shown. */
  readonly code: number;
  readonly html: string;
}

/** A page did not come to rest in time; the message says what it was still doing. */
export class Unsettled extends Error {}

/** Milliseconds without any change after which a page counts as settled. */
const QUIET = 100;
/** Milliseconds between two looks at what is still being fetched. */
const LOOK = 10;
/** Milliseconds after which a page that seems to be at rest is looked at once more. */
const SECOND_LOOK = 40;
/** Kinds of requests that stay open as long as the page does. */
const LASTING = new Set(['eventsource', 'websocket', 'ping']);

/** One page of a browser, with a memory of its own, on which one address is visited after the other. Close it. */
export class BrowserPage {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #devtools: CDPSession;
  readonly #pending = new Set<Request>();
  #complaints: string[] = [];
  #code = 0;
  #world: number | undefined;
  #lost: Promise<never>;

  private constructor(context: BrowserContext, page: Page, devtools: CDPSession) {
    this.#context = context;
    this.#page = page;
    this.#devtools = devtools;
    this.#lost = this.#watch();
    this.#lost.catch(() => undefined);
  }

  /** A fresh page in `browser`; where `now` is given (ISO 8601) its clock stands still at that time. */
  static async open(browser: Browser, now: string | undefined): Promise<BrowserPage> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-US',
      timezoneId: 'UTC',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    if (now !== undefined) await context.clock.setFixedTime(now);
    await context.addInitScript(timersScript(now !== undefined));
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    // Keeps the accessibility tree; else it is made anew for every name that is asked for.
    await devtools.send('Accessibility.enable');
    return new BrowserPage(context, page, devtools);
  }

  /** What the page has complained about in its console since the last visit began. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Loads an address and waits until it has come to rest, `timeout` milliseconds at most. Rejects where it does not. */
  async visit(visit: Visit, timeout: number): Promise<VisitedPage> {
    return Promise.race([this.#visit(visit, performance.now() + timeout), this.#lost]);
  }

  /** How the page looks now, as PNG. */
  async picture(): Promise<Uint8Array> {
    return Promise.race([this.#page.screenshot({ fullPage: true, animations: 'disabled' }), this.#lost]);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  #watch(): Promise<never> {
    const page = this.#page;
    page.on('request', (request) => {
      if (!LASTING.has(request.resourceType())) this.#pending.add(request);
    });
    page.on('requestfinished', (request) => this.#pending.delete(request));
    page.on('requestfailed', (request) => this.#pending.delete(request));
    page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        this.#code = response.status();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.#complaints.push(error.stack ?? error.message));
    this.#context.on('page', (other) => {
      if (other !== page) void other.close();
    });
    return new Promise((_, reject) => {
      page.on('crash', () => {
        reject(new Error('Page crashed'));
      });
      page.on('close', () => {
        reject(new Error('Page closed'));
      });
    });
  }

  async #visit({ address, cookies, headers }: Visit, end: number): Promise<VisitedPage> {
    this.#complaints = [];
    this.#pending.clear();
    this.#code = 200;
    this.#world = undefined;
    await this.#context.clearCookies();
    const given = Object.entries(cookies).map(([name, value]) => ({ name, value, url: address }));
    if (given.length > 0) await this.#context.addCookies(given);
    await this.#page.setExtraHTTPHeaders(headers);
    const load = async () =>
      this.#page.goto(address, { waitUntil: 'load', timeout: Math.max(1, end - performance.now()) });
    if ((await load()) === null && !address.startsWith('about:')) {
      // Only the fragment differed: the old page is still there.
      await this.#page.goto('about:blank');
      await load();
    }
    this.#world = undefined;
    await this.#settle(end);
    return { code: this.#code, html: steadyIds(String(await this.#evaluate(HTML_OF_PAGE))) };
  }

  async #settle(end: number): Promise<void> {
    for (;;) {
      while (this.#pending.size > 0) {
        if (performance.now() > end) throw new Unsettled(this.#unfinished());
        await pause(LOOK);
      }
      const limit = Math.max(0, end - performance.now());
      const isSettled = await this.#evaluate(settledWithin({ quiet: QUIET, limit })).catch(gone);
      if (isSettled === true && (await this.#isAtRest()) && (await this.#isStillAtRest())) return;
      if (performance.now() > end) throw new Unsettled(this.#unfinished());
      if (isSettled === undefined) {
        this.#world = undefined;
        await pause(LOOK);
      }
    }
  }

  /** Whether nothing is put off and nothing is being fetched, as far as is known by now. */
  async #isAtRest(): Promise<boolean> {
    return (await this.#putOff()) === 0 && this.#pending.size === 0;
  }

  /** What a timer has begun to fetch just now is told of a moment later than that the timer is over. */
  async #isStillAtRest(): Promise<boolean> {
    await pause(SECOND_LOOK);
    return this.#isAtRest();
  }

  #unfinished(): string {
    const [first, ...more] = [...this.#pending].map((request) => request.url());
    if (first === undefined) return 'the page goes on changing';
    return `it still fetches ${first}${more.length === 0 ? '' : ` and ${String(more.length)} more`}`;
  }

  /** Evaluates in a world beside that of the page, which shares nothing with it but the document. */
  async #evaluate(expression: string): Promise<unknown> {
    this.#world ??= await this.#newWorld();
    const { result, exceptionDetails } = await this.#devtools.send('Runtime.evaluate', {
      contextId: this.#world,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as unknown;
  }

  /** How much the page's own scripts have put off. */
  async #putOff(): Promise<number> {
    const { result } = await this.#devtools.send('Runtime.evaluate', {
      expression: PUT_OFF,
      returnByValue: true,
    });
    return Number(result.value);
  }

  async #newWorld(): Promise<number> {
    const { frameTree } = await this.#devtools.send('Page.getFrameTree');
    const { executionContextId } = await this.#devtools.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'queue-truth',
    });
    return executionContextId;
  }
}

/**
 * `html` with the ids that React makes up numbered in the order in which they stand. They count what was drawn before, and so
 * differ between two equal pages; nobody perceives them.
 *
 * Source: React, `useId`.
 */
function steadyIds(html: string): string {
  const names = new Map<string, string>();
  return html.replaceAll(/ (?:id|for|headers|form|aria-[a-z]+)="[^"]*"/g, (attribute) =>
    attribute.replaceAll(/(?<=[:«_])r_?[0-9a-z]+(?=[:»_])/g, (id) => {
      const name = names.get(id) ?? `r${String(names.size + 1)}`;
      names.set(id, name);
      return name;
    }),
  );
}

/** Nothing, where the page has gone to another document while it was asked; else what is wrong. */
function gone(cause: unknown): undefined {
  const said = cause instanceof Error ? cause.message : '';
  if (/context was destroyed|Cannot find context|navigated or closed|uniqueContextId/i.test(said))
    return undefined;
  throw cause;
}
