import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Surface } from '../../src/contract/vocabulary.js';
import type { RenderRequest } from '../../src/operation/world.js';
import { commandTestee } from '../../src/testee/command/command-testee.js';
import type { Answer, Testee } from '../../src/testee/testee.js';

/** What every script may use: `say(message)`, and `ok(id, body)`. `ask` is called with each request. */
const FRAME = `
import { createInterface } from 'node:readline';
const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
const ok = (id, body, more = {}) => say({ t: 'result', id, status: 'ok', body, ...more });
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const message = JSON.parse(line);
  if (message.t === 'hello') say({ t: 'hello', protocol: 1, testee: { name: 'script' }, ...hello });
  if (message.t === 'render') ask(message);
  if (message.t === 'bye') process.exit(0);
});
`;

async function withTestee<T>(script: string, body: (testee: Testee) => Promise<T>): Promise<T> {
  const testee = await commandTestee({
    command: [process.execPath, '--input-type=module', '--eval', `${script}\n${FRAME}`],
    cwd: process.cwd(),
    env: {},
    timeout: 3000,
    start: 20_000,
    greeting: { spec: 'x', surfaces: ['list'], contract: {} },
  });
  try {
    return await body(testee);
  } finally {
    await testee.farewell?.();
    await testee.close();
  }
}

function aRequest(workspace: string, surface: Surface = 'list'): RenderRequest {
  const input = { viewer: { id: 'u1', memberships: [] }, workspace, environment: null, run: null, runs: [] };
  return { surface, now: '2026-01-01T12:00:00.000Z', input };
}

function bodies(answers: readonly Answer[]): readonly string[] {
  return answers.map((answer) => (answer.kind === 'page' ? answer.html : answer.kind));
}

function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `w${String(index)}`);
}

describe.concurrent('a testee program', () => {
  it('may answer in any order, so many requests at a time as it says', async () => {
    const script = `
      const hello = { concurrency: 5 };
      const open = [];
      const ask = (message) => {
        open.push(message);
        if (open.length < 5) return;
        for (const { id, input } of open.splice(0).reverse()) ok(id, input.workspace);
      };`;
    const answers = await withTestee(script, (testee) => {
      expect(testee.concurrency).toBe(5);
      return Promise.all(names(20).map((name) => testee.render(aRequest(name))));
    });
    expect(bodies(answers)).toEqual(names(20));
  });

  it('gets one request at a time where it says nothing', async () => {
    const script = `
      const hello = {};
      let open = 0;
      const ask = ({ id }) => {
        open += 1;
        setTimeout(() => { ok(id, String(open)); open -= 1; }, 5);
      };`;
    const answers = await withTestee(script, (testee) =>
      Promise.all(names(8).map((name) => testee.render(aRequest(name)))),
    );
    expect(new Set(bodies(answers))).toEqual(new Set(['1']));
  });

  it('says what it can do, and how the page is to be judged', async () => {
    const script = `
      const hello = { viewers: false, surfaces: { shell: { support: 'none', reason: 'not built' }, list: { support: 'full', source: 'l.php:3' } } };
      const ask = ({ id }) => ok(id, '<p>', { code: 404, source: 'a.php:1', truth: { r1: 'fresh' } });`;
    await withTestee(script, async (testee) => {
      expect([testee.name, testee.seesViewers, testee.surfaces]).toEqual([
        'script',
        false,
        {
          shell: { support: 'none', reason: 'not built' },
          list: { support: 'full', source: 'l.php:3' },
          detail: { support: 'full' },
        },
      ]);
      expect(await testee.render(aRequest('w1'))).toEqual({
        kind: 'page',
        code: 404,
        html: '<p>',
        source: 'a.php:1',
        truth: { r1: 'fresh' },
      });
    });
  });

  it('is started again after a fault, and only the request that is to blame has failed', async () => {
    const script = `
      const hello = { concurrency: 4 };
      const ask = ({ id, input }) => (input.workspace === 'w2' ? process.exit(7) : setTimeout(() => ok(id, input.workspace + process.pid), 20));`;
    const answers = await withTestee(script, (testee) =>
      Promise.all(names(6).map((name) => testee.render(aRequest(name)))),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['page', 'page', 'fault', 'page', 'page', 'page']);
    expect(new Set(bodies(answers).map((body) => body.slice(2))).size).toBeGreaterThan(2);
    expect(answers[2]).toMatchObject({ fault: { kind: 'exited', surface: 'list' } });
  });

  it('that ended while nothing was asked of it has failed the next request', async () => {
    const script = `
      const hello = {};
      const ask = ({ id }) => { ok(id, 'last'); setTimeout(() => process.exit(0), 1); };`;
    const answers = await withTestee(script, async (testee) => {
      const first = await testee.render(aRequest('w1'));
      await new Promise((resolve) => setTimeout(resolve, 600));
      return [first, await testee.render(aRequest('w2'))];
    });
    expect(answers.map(({ kind }) => kind)).toEqual(['page', 'fault']);
  });

  it('that breaks among several requests and not again is a fault all the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'queue-truth-flake-'));
    const script = `
      import { existsSync, writeFileSync } from 'node:fs';
      const hello = { concurrency: 3 };
      const file = ${JSON.stringify(join(folder, 'broke'))};
      let asked = 0;
      const ask = ({ id, input }) => {
        asked += 1;
        if (existsSync(file)) ok(id, input.workspace);
        else if (asked === 3) { writeFileSync(file, ''); process.exit(1); }
      };`;
    const answers = await withTestee(script, (testee) =>
      Promise.all(names(3).map((name) => testee.render(aRequest(name)))),
    );
    await rm(folder, { recursive: true });
    expect(answers.map(({ kind }) => kind)).toEqual(['page', 'page', 'fault']);
  });

  it('that is slow to read gets all of what is larger than its pipe', async () => {
    const script = `
      const hello = { concurrency: 64 };
      const ask = ({ id, input }) => {
        const end = performance.now() + 5;
        while (performance.now() < end);
        ok(id, input.viewer.id.length + input.workspace);
      };`;
    const large = (name: string): RenderRequest => {
      const request = aRequest(name);
      return {
        ...request,
        input: { ...request.input, viewer: { id: 'x'.repeat(100_000), memberships: [] } },
      };
    };
    const answers = await withTestee(script, (testee) =>
      Promise.all(names(64).map((name) => testee.render(large(name)))),
    );
    expect(bodies(answers)).toEqual(names(64).map((name) => `100000${name}`));
  });
});
