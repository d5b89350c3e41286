import { existsSync } from 'node:fs';
import type * as Playwright from 'playwright-core';
import { UsageError } from '../lang/usage-error.js';

/** Where Chromium and its kin stand on the systems that people check pages on. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing but the pages asked for is fetched, and nothing is asked of whoever sits there. The names of elements come along. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-blink-features=ComputedAccessibilityInfo',
];

/**
 * A Chromium of our own, with an empty profile that goes with it: the one at `executable`, or else the first found. A
 * usage error says what to install where there is no playwright-core or no browser, and why one does not start.
 */
export async function launchBrowser(executable: string | undefined): Promise<Playwright.Browser> {
  const { chromium } = await playwright();
  const executablePath = foundBrowser(executable, chromium.executablePath());
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      args: FLAGS,
      // Whoever interrupts gets a report; the harness closes the browser itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause);
    throw new UsageError(`Cannot start the browser "${executablePath}": ${why}`, { cause });
  }
}

/** The browser that `launchBrowser` would start, in words; a usage error says what is missing. */
export async function browserInWords(executable: string | undefined): Promise<string> {
  const { chromium } = await playwright();
  return `${foundBrowser(executable, chromium.executablePath())}, through playwright-core`;
}

async function playwright(): Promise<typeof Playwright> {
  try {
    return await import('playwright-core');
  } catch (cause) {
    throw new UsageError(
      'Cannot check live pages: playwright-core is not installed; run npm install --save-dev playwright-core',
      { cause },
    );
  }
}

function foundBrowser(executable: string | undefined, ofPlaywright: string): string {
  const places = executable === undefined ? [...USUAL_PLACES, ofPlaywright] : [executable];
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new UsageError(
    executable === undefined
      ? 'Cannot find a browser: install Chromium (Debian: apt-get install chromium; else npx playwright-core install chromium), or name one as testee.executable'
      : `Cannot find the browser "${executable}": mend testee.executable, or leave it out to use the one installed`,
  );
}
