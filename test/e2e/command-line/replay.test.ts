import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueTruth } from '../run-cli.js';
import { aProject, moduleFiles } from './a-project.js';
import { reportOf } from './report-of.js';
import { HONEST, LYING } from './testee-texts.js';

const FINDINGS = ['fuzz', '--runs', '5', '--seed', '7', '--truth', 'likely_stale', '--surface', 'shell'];
/** A check of little else than the kept cases: no reconciled run is active, so the shell shows none. */
const KEPT_CASES = ['check', '--runs', '1', '--truth', 'reconciled', '--surface', 'shell'];

/** What these tests change in a stored case. */
interface EditedCase {
  check: string;
  readonly case: { title: string; visits: { scene: string }[] };
}

describe('a stored case', () => {
  let folder: string;
  let id: string;
  let stored: string;
  const run = (...args: readonly string[]) => queueTruth(args, { cwd: folder });

  beforeAll(async () => {
    folder = await aProject(moduleFiles(LYING));
    const { findings } = reportOf(await run(...FINDINGS, '--reporter', 'json'));
    id = findings[0]?.case ?? 'none';
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('is found by the id that the finding names', () => {
    expect(id).toMatch(/^[0-9A-Za-z]{6}$/);
  });

  it('fails again while the lie is told', async () => {
    const { code, stdout } = await run('replay', id);
    expect(stdout).toMatch(/^FR-358-003 {2}A stale run is shown as calm +\[/);
    expect(stdout.endsWith(`\nFAILED ${id}: it still breaks what is named above\n`)).toBe(true);
    expect(code).toBe(1);
  });

  it('stays as it was when it is judged again', async () => {
    const file = join(folder, '.queue-truth/cases', `${id}.json`);
    const before = await readFile(file, 'utf8');
    expect(JSON.parse(before)).toMatchObject({ surface: 'shell' });
    await run('replay', id);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('is suggested for an id that is nearly right', async () => {
    const { code, stdout, stderr } = await run('replay', id.slice(0, 5));
    expect(stderr).toBe(`Cannot find the case "${id.slice(0, 5)}": did you mean "${id}"?\n`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each(['../../honest.mjs', '../cases/', '/etc/hostname'])(
    'is never sought elsewhere: %s',
    async (path) => {
      const { code, stdout, stderr } = await run('replay', path);
      expect(stderr).toContain(`Cannot find the case "${path}": known: `);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    },
  );

  it('is moved to the kept ones with --keep', async () => {
    const { code, stdout } = await run('replay', id, '--keep');
    expect(stdout).toContain(
      `\nKept as snapshots/cases/${id}.json; every check runs it first\nFAILED ${id}: `,
    );
    expect(code).toBe(1);
    expect(await readdir(join(folder, 'snapshots/cases'))).toEqual([`${id}.json`]);
    expect(await readdir(join(folder, '.queue-truth/cases'))).not.toContain(`${id}.json`);
  });

  it('fails every check once it is kept, whatever else is checked', async () => {
    const { code, stdout } = await run(...KEPT_CASES);
    expect(stdout).toMatch(/^FR-358-003 {2}A stale run is shown as calm +\[shell\]\n/);
    expect(stdout).toContain(`\n  replay  queue-truth replay ${id}\n`);
    expect(stdout).toContain(`\n  note    kept cases: 1 (${id})\n`);
    expect(code).toBe(1);
  });

  it('is fixed once the truth is told', async () => {
    await writeFile(join(folder, 'testee.mjs'), `import { honest } from './honest.mjs';\n${HONEST}\n`);
    const { code, stdout } = await run('replay', id);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `FIXED ${id}: no law is broken any more\n` });
  });

  it('cannot be replayed under another contract, and a check says so', async () => {
    const file = join(folder, 'snapshots/cases', `${id}.json`);
    stored = await readFile(file, 'utf8');
    await writeFile(file, stored.replace(/"basisHash": "[^"]*"/, '"basisHash": "of another contract"'));
    const replayed = await run('replay', id);
    expect(replayed.stdout).toBe(
      `CANNOT REPLAY ${id}: its labels rest on another contract: lifecycle, persisted values or evidence have changed\n`,
    );
    expect(replayed.code).toBe(2);

    const checked = await run(...KEPT_CASES, '--quiet');
    expect(checked.stdout).toBe(
      [
        `Gap snapshots/cases/${id}.json  its labels rest on another contract`,
        '  do      find out whether it still says something; if not, delete the file',
        '',
        'Exit code 3, not enough evidence: nothing is broken, but not all of it was put to the test',
        '',
      ].join('\n'),
    );
    expect(checked.code).toBe(3);
  });

  it('cannot be replayed when it is no JSON', async () => {
    await mkdir(join(folder, '.queue-truth/cases'), { recursive: true });
    await writeFile(join(folder, '.queue-truth/cases/broken.json'), '{');
    const { code, stdout } = await run('replay', 'broken');
    expect(stdout).toMatch(/^CANNOT REPLAY broken: \.queue-truth\/cases\/broken\.json cannot be used: .+\n$/);
    expect(code).toBe(2);
  });

  it.each<[string, (stored: EditedCase) => void, string]>([
    [
      'asks for no page',
      (edited) => {
        edited.case.visits = [];
      },
      'case.visits: there is none, so nothing would be judged',
    ],
    [
      'asks for a page of a scene that it does not have',
      (edited) => {
        for (const visit of edited.case.visits) visit.scene = 'no such scene';
      },
      'case.visits.0.scene: there is no scene of this name',
    ],
    [
      'is another one than its name says',
      (edited) => {
        edited.case.title = 'all is well';
      },
      'case.id: the case was changed by hand; a case is named by what it holds',
    ],
    [
      'failed a check that there is not',
      (edited) => {
        edited.check = 'no-such-check';
      },
      'check: ',
    ],
  ])('cannot be replayed, nor checked, when it %s', async (_, edit, reason) => {
    const file = join(folder, 'snapshots/cases', `${id}.json`);
    const edited = JSON.parse(stored) as EditedCase;
    edit(edited);
    await writeFile(file, JSON.stringify(edited));
    const replayed = await run('replay', id);
    expect(replayed.stdout).toContain(
      `CANNOT REPLAY ${id}: snapshots/cases/${id}.json cannot be used: ${reason}`,
    );
    expect(replayed.code).toBe(2);
    const checked = await run(...KEPT_CASES, '--quiet');
    expect(checked.stdout.replace(/\s+/g, ' ')).toContain(
      `Gap snapshots/cases/${id}.json it cannot be used: ${reason}`,
    );
    expect(checked.code).toBe(3);
  });

  it.each([
    [
      'every page',
      "export const render = () => ({ unsupported: 'no screens yet' });",
      'no page of its shell was judged; the testee refused: no screens yet',
    ],
    [
      'every page of a stale run',
      `export const render = (request) => {
        const page = honest(request);
        return /stale/i.test(page.html) ? { rejected: 'not in the mood' } : page;
      };`,
      'the testee refused: not in the mood',
    ],
  ])('is not fixed by refusing %s', async (_, render, reason) => {
    await writeFile(join(folder, 'snapshots/cases', `${id}.json`), stored);
    await writeFile(join(folder, 'testee.mjs'), `import { honest } from './honest.mjs';\n${render}\n`);
    const { code, stdout } = await run('replay', id);
    expect(stdout).toMatch(new RegExp(`CANNOT REPLAY ${id}: [^\\n]*${reason}\\n$`));
    expect(code).toBe(2);
    const json = await run('replay', id, '--reporter', 'json');
    expect([json.code, reportOf(json).exitCode]).toEqual([2, 2]);
  });

  it('cannot be replayed when the testee gives no pages', async () => {
    const file = join(folder, 'snapshots/cases', `${id}.json`);
    await writeFile(file, stored);
    await writeFile(
      join(folder, 'testee.mjs'),
      "export function render() { throw new Error('no database'); }",
    );
    const { code, stdout } = await run('replay', id);
    expect(stdout).toContain('Fault error  Cannot render: Error: no database');
    expect(stdout.endsWith(`\nCANNOT REPLAY ${id}: the testee gave no usable answer\n`)).toBe(true);
    expect(code).toBe(2);
  });
});
