import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RenderRequest } from '../../../src/operation/world.js';
import type { BrowserSettings } from '../../../src/testee/browser.js';
import { browserTestee } from '../../../src/testee/browser.js';
import type { Answer, Testee } from '../../../src/testee/testee.js';
import { aContract } from '../../support/a-contract.js';
import { descendants } from '../../support/descendants.js';
import { anApplication, type Application } from './an-application.js';

let application: Application;
let folder: string;
let testee: Testee | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queue-truth-browser-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  await testee?.close();
  testee = undefined;
  await application.close();
  expect(browsersOfOurs()).toEqual([]);
});

/** A testee of a fresh application, both closed after the test. */
async function opened(settings: Partial<BrowserSettings> = {}): Promise<Testee> {
  application = await anApplication();
  const { url } = application;
  const usual = { url, seed: { http: `${url}/seed` }, timeout: 20_000, clock: 'running' } as const;
  testee = await browserTestee({ ...usual, ...settings }, aContract());
  return testee;
}

/** The browsers of this test that are still there. */
function browsersOfOurs(): readonly string[] {
  return descendants(process.pid)
    .map(({ command }) => command)
    .filter((command) => command.includes('chrom'));
}

/** Kills the processes that draw the pages of this test's browser. */
function killPainters(): void {
  for (const { pid, command } of descendants(process.pid)) {
    if (command.includes('--type=renderer')) process.kill(pid, 'SIGKILL');
  }
}

function aRequest(input: Partial<RenderRequest['input']> = {}): RenderRequest {
  const viewer = { id: 'u1', memberships: [] };
  const usual = { viewer, workspace: 'w1', environment: null, run: null, runs: [] };
  return { surface: 'list', now: '2026-01-01T12:00:00.000Z', input: { ...usual, ...input } };
}

function kindOf(answer: Answer): string {
  return answer.kind === 'fault' ? answer.fault.kind : answer.kind;
}

async function ofModule(text: string): Promise<Pick<BrowserSettings, 'seed'>> {
  const file = join(folder, `seed-${String(text.length)}.mjs`);
  await writeFile(file, text);
  return { seed: { module: file } };
}

describe('a page in a browser', () => {
  it('is asked for where the contract says, once the whole world has been seeded', async () => {
    const page = await opened();
    let asked = '';
    application.answer((request, response) => {
      if (request.url?.startsWith('/admin') === true) asked = request.url;
      response.setHeader('content-type', 'text/html').end('<p>Here</p>');
    });
    const request = { ...aRequest({ workspace: 'w 1', run: 'r1' }), surface: 'detail' } as const;
    expect(kindOf(await page.render(request))).toBe('page');
    expect(asked).toBe('/admin/workspaces/w%201/operations/r1');
    expect(application.seeds).toEqual([request]);
  });

  it('has the code of the document that is shown, also after a redirect', async () => {
    const page = await opened();
    application.answer((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end('Not found');
      else response.writeHead(302, { location: '/gone' }).end();
    });
    expect(await page.render(aRequest())).toMatchObject({ kind: 'page', code: 404 });
  });

  it('is asked for with the path, the cookies and the headers that the seed gives', async () => {
    const page = await opened();
    application.onSeed(() => ({
      path: '/mine?x=1',
      cookies: { session: 's1' },
      headers: { 'x-viewer': 'u1' },
    }));
    application.answer(({ url, headers }, response) => {
      if (url?.startsWith('/mine') !== true) return void response.end();
      const told = `${url} ${String(headers.cookie)} ${String(headers['x-viewer'])}`;
      response.setHeader('content-type', 'text/html').end(`<p>${told}</p>`);
    });
    expect(await page.render(aRequest())).toMatchObject({
      html: expect.stringContaining('<p>/mine?x=1 session=s1 u1</p>') as string,
    });
  });

  it.each([
    ['frozen', '2026-01-01T12:00:00.000Z'],
    ['running', expect.not.stringMatching('2026-01-01T12:00:00.000Z') as string],
  ] as const)('has a clock that is %s', async (clock, time) => {
    const page = await opened({ clock });
    application.answer('<p id="a"></p><script>a.textContent = new Date().toISOString()</script>');
    const answer = await page.render(aRequest());
    expect(answer.kind === 'page' && /<p id="a">(.*)<\/p>/.exec(answer.html)?.[1]).toEqual(time);
  });

  it('is read when what was put off, and what was fetched, has come', async () => {
    const page = await opened();
    application.answer((request, response) => {
      if (request.url === '/late') return void setTimeout(() => response.end('Late'), 300);
      response.setHeader('content-type', 'text/html').end(
        `<p id="a">Loading</p><script>
        setTimeout(async () => { a.textContent = await (await fetch('/late')).text(); setTimeout(() => { a.title = 'Last' }, 400) }, 400)
        </script>`,
      );
    });
    expect(await page.render(aRequest())).toMatchObject({
      html: expect.stringContaining('<p id="a" title="Last">Late</p>') as string,
    });
  });

  it('can be drawn', async () => {
    const page = await opened();
    application.answer('<h1>Operations</h1>');
    const picture = await page.picture?.(aRequest());
    expect(
      Buffer.from(picture ?? [])
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
  });

  it('forgets with each viewer what the one before left in the browser', async () => {
    const page = await opened();
    application.answer(
      `<p id="a"></p><script>a.textContent = localStorage.who ?? 'nobody'; localStorage.who = 'u1'</script>`,
    );
    const said = async (id: string) => {
      const answer = await page.render(aRequest({ viewer: { id, memberships: [] } }));
      return answer.kind === 'page' && /<p id="a">(.*)<\/p>/.exec(answer.html)?.[1];
    };
    expect([await said('u1'), await said('u1'), await said('u2')]).toEqual(['nobody', 'u1', 'nobody']);
  });
});

describe('a page that does not come', () => {
  it.each([
    ['goes on changing', `<p id="a"></p><script>setInterval(() => (a.textContent += 'x'), 20)</script>`],
    ['is never done', '<script>for (;;);</script>'],
  ])('is a timed-out fault where it %s, and the next one comes', async (_, html) => {
    const page = await opened({ timeout: 2000 });
    application.answer(html);
    expect(kindOf(await page.render(aRequest()))).toBe('timed-out');
    application.answer('<p>Here</p>');
    expect(kindOf(await page.render(aRequest()))).toBe('page');
  });

  it('is a not-found fault where no application was ever there, and exited where it was', async () => {
    const page = await opened({ ...(await ofModule('export const seed = () => undefined;')) });
    application.answer('<p>Here</p>');
    expect(kindOf(await page.render(aRequest()))).toBe('page');
    await application.close();
    expect(await page.render(aRequest())).toMatchObject({ fault: { kind: 'exited', surface: 'list' } });
    const { url } = application;
    await page.close();
    const never = await opened({ url, ...(await ofModule('export const seed = () => undefined;')) });
    expect(kindOf(await never.render(aRequest()))).toBe('not-found');
  });

  it('is a killed fault where the process that draws it dies, and the next one comes', async () => {
    const page = await opened();
    application.answer((request, response) => {
      if (request.url === '/slow') killPainters();
      else response.setHeader('content-type', 'text/html').end('<script>void fetch("/slow")</script>');
    });
    expect(kindOf(await page.render(aRequest()))).toBe('killed');
    application.answer('<p>Here</p>');
    expect(kindOf(await page.render(aRequest()))).toBe('page');
  });

  it('is a bad-answer fault where the application answers with a download', async () => {
    const page = await opened();
    application.answer((_, response) => {
      response.setHeader('content-disposition', 'attachment').end('x');
    });
    expect(kindOf(await page.render(aRequest()))).toBe('bad-answer');
  });
});

describe('a browser', () => {
  it('that is not there is a usage error which says the way out', async () => {
    await expect(opened({ executable: '/usr/bin/no-browser' })).rejects.toThrow(
      'Cannot find the browser "/usr/bin/no-browser": mend testee.executable, or leave it out to use the one installed',
    );
  });
});
