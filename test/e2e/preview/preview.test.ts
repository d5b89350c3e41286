import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Preview } from '../../../src/harness/preview.js';
import { openProject } from '../../../src/harness/project.js';
import { serve, type Served } from '../../../src/preview/server.js';
import { writeGallery } from '../../../src/preview/write-gallery.js';
import { axeViolations } from '../../support/axe.js';
import { openBrowser } from '../../support/browser.js';
import { packageFolder } from '../run-cli.js';
import { asked, writeTemplates } from './preview-project.js';

const SURFACES = ['shell', 'list', 'detail'];
const CONFIG = JSON.stringify({ testee: { kind: 'module', module: './surfaces.mjs' } });

let browser: Browser;
let folder: string;
let served: Served | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-truth-preview-'));
});
afterEach(async () => {
  await served?.close();
  served = undefined;
  rmSync(folder, { recursive: true });
});

async function start(): Promise<Served> {
  served = await serve(async () => Preview.open(await openProject(folder, undefined)));
  return served;
}

/** A module that renders as the package does, the list as it was so many milliseconds ago. */
function lagging(lag: number): void {
  writeFileSync(join(folder, 'queue-truth.config.json'), CONFIG);
  writeFileSync(
    join(folder, 'surfaces.mjs'),
    `import { compileSurfaces, EMBEDDED_CONTRACT, loadContract, presentPage, referenceTemplates } from '${packageFolder}/dist/src/index.js';
const contract = await loadContract(EMBEDDED_CONTRACT, '/');
const print = compileSurfaces(await referenceTemplates());
export function render(request) {
  const lag = request.surface === 'list' ? ${String(lag)} : 0;
  const model = presentPage({ ...request, now: new Date(Date.parse(request.now) - lag).toISOString() }, contract);
  return { code: model.code, html: print(model) };
}
`,
  );
}

/** The preview of a queued run at the very end of its window. */
async function atWindowEnd({ url }: Served): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${url}#state=fresh-queued&viewer=member&later=240000`);
  await page.locator('[data-shown="240000"]').waitFor();
  return page;
}

/** One step of the scrubber, by keyboard; waits until it is drawn. */
async function step(page: Page, key: 'ArrowRight' | 'ArrowLeft'): Promise<void> {
  await page.locator('#time').press(key);
  const value = await page.locator('#time').inputValue();
  await page.locator(`[data-shown="${value}"]`).waitFor();
}

async function stale(page: Page): Promise<readonly string[]> {
  const texts = await page
    .locator('#pages figure')
    .evaluateAll((figures) =>
      figures.map(
        (figure) => [figure.getAttribute('data-surface'), figure.getAttribute('data-text')] as const,
      ),
    );
  return texts.flatMap(([surface, text]) => (text?.includes('Likely stale') === true ? [surface ?? ''] : []));
}

describe('the preview', () => {
  it('turns all surfaces at the same step when the time is dragged over the end of the window', async () => {
    const page = await atWindowEnd(await start());
    expect(await stale(page)).toEqual([]);
    await step(page, 'ArrowRight');
    expect(await stale(page)).toEqual(SURFACES);
    expect(await page.locator('#verdict').textContent()).toBe('Every law holds here');
    await step(page, 'ArrowLeft');
    expect(await stale(page)).toEqual([]);
    await page.close();
  });

  it('shows a surface that turns late, and the laws that it breaks meanwhile', async () => {
    lagging(1500);
    const page = await atWindowEnd(await start());
    await step(page, 'ArrowRight');
    expect(await stale(page)).toEqual(['shell', 'detail']);
    const broken = await page.locator('#laws b').allTextContents();
    expect(broken).toContain('surfaces-agree');
    expect(broken).toContain('no-calm-for-stale');
    expect(await page.locator('figure.broken').getAttribute('data-surface')).toBe('list');
    await step(page, 'ArrowRight');
    expect(await stale(page)).toEqual(SURFACES);
    expect(await page.locator('#laws li').count()).toBe(0);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe-core objects to: %s', async (colorScheme) => {
    lagging(1500);
    const page = await atWindowEnd(await start());
    await page.emulateMedia({ colorScheme });
    await step(page, 'ArrowRight');
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.close();
  });

  it('is loaded again when a template changes', async () => {
    const list = writeTemplates(folder);
    const page = await atWindowEnd(await start());
    const reloaded = page.waitForEvent('load', { timeout: 10_000 });
    writeFileSync(list, readFileSync(list, 'utf8').replace('<h1>', '<h1>Likely stale '));
    await reloaded;
    await page.locator('#pages figure[data-surface="list"][data-text*="Likely stale"]').waitFor();
    expect(await stale(page)).toEqual(['list']);
    await page.close();
  });

  it('keeps what is shown in the address, and shows it to another viewer', async () => {
    const page = await atWindowEnd(await start());
    await page.locator('#viewer').selectOption('stranger');
    await page.locator('#pages figcaption', { hasText: 'shell, code 404' }).waitFor();
    expect(page.url()).toContain('state=fresh-queued&viewer=stranger&later=240000');
    await page.close();
  });
});

describe('the server of the preview', () => {
  it('listens on the loopback alone, and answers no other host', async () => {
    const { url } = await start();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect((await asked(url)).code).toBe(200);
    const port = new URL(url).port;
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1']) {
      expect((await asked(url, { headers: { host } })).code).toBe(421);
    }
  });

  it('takes nothing but questions from others, and says what is wrong with one', async () => {
    const { url } = await start();
    expect((await asked(url, { method: 'PUT' })).code).toBe(405);
    expect((await asked(url, { method: 'POST' })).code).toBe(403);
    expect((await asked(`${url}../package.json`)).code).toBe(404);
    expect(await asked(`${url}scene?state=fresh-queud`)).toEqual({
      code: 400,
      text: '{"error":"Cannot show the state \\"fresh-queud\\"; did you mean \\"fresh-queued\\"?"}',
    });
    expect((await asked(`${url}scene?state=fresh-queued&later=x`)).code).toBe(400);
    expect((await asked(`${url}scene?state=fresh-queued&viewer=root`)).code).toBe(400);
  });
});

describe('the gallery', () => {
  it('is written as files, one for each state, and says which of them are broken', async () => {
    lagging(1);
    const preview = await Preview.open(await openProject(folder, undefined));
    const count = await writeGallery(preview, join(folder, 'out'));
    await preview.close();
    expect(readdirSync(join(folder, 'out')).length).toBe(count);
    expect(count).toBeGreaterThan(30);
    const index = readFileSync(join(folder, 'out/index.html'), 'utf8');
    expect(index).toMatch(/likely-stale-queued<\/a> <b class="bad">\d+ broken/u);
    expect(index).toMatch(/terminal-completed-failed<\/a><\/li>/u);
    const state = readFileSync(join(folder, 'out/likely-stale-queued.html'), 'utf8');
    expect(state).toContain('surfaces-agree [list]');
    expect(state).not.toMatch(/<script/u);
  });
});

describe('queue-truth preview', () => {
  it('ends in order at Ctrl-C', async () => {
    const main = join(packageFolder, 'dist/src/cli/main.js');
    expect(existsSync(main)).toBe(true);
    const child = spawn(process.execPath, [main, 'preview', '--cwd', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(String(line))?.[0] ?? '';
    expect((await asked(url)).code).toBe(200);
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(130);
    await expect(asked(url)).rejects.toThrow('ECONNREFUSED');
  });
});
