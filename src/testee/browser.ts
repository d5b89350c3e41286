import type { Browser } from 'playwright-core';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { RenderRequest } from '../operation/world.js';
import { browserFault } from './browser-fault.js';
import { launchBrowser } from './browser-launch.js';
import { BrowserPage, type VisitedPage } from './browser-page.js';
import type { Seeded, Seeder, SeedSource } from './browser-seed.js';
import { openSeeder } from './browser-seed.js';
import type { Answer, Support, Testee } from './testee.js';

/** A running application, and how its pages are looked at. */
export interface BrowserSettings {
  /** Where the contract's paths begin. */
  readonly url: string;
  readonly seed: SeedSource;
  /** The browser, an absolute path; else the first one found. */
  readonly executable?: string;
  /** Milliseconds for one seed, and for one page. */
  readonly timeout: number;
  /** `frozen`: the clock of the page stands still at the request's `now`. */
  readonly clock: 'running' | 'frozen';
}

/**
 * The pages of a running application, as they are seen in Chromium. For each request the seed puts the world into the
 * application, then the surface's path is visited. Usage errors say what is missing to begin with.
 */
export async function browserTestee(settings: BrowserSettings, contract: Contract): Promise<Testee> {
  const browser = await launchBrowser(settings.executable);
  try {
    const seeder = await openSeeder(settings.seed, settings.timeout);
    return new BrowserTestee({ settings, contract, seeder }, browser);
  } catch (cause) {
    await browser.close();
    throw cause;
  }
}

interface Means {
  readonly settings: BrowserSettings;
  readonly contract: Contract;
  readonly seeder: Seeder;
}

class BrowserTestee implements Testee {
  readonly name = 'browser';
  readonly isSlow = true;
  readonly surfaces: Readonly<Record<Surface, Support>>;
  readonly #means: Means;
  #browser: Browser;
  #page: { readonly page: BrowserPage; readonly key: string } | undefined;
  #hasAnswered = false;

  constructor(means: Means, browser: Browser) {
    this.#means = means;
    this.#browser = browser;
    const supports = SURFACES.map((surface): [Surface, Support] => [
      surface,
      supportOf(surface, means.contract),
    ]);
    this.surfaces = Object.fromEntries(supports) as Record<Surface, Support>;
  }

  async render(request: RenderRequest): Promise<Answer> {
    const seeded = await this.#means.seeder.seed(request);
    return seeded.kind === 'seeded' ? this.#shown(request, seeded) : seeded;
  }

  /** How the page of a request looks; nothing where it does not come. */
  async picture(request: RenderRequest): Promise<Uint8Array | undefined> {
    const answer = await this.render(request);
    return answer.kind === 'page' ? this.#page?.page.picture() : undefined;
  }

  async close(): Promise<void> {
    try {
      await this.#means.seeder.close();
    } finally {
      await this.#browser.close();
    }
  }

  async #shown(request: RenderRequest, { path, cookies, headers }: Seeded): Promise<Answer> {
    const { settings, contract } = this.#means;
    const { surface } = request;
    const at = path ?? pathOf(request, contract);
    if (at === undefined)
      return { kind: 'unsupported', reason: 'its path names what the request leaves open' };
    const address = addressOf(settings.url, at);
    try {
      const page = await this.#pageFor(request);
      const shown: VisitedPage = await page.visit({ address, cookies, headers }, settings.timeout);
      this.#hasAnswered = true;
      return { kind: 'page', ...shown };
    } catch (cause) {
      const complaints = this.#page?.page.complaints ?? [];
      const hasAnswered = this.#hasAnswered;
      await this.#startOver();
      const { timeout } = settings;
      return {
        kind: 'fault',
        fault: browserFault(cause, { surface, address, timeout, hasAnswered, complaints }),
      };
    }
  }

  /** The page of the viewer at that time: what one viewer's page keeps, another one must not find. */
  async #pageFor({ now, input }: RenderRequest): Promise<BrowserPage> {
    const isFrozen = this.#means.settings.clock === 'frozen';
    const key = JSON.stringify([input.viewer, isFrozen ? now : '']);
    if (this.#page?.key === key) return this.#page.page;
    await this.#page?.page.close();
    this.#page = undefined;
    if (!this.#browser.isConnected()) this.#browser = await launchBrowser(this.#means.settings.executable);
    const page = await BrowserPage.open(this.#browser, isFrozen ? now : undefined);
    this.#page = { page, key };
    return page;
  }

  /** After a fault nothing of the browser is trusted any more; the next request starts another one. */
  async #startOver(): Promise<void> {
    this.#page = undefined;
    await this.#browser.close();
  }
}

function supportOf(surface: Surface, { surfaces }: Contract): Support {
  return surfaces[surface] === undefined
    ? { support: 'none', reason: 'the contract names no path for it' }
    : { support: 'full' };
}

/** The contract's path of a surface, its holes filled; nothing where the request has nothing to fill one with. */
function pathOf({ surface, input }: RenderRequest, { surfaces }: Contract): string | undefined {
  const { workspace, environment, run } = input;
  const values: Readonly<Record<string, string | null>> = { workspace, environment, run };
  const path = surfaces[surface]?.path;
  const isOpen = [...(path ?? '{}').matchAll(/\{(\w*)\}/g)].some(([, hole = '']) => values[hole] == null);
  if (path === undefined || isOpen) return undefined;
  return path.replaceAll(/\{(\w+)\}/g, (_, hole: string) => encodeURIComponent(values[hole] ?? ''));
}

/** An address of its own, or one below `url`. */
function addressOf(url: string, path: string): string {
  return /^https?:/i.test(path) ? path : `${url.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
