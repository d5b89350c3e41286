import { readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LYING } from '../command-line/testee-texts.js';
import { moduleFiles } from '../command-line/a-project.js';
import { aVitestProject, type TestResult, vitestIn, type VitestResult } from './run-vitest.js';

const CONFORMANCE = `import { describeConformance } from 'queue-truth/vitest';\n`;
const SMALL = { check: { worlds: 40, runs: 20 } };

/** The files of the documentation, by the names that their first lines say. */
async function documented(): Promise<Record<string, string>> {
  const page = await readFile('docs/vitest.md', 'utf8');
  const named = [...page.matchAll(/^```js\n\/\/ (\S+)\n([^]+?)^```$/gm)];
  const [, config = ''] = /^```json\n([^]+?)^```$/m.exec(page) ?? [];
  return {
    ...Object.fromEntries(named.map(([, file = '', text = '']) => [file, text])),
    'queue-truth.config.json': config,
  };
}

describe('the documentation of the Vitest integration', () => {
  test('holds as it is written', async () => {
    const files = await documented();
    expect(Object.keys(files)).toHaveLength(4);
    const folder = await aVitestProject(files);
    const { code, tests, said } = await vitestIn(folder).finally(() => rm(folder, { recursive: true }));
    expect(tests.filter(({ status }) => status === 'failed')).toEqual([]);
    expect([code, said]).toEqual([0, said]);
    const passed = tests.filter(({ status }) => status === 'passed').map(({ name }) => name);
    expect(passed).toContain('a run past its window is called stale');
    for (const surface of ['shell', 'list', 'detail'])
      expect(passed).toContain(`Queue Truth > FR-358-003: A stale run is never shown as calm > ${surface}`);
    expect(passed).toContain('Queue Truth > The run > ran, and saw enough to vouch for the rest');
    expect(said).toContain('not checked: the config names no sources');
  });
});

describe('what is not true', () => {
  const CALM = 'Queue Truth > FR-358-003: A stale run is never shown as calm > list';
  const RUN = 'Queue Truth > The run > ran, and saw enough to vouch for the rest';
  const inline = (module: string) => JSON.stringify({ testee: { kind: 'module', module }, ...SMALL });
  const conformance = (config: string) => `${CONFORMANCE}describeConformance(${config});`;
  let folder: string;
  let all: VitestResult;

  beforeAll(async () => {
    folder = await aVitestProject({
      ...moduleFiles(LYING, SMALL),
      'lying.mjs': `export { render } from './testee.mjs';`,
      'refusing.mjs': `export const render = () => ({ unsupported: 'not today' });`,
      'throwing.mjs': `export const render = () => { throw new Error('no database'); };`,
      'inline.test.mjs': conformance(inline('lying.mjs')),
      'of-the-file.test.mjs': conformance(''),
      'as-the-file.test.mjs': conformance(moduleFiles(LYING, SMALL)['queue-truth.config.json'] ?? ''),
      'refusing.test.mjs': conformance(inline('refusing.mjs')),
      'throwing.test.mjs': conformance(inline('throwing.mjs')),
      'unusable.test.mjs': conformance('{ testes: {} }'),
      'nowhere.test.mjs': conformance(`'no-such.config.json'`),
    });
    all = await vitestIn(folder);
  });

  afterAll(() => rm(folder, { recursive: true }));

  const testOf = (file: string, name: string): TestResult => {
    const found = all.tests.find((each) => each.file === `${file}.test.mjs` && each.name === name);
    if (found === undefined) throw new Error(`there is no test "${name}" in ${file}: ${all.said}`);
    return found;
  };

  test.each(['of-the-file', 'as-the-file'])('is said with the line that replays it: %s', (file) => {
    const { status, failure } = testOf(file, CALM);
    expect([all.code, status]).toEqual([1, 'failed']);
    expect(failure).toContain('Waiting for worker.');
    expect(failure).toMatch(/replay +queue-truth replay \w+/);
  });

  test('is judged again by the test, where no file knows the config', async () => {
    const { failure } = testOf('inline', CALM);
    const [, id = ''] = /QUEUE_TRUTH_CASE=(\S+) npx vitest run inline\.test\.mjs/.exec(failure) ?? [];
    const again = await vitestIn(folder, { file: 'inline.test.mjs', env: { QUEUE_TRUTH_CASE: id } });
    expect(again.tests.map(({ name, status }) => [name, status])).toEqual([
      [`Queue Truth > The case ${id}`, 'failed'],
    ]);
    expect(again.tests[0]?.failure).toContain('Waiting for worker.');
  });

  test.each([
    ['refusing', 'Gap'],
    ['throwing', 'no database'],
  ])('is no proof: a testee that is %s', (file, says) => {
    const { status, failure } = testOf(file, RUN);
    expect([status, failure]).toEqual(['failed', expect.stringContaining(says)]);
  });

  test.each([
    ['unusable', 'testes'],
    ['nowhere', 'no-such.config.json'],
  ])('is no config: %s', (file, says) => {
    expect(all.tests.filter((each) => each.file === `${file}.test.mjs`)).toEqual([]);
    expect(all.said).toMatch(new RegExp(`FAIL.*${file}\\.test\\.mjs[^]*${says}`));
  });
});
