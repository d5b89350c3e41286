import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStory } from '../../../src/report/case-story.js';
import { htmlReport } from '../../../src/report/html/html-report.js';
import { NO_PAINT } from '../../../src/report/reporter.js';
import { verdictOf } from '../../../src/verdict/verdict-of.js';
import { axeViolations } from '../../support/axe.js';
import { openBrowser } from '../../support/browser.js';
import { aFinding, aHeader, anEnd, aRequirement, evidenceOf } from '../../verdict/an-event.js';
import { GREEN_OUTCOME } from '../../report/golden-outcomes.js';

const PLAIN = { quiet: false, paint: NO_PAINT };
const PAGE =
  '<!doctype html><link rel="stylesheet" href="https://evil.example/a.css"><script src="https://evil.example/a.js"></script><main>Waiting for worker.</main>';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queue-truth-report-'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** The report of so many findings, half of them on the list. */
function reportOf(count: number): string {
  const findings = Array.from({ length: count }, (_, at) =>
    aFinding({
      fingerprint: `f${String(at)}`,
      case: `case${String(at)}`,
      surface: at % 2 === 0 ? 'list' : 'detail',
      requirement: at % 4 === 0 ? 'FR-358-010' : 'FR-358-003',
      headline: `A stale run is shown as calm, number ${String(at)}`,
      story: 'inventory.sync, queued 31 min ago, window 5 min',
      replay: `queue-truth replay case${String(at)}`,
      against: { who: 'detail', says: 'Likely stale' },
      frame: ['> 12 | <td>Waiting for worker.</td>'],
    }),
  );
  const stories = new Map(findings.slice(0, 60).map((_, at) => [`case${String(at)}`, STORY]));
  const outcome = verdictOf([
    aHeader({ requirements: [aRequirement(), aRequirement({ id: 'FR-358-010', title: 'One vocabulary' })] }),
    evidenceOf('no-calm-for-stale', { occurred: 10 }),
    ...findings,
    anEnd({ notes: ['random cases: 40'] }),
  ]);
  return htmlReport(outcome, { ...PLAIN, stories });
}

const STORY: CaseStory = {
  now: '2026-01-01T12:00:00Z',
  runs: [
    {
      label: 'Inventory sync',
      story: 'late',
      moments: [
        { name: 'queued', at: '2026-01-01T11:29:00Z', kind: 'stamp' },
        { name: 'window ends', at: '2026-01-01T11:34:00Z', kind: 'window' },
        { name: 'now', at: '2026-01-01T12:00:00Z', kind: 'now' },
      ],
    },
  ],
  pages: [{ surface: 'list', scene: 'base', code: 200, html: PAGE }],
};

interface Opened {
  readonly page: Page;
  /** What the page has told the console, and asked the network for. */
  readonly noise: string[];
}

async function opened(report: string, hash = '', colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const file = join(folder, 'report.html');
  await writeFile(file, report);
  const page = await browser.newPage({ colorScheme, viewport: { width: 1100, height: 800 } });
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|about|data):/u.test(request.url())) noise.push(request.url());
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return { page, noise };
}

describe('the HTML report in a browser', () => {
  it('is searched and filtered, and says how much is left', async () => {
    const { page, noise } = await opened(reportOf(40));
    const shown = () => page.locator('.finding:visible').count();
    expect(await shown()).toBe(40);
    await page.getByLabel('Search').fill('NUMBER 7');
    expect(await shown()).toBe(1);
    expect(await page.getByRole('status').textContent()).toBe('1 of 40 shown');
    await page.getByLabel('Search').fill('');
    await page.locator('#surface').selectOption('detail');
    expect(await shown()).toBe(20);
    await page.locator('#requirement').selectOption('FR-358-010');
    expect(await shown()).toBe(0);
    expect(noise).toEqual([]);
    await page.close();
  });

  it('opens a finding by its link, with its pages in frames that can do nothing', async () => {
    const { page, noise } = await opened(reportOf(40), '#finding-f38');
    const finding = page.locator('#finding-f38');
    expect(await finding.getAttribute('open')).toBe('');
    await finding.locator('summary:focus').waitFor({ timeout: 5000 });
    const frame = finding.frameLocator('iframe');
    await frame.locator('mark').waitFor();
    expect(await frame.locator('mark').textContent()).toBe('Waiting for worker.');
    expect(await finding.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(noise).toEqual([]);
    await page.close();
  });

  it('is used by keyboard, and copies the replay line', async () => {
    const { page, noise } = await opened(reportOf(3));
    await page.locator('#finding-f1 summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#finding-f1').getAttribute('open')).toBe('');
    await page.getByRole('button', { name: 'Copy' }).press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(noise).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe-core objects to: %s', async (scheme) => {
    for (const report of [reportOf(4), htmlReport(GREEN_OUTCOME, PLAIN)]) {
      const { page } = await opened(report, '#finding-f0', scheme);
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    }
  });

  it('is printed with every page drawn by its button, and without those that are not by the browser', async () => {
    const { page } = await opened(reportOf(30), '#finding-f0');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => {
      // As the browser does it: nobody waits for a frame.
      dispatchEvent(new Event('beforeprint'));
      const figures = [...document.querySelectorAll('.pages figure')];
      const blank = figures.filter((each) => each.checkVisibility() && each.querySelector('.drawn') === null);
      document.body.dataset['blank'] = String(blank.length);
      window.print = () => {
        const frames = [...document.querySelectorAll('.pages iframe')];
        document.body.dataset['printed'] =
          `${String(frames.filter((each) => each.matches('.drawn')).length)} of ${String(frames.length)}`;
      };
    });
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Print with pages' }).click();
    await page.locator('body[data-printed]').waitFor();
    const body = page.locator('body');
    expect(await body.getAttribute('data-blank')).toBe('0');
    expect(await body.getAttribute('data-printed')).toBe('30 of 30');
    await page.close();
  });

  it('fits a narrow screen', async () => {
    const { page } = await opened(reportOf(4), '#finding-f0');
    await page.setViewportSize({ width: 390, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('has a grid of states on surfaces, whose cells open their snapshot', async () => {
    const files = { 'list/fresh.html': 'a', 'detail/fresh.html': 'b', 'list/stale.html': 'c' };
    const differs = aFinding({
      fingerprint: 's1',
      check: 'snapshot',
      requirement: 'snapshots',
      headline: 'A page differs from its snapshot',
      location: { file: 'snapshots/surface/list/stale.html', line: 1, column: 1 },
    });
    const outcome = verdictOf([
      aHeader(),
      { kind: 'accepted', persisted: {}, snapshots: { folder: 'snapshots/surface', files } },
      differs,
      anEnd(),
    ]);
    const snapshots = new Map([['list/stale.html', PAGE]]);
    const { page, noise } = await opened(htmlReport(outcome, { ...PLAIN, snapshots }));
    const rows = await page.locator('#states ~ details tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/u))).toEqual([
      ['fresh', 'accepted', 'accepted'],
      ['stale', 'differs', '-'],
    ]);
    expect(await page.locator('.cell').count()).toBe(1);
    await page.getByRole('button', { name: 'list/stale.html: differs, open' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'list/stale.html' });
    await dialog.frameLocator('iframe').getByText('Waiting for worker.').waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(noise).toEqual([]);
    await page.close();
  });

  it('opens with a thousand findings in less than two seconds, and answers', async () => {
    const report = reportOf(1000);
    const times: number[] = [];
    // Whatever else the machine does at the time takes its share: the best of three counts.
    while (times.length < 3 && !times.some((time) => time < 2000)) {
      const { page } = await opened(report);
      times.push(
        await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? Infinity),
      );
      await page.close();
    }
    expect(Math.min(...times)).toBeLessThan(2000);
    const { page } = await opened(report);
    expect(await page.locator('.finding').count()).toBe(1000);
    await page.getByLabel('Search').fill('number 999');
    expect(await page.locator('.finding:visible').count()).toBe(1);
    await page.close();
  });
});
