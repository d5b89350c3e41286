import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceProjectFolder } from './a-source-project.js';

const CONFIG = { lint: { include: ['src/**/*.tsx'], presenters: [] } };
const ROW = `export function Row() {
  return <td>Waiting for worker.</td>;
}
`;
const CALM = `export function Calm() {
  return <p>Hello</p>;
}
`;

let project: SourceProjectFolder;
beforeEach(() => {
  project = new SourceProjectFolder();
});
afterEach(() => {
  project.remove();
});

it('tells of the same words at each place of one function', async () => {
  const text =
    'export function Row({ run }) {\n  return run ? <b>Waiting for worker.</b> : <i>Waiting for worker.</i>;\n}\n';
  project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': text });
  const { places } = await project.lint();
  expect(places).toEqual(['no-raw-queue-copy src/row.tsx:2:19', 'no-raw-queue-copy src/row.tsx:2:48']);
});

describe('a suppression', () => {
  const suppressed = (directive: string) => ROW.replace('  return <td>', `  // ${directive}\n  return <td>`);

  it('lets one finding pass, and the run says so', async () => {
    const directive = 'queue-truth-disable-next-line no-raw-queue-copy -- the printer has no presenter';
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': suppressed(directive) });
    const { code, report } = await project.lint();
    expect([code, report.findings]).toEqual([0, []]);
    const { stdout } = await project.text();
    expect(stdout).toContain('1 suppressed: src/row.tsx:3 no-raw-queue-copy (the printer has no presenter)');
  });

  it.each([
    ['no reason', 'queue-truth-disable-next-line no-raw-queue-copy'],
    ['no rule', 'queue-truth-disable-next-line -- because it is so'],
    ['a misspelt rule', 'queue-truth-disable-next-line no-raw-queue-cpy -- because it is so'],
    ['other capitals', 'Queue-Truth-Disable-Next-Line no-raw-queue-copy -- because it is so'],
    ['a letter too few', 'queuetruth-disable-next-line no-raw-queue-copy -- because it is so'],
  ])('is a finding with %s, and suppresses nothing', async (_name, directive) => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': suppressed(directive) });
    const { code, places } = await project.lint();
    expect(code).toBe(1);
    expect([...places].sort()).toEqual(['no-raw-queue-copy src/row.tsx:3:14', 'suppression src/row.tsx:2:3']);
  });

  it('is a finding where nothing needs it', async () => {
    const unused = '// queue-truth-disable-next-line no-raw-queue-copy -- once it was needed\n';
    project.write({ 'queue-truth.config.json': CONFIG, 'src/calm.tsx': unused + CALM });
    const { code, places } = await project.lint();
    expect([code, places]).toEqual([1, ['suppression src/calm.tsx:1:1']]);
  });

  it('is no directive in prose', async () => {
    const prose = '// Write queue-truth-disable-next-line and a reason where you must.\n';
    project.write({ 'queue-truth.config.json': CONFIG, 'src/calm.tsx': prose + CALM });
    expect((await project.lint()).code).toBe(0);
  });
});

describe('a baseline', () => {
  it('lets what is known pass, says how much that is, and grows only when asked', async () => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW });
    expect((await project.lint('--baseline', '--owner', 'Ada', '--reason', 'adopted')).code).toBe(0);
    const lines = project.read('queue-truth.baseline.json').trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({
      rule: 'no-raw-queue-copy',
      owner: 'Ada',
      reason: 'adopted',
    });
    project.write({ 'src/row.tsx': `\n\n${ROW}` });
    const { code, stdout } = await project.text();
    expect(code).toBe(0);
    expect(stdout).toContain('baseline: 1 known');
    project.write({
      'src/other.tsx': ROW.replaceAll('Row', 'Other').replace('td', 'th').replace('/td', '/th'),
    });
    expect((await project.lint('--baseline')).code).toBe(1);
    expect((await project.lint('--baseline', '--grow')).code).toBe(0);
    expect(project.read('queue-truth.baseline.json').trim().split('\n')).toHaveLength(4);
  });

  it('fails with the command that mends it when an entry is stale', async () => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW });
    await project.lint('--baseline');
    project.write({ 'src/row.tsx': CALM });
    const { code, stdout } = await project.text();
    expect(code).toBe(1);
    expect(stdout).toContain('queue-truth lint --baseline');
    expect((await project.lint('--baseline')).code).toBe(0);
    expect(project.read('queue-truth.baseline.json')).toBe('[]\n');
  });

  it('lets an entry pass until its last day, and no longer', async () => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW });
    await project.lint('--baseline', '--expires', '2999-12-31');
    expect((await project.lint()).code).toBe(0);
    project.write({
      'queue-truth.baseline.json': project.read('queue-truth.baseline.json').replace('2999', '2020'),
    });
    const { code, places } = await project.lint();
    expect(code).toBe(1);
    expect(places).toContain('baseline queue-truth.baseline.json:1:1');
  });

  it('is refused for a part, and a broken one is an error that names the place', async () => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW });
    expect((await project.text('src', '--baseline')).code).toBe(2);
    project.write({ 'queue-truth.baseline.json': '[{"rule": "no-raw-queue-copy"}]' });
    const { code, stderr } = await project.text();
    expect(code).toBe(2);
    expect(stderr).toMatch(/queue-truth\.baseline\.json: entry 1, symbol/u);
  });
});

describe('a baseline that hides something', () => {
  it('says in how many places the known words stand, so that a copy shows', async () => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW });
    await project.lint('--baseline');
    project.write({ 'src/row.tsx': ROW.replace(/<td>.*<\/td>/u, '<tr>$&$&</tr>') });
    const { code, stdout } = await project.text();
    expect([code, stdout]).toEqual([0, expect.stringContaining('baseline: 1 known in 2 places')]);
  });

  it.each([
    ['--reason', ' '],
    ['--owner', ''],
    ['--expires', '2020-01-01'],
  ])('is not written with %s "%s"', async (...flag) => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW });
    const { code, stderr } = await project.text('--baseline', ...flag);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^Cannot /u)]);
  });
});

describe('--changed', () => {
  it('tells only of lines that have changed since the merge base', async () => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW, '.gitignore': '.queue-truth\n' });
    project.git('init', '-q', '-b', 'main');
    project.git('add', '-A');
    project.git('commit', '-qm', 'first');
    project.git('checkout', '-qb', 'change');
    expect((await project.lint('--changed')).places).toEqual([]);
    project.write({
      'src/row.tsx': `${ROW}export const More = () => <p>Likely stale</p>;\n`,
      'src/new.tsx': ROW.replaceAll('Row', 'New'),
    });
    const { code, places } = await project.lint('--changed=main');
    expect(code).toBe(1);
    expect(places).toEqual(['no-raw-queue-copy src/new.tsx:2:14', 'no-raw-queue-copy src/row.tsx:4:30']);
    const { code: refused, stderr } = await project.text('--changed=no-such-branch');
    expect([refused, stderr]).toEqual([2, expect.stringContaining('"no-such-branch"')]);
  });
});

describe('the cache', () => {
  it('gives the same report, and counts for nothing when it is damaged or the config is another', async () => {
    project.write({ 'queue-truth.config.json': CONFIG, 'src/row.tsx': ROW, 'src/calm.tsx': CALM });
    const cold = await project.lint();
    expect(cold.places).toEqual(['no-raw-queue-copy src/row.tsx:2:14']);
    expect((await project.lint()).places).toEqual(cold.places);
    const cache = '.queue-truth/cache/lint.json';
    project.write({ [cache]: project.read(cache).replace('"no-raw-queue-copy"', '"no-raw-status-text"') });
    expect((await project.lint()).places).toEqual(cold.places);
    project.write({ [cache]: '{}' });
    expect((await project.lint()).places).toEqual(cold.places);
    project.write({ 'queue-truth.config.json': { lint: { ...CONFIG.lint, presenters: ['src/row.tsx'] } } });
    expect((await project.lint()).places).toEqual([]);
  });

  it('sees that a file has changed on which a finding depends', async () => {
    const words = (text: string) => `export const HINT = '${text}';\n`;
    project.write({
      'queue-truth.config.json': { lint: { include: ['src/**/*.{ts,tsx}'] } },
      'src/words.ts': words('Waiting for worker.'),
      'src/row.tsx': `import { Hint } from './names';\nexport const Row = () => <td><Hint /></td>;\n`,
      'src/names.tsx': `import { HINT } from './words';\nexport const Hint = () => <b>{HINT}</b>;\n`,
    });
    expect((await project.lint()).places).toEqual(['no-raw-queue-copy src/words.ts:1:21']);
    project.write({
      'src/names.tsx': `import { HINT } from './words';\nexport const Hint = () => <b hidden={HINT === ''} />;\n`,
    });
    expect((await project.lint()).report.findings).toEqual([]);
    project.write({ 'src/words.ts': words('Hello') });
    expect((await project.lint()).report.findings).toEqual([]);
  });
});
