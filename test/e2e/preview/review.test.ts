import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Preview } from '../../../src/harness/preview.js';
import { openProject } from '../../../src/harness/project.js';
import { serve, type Served } from '../../../src/preview/server.js';
import { axeViolations } from '../../support/axe.js';
import { openBrowser } from '../../support/browser.js';
import { queueTruth } from '../run-cli.js';
import { asked, writeTemplates } from './preview-project.js';

const FRESH = 'list/fresh-queued.html';
const STALE = 'list/likely-stale-queued.html';
const SNAPSHOTS = { snapshots: 'snapshots/surface' };

let browser: Browser;
/** A project whose snapshots were accepted. */
let reviewed: string;
let folder: string;
let list: string;
let served: Served;

beforeAll(async () => {
  browser = await openBrowser();
  reviewed = mkdtempSync(join(tmpdir(), 'queue-truth-reviewed-'));
  writeTemplates(reviewed, SNAPSHOTS);
  expect((await queueTruth(['snapshot', '--update', '--quiet'], { cwd: reviewed })).code).toBe(0);
});
afterAll(async () => {
  rmSync(reviewed, { recursive: true });
  await browser.close();
});

/** A project in which two snapshots are of an older headline. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-truth-review-'));
  cpSync(reviewed, folder, { recursive: true });
  list = join(folder, 'list.hbs');
  for (const file of [FRESH, STALE]) rewrite(join(folder, 'snapshots/surface', file), '<h1>', '<h1>Old ');
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

async function start(frozen?: string): Promise<string> {
  served = await serve(
    async () => Preview.open(await openProject(folder, undefined)),
    frozen === undefined ? {} : { frozen },
  );
  return served.url;
}

function rewrite(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}

const accepted = (file: string) => readFileSync(join(folder, 'snapshots/surface', file), 'utf8');
const cell = (page: Page, file: string) => page.locator(`[data-file="${file}"]`);

async function opened(url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}review`);
  return page;
}

/** Asks for a cell to be accepted as the page of the preview would. */
function accept(url: string, wish: { file: string; seen: string }, origin = url.replace(/\/$/u, '')) {
  return asked(`${url}review?${String(new URLSearchParams(wish))}`, { method: 'POST', headers: { origin } });
}

async function seenOf(url: string, file: string): Promise<string> {
  const { text } = await asked(`${url}review`);
  return new RegExp(`data-file="${file}"\\s+data-seen="(\\w+)"`, 'u').exec(text)?.[1] ?? '';
}

describe('the review in the preview', () => {
  it('shows old and new side by side and as text; accepts one, and leaves the other', async () => {
    const page = await opened(await start());
    expect(await page.locator('#sum').textContent()).toMatch(/cells in snapshots\/surface, 2 of them differ/);
    const frames = cell(page, FRESH).locator('iframe');
    const pages = await frames.evaluateAll((all) => all.map((frame) => frame.getAttribute('srcdoc') ?? ''));
    expect(pages.map((html) => html.includes('Old '))).toEqual([true, false]);
    expect(pages.map((html) => html.includes('font:'))).toEqual([true, true]);
    await cell(page, FRESH).locator('summary').click();
    expect(await cell(page, FRESH).locator('.del').first().textContent()).toContain('Old ');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.getByRole('button', { name: `Accept ${FRESH}`, exact: true }).click();
    await page.locator('#said', { hasText: `${FRESH}: accepted` }).waitFor();
    expect(accepted(FRESH)).not.toContain('Old ');
    await page.getByRole('button', { name: `Reject ${STALE}`, exact: true }).click();
    await page.locator('#said', { hasText: 'rejected' }).waitFor();
    expect(accepted(STALE)).toContain('Old ');
    await page.reload();
    expect([await cell(page, FRESH).count(), await cell(page, STALE).count()]).toEqual([0, 1]);
    await page.close();
  });

  it('does not offer to accept a page that breaks a law, and does not do it when asked', async () => {
    rewrite(list, '<h1>', '<h1>Waiting for worker. ');
    const url = await start();
    const { text } = await asked(`${url}review`);
    const articles = text.split('<article').slice(1);
    const of = (file: string) => articles.find((article) => article.includes(`data-file="${file}"`)) ?? '';
    expect(of(STALE)).toContain('It cannot be accepted: it breaks no-page-calm-over-stale');
    expect(of(STALE)).toMatch(/data-does="accept"[^>]* disabled/);
    expect(of(FRESH)).toMatch(/data-does="accept"[^>]*(?<! disabled)>/);
    const answer = await accept(url, { file: STALE, seen: await seenOf(url, STALE) });
    expect([answer.code, answer.text]).toEqual([400, expect.stringContaining('it breaks')]);
    expect(accepted(STALE)).toContain('Old ');
  });

  it('accepts nothing that has changed since it was looked at, nor what nobody looked at', async () => {
    const url = await start();
    const seen = await seenOf(url, FRESH);
    rewrite(list, '<h1>', '<h1>Newer: ');
    await expect
      .poll(async () => (await asked(`${url}review`)).text.includes('Newer: '), { timeout: 10_000 })
      .toBe(true);
    expect((await accept(url, { file: FRESH, seen })).text).toContain(
      'it has changed since it was looked at',
    );
    expect((await accept(url, { file: '../../queue-truth.config.json', seen })).code).toBe(400);
    expect((await accept(url, { file: FRESH, seen: '' })).code).toBe(400);
    expect(accepted(FRESH)).toContain('Old ');
  });

  it('accepts nothing for the page of somebody else', async () => {
    const url = await start();
    const wish = { file: FRESH, seen: await seenOf(url, FRESH) };
    for (const origin of ['https://evil.example', 'null', url])
      expect((await accept(url, wish, origin)).code).toBe(403);
    expect(accepted(FRESH)).toContain('Old ');
    expect((await accept(url, wish)).code).toBe(200);
    expect(accepted(FRESH)).not.toContain('Old ');
  });

  it('accepts nothing in CI, and says so', async () => {
    const url = await start('CI is set');
    expect((await asked(`${url}review`)).text).toContain('Nothing can be accepted here: CI is set');
    const answer = await accept(url, { file: FRESH, seen: await seenOf(url, FRESH) });
    expect([answer.code, answer.text]).toEqual([400, expect.stringContaining('CI is set')]);
    expect(accepted(FRESH)).toContain('Old ');
  });

  it('does not let a snapshot go whose page the testee failed to render', async () => {
    writeFileSync(
      join(folder, 'queue-truth.config.json'),
      JSON.stringify({ testee: { kind: 'module', module: './failing.mjs' }, ...SNAPSHOTS }),
    );
    writeFileSync(
      join(folder, 'failing.mjs'),
      `export const render = () => { throw new Error('no database'); };`,
    );
    const url = await start();
    const { text } = await asked(`${url}review`);
    expect(text).toContain('the testee has failed');
    const answer = await accept(url, { file: FRESH, seen: await seenOf(url, FRESH) });
    expect([answer.code, existsSync(join(folder, 'snapshots/surface', FRESH))]).toEqual([400, true]);
  });
});
