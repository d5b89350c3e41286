import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliResult } from '../run-cli.js';
import { queueTruth } from '../run-cli.js';
import { aProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';

const HONEST = 'export const render = (request) => honest(request);';
const CALM_ON_THE_LIST = `
export function render(request) {
  const page = honest(request);
  return request.surface === 'list' ? { ...page, html: page.html.replaceAll('Likely stale', 'Waiting for worker.') } : page;
}`;
const COPY = "document.title = 'Waiting for worker.';\n";
const EXCUSED = `// queue-truth-disable-next-line no-raw-queue-copy -- the legend of a chart\n${COPY}`;

const configOf = (worlds: number) => ({
  lint: { include: ['src/**/*.js'] },
  check: { worlds, runs: 10 },
});

let folder: string;
let compared: CliResult;

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.invalid', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
}

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
}

// One pull request: a screen begins to lie, raw copy moves from one file to another, one place is excused, and the matrix is
// cut to a third.
beforeAll(async () => {
  folder = await aProject({
    ...moduleFiles(HONEST, configOf(60)),
    '.gitignore': '.queue-truth/\n',
    'src/fixed.js': COPY,
    'src/known.js': COPY,
    'src/calm.js': 'export const calm = 1;\n',
    'src/excused.js': 'export const excused = 1;\n',
  });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  git('checkout', '--quiet', '-b', 'change');
  await write({
    ...moduleFiles(CALM_ON_THE_LIST, configOf(20)),
    'src/fixed.js': 'export const fixed = 1;\n',
    'src/calm.js': COPY,
    'src/excused.js': EXCUSED,
  });
  git('commit', '--quiet', '--all', '--message', 'Change');
  const reporters = ['text', 'markdown=c.md', 'html=c.html', 'json=c.json', 'sarif=c.sarif'];
  compared = await queueTruth(
    ['check', '--base', 'main', ...reporters.flatMap((name) => ['--reporter', name])],
    { cwd: folder, timeout: 110_000 },
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function told(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

describe('check --base', () => {
  it('tells a new finding, a fixed one, a new suppression and less evidence, as data', () => {
    expect([compared.code, compared.stderr]).toEqual([1, '']);
    const { change, findings } = reportOf({ stdout: told('c.json') });
    if (change === undefined || 'notCompared' in change) throw new Error('nothing was compared');
    const isNew = (print: string) => change.new.includes(print);
    const files = (which: (print: string) => boolean) =>
      findings.filter(({ fingerprint }) => which(fingerprint)).map(({ location }) => location?.file);
    expect(files(isNew)).toContain('src/calm.js');
    expect(findings.filter(({ fingerprint }) => isNew(fingerprint)).map(({ surface }) => surface)).toContain(
      'list',
    );
    expect(change.fixed.map(({ location }) => location?.file)).toEqual(['src/fixed.js']);
    expect(files((print) => change.still.includes(print))).toEqual(['src/known.js']);
    expect(change.letPass.map(({ by, location }) => [by, location?.file])).toEqual([
      ['suppression', 'src/excused.js'],
    ]);
    expect(change.lowered.map(({ about }) => about)).toContain('FR-358-003');
    expect(change.lowered.find(({ about }) => about === 'FR-358-003')?.message).toMatch(
      /^met: \d+, now \d+$/u,
    );
  });

  it('says so on top of the text, before any finding', () => {
    const [first, second] = compared.stdout.split('\n');
    expect(first).toMatch(
      /^Since main \([0-9a-f]{12}\): less evidence in \d+ places, \d+ new findings, 1 fixed, 1 still there$/u,
    );
    expect(second).toMatch(/^ {2}less {4}FR-358-/u);
    expect(compared.stdout).toMatch(/passed .*src\/excused\.js:2, by suppression: the legend of a chart/u);
  });

  it('says so in the comment: less evidence open, the rest folded', () => {
    const comment = told('c.md');
    const at = (words: string) => comment.indexOf(words);
    expect(at('Less evidence')).toBeGreaterThan(at('#### Since main'));
    expect(at('New findings')).toBeGreaterThan(at('Less evidence'));
    expect(at('| requirement |')).toBeGreaterThan(at('src/fixed.js'));
    expect(comment).toContain('the legend of a chart');
  });

  it('says so in the page, and marks what is new', () => {
    const { document } = new JSDOM(told('c.html')).window;
    const titles = [...document.querySelectorAll('.change summary')].map(({ textContent }) =>
      textContent.replace(/\s+/gu, ' ').trim(),
    );
    expect(titles[0]).toMatch(/^Less evidence \d+$/u);
    expect(titles.map((title) => title.replace(/ \d+$/u, ''))).toEqual([
      'Less evidence',
      'New findings',
      'Newly let pass',
      'Fixed',
    ]);
    const fresh = [...document.querySelectorAll('.finding:has(.tag.new)')].map(
      ({ textContent }) => textContent,
    );
    expect(fresh.length).toBeGreaterThan(1);
    expect(fresh.some((words) => words.includes('src/known.js'))).toBe(false);
  });

  it('tells code scanning which results are new', () => {
    const { runs } = JSON.parse(told('c.sarif')) as { runs: { results: { baselineState: string }[] }[] };
    expect(new Set(runs[0]?.results.map(({ baselineState }) => baselineState))).toEqual(
      new Set(['new', 'unchanged']),
    );
  });

  it('leaves the repository as it was, and keeps the log of the base', async () => {
    expect(
      git('status', '--porcelain')
        .split('\n')
        .filter((line) => !/ c\.\w+$/u.test(line)),
    ).toEqual(['']);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, '.queue-truth/base.ndjson'))).toBe(true);
    const args = [
      'report',
      '.queue-truth/run.ndjson',
      '--base',
      '.queue-truth/base.ndjson',
      '--reporter',
      'json',
    ];
    const again = reportOf(await queueTruth(args, { cwd: folder }));
    const { change } = reportOf({ stdout: told('c.json') });
    expect(again.change).toEqual({ ...change, base: '.queue-truth/base.ndjson' });
  });

  it('compares nothing with what cannot be compared, and says why', async () => {
    const log = told('.queue-truth/base.ndjson').replace('"surfaces":[]', '"surfaces":["list"]');
    await write({ 'other.ndjson': log });
    const args = ['report', '.queue-truth/run.ndjson', '--base', 'other.ndjson'];
    const { code, stdout } = await queueTruth(args, { cwd: folder });
    expect([code, stdout.split('\n')[0]]).toEqual([
      1,
      'Not compared with other.ndjson: the runs differ in "filters"',
    ]);
  });

  it.each([
    [['check', '--base', 'no-such-branch'], 'Cannot compare with "no-such-branch": there is no such file'],
    [['check', '--base', 'main', '--shard', '1/2'], 'Cannot compare one shard with a base'],
    [['check', '--base', 'src/known.js'], 'Cannot use the log src/known.js:1'],
    [['report', '.queue-truth/run.ndjson', '--base', 'nowhere'], 'Cannot read the log "nowhere"'],
  ])('refuses %j', async (args, complaint) => {
    const { code, stderr } = await queueTruth(args, { cwd: folder });
    expect([code, stderr]).toEqual([2, expect.stringContaining(complaint)]);
  });
});
