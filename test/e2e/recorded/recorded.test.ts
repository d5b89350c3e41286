import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aProject, inAProject } from '../command-line/a-project.js';
import { reportOf } from '../command-line/report-of.js';
import type { CliResult } from '../run-cli.js';
import { queueTruth } from '../run-cli.js';
import { recordedPages, recordFiles, recordOf, requestsOf, WORLDS } from './recording.js';

/** Every page of five worlds, and the pages of one of them a second time. */
const EVERYTHING = [...Object.values(WORLDS).flatMap(requestsOf), ...requestsOf(WORLDS.plain)];
/** The shell and the list of one world. */
const LITTLE = requestsOf(WORLDS.withoutHidden).slice(0, 2);

describe.concurrent('a record of honest pages', () => {
  it('holds where it shows all that the laws speak of', async () => {
    const record = recordOf(await recordedPages(EVERYTHING));
    const { code, stdout, stderr } = await inAProject(recordFiles(record), ['check']);
    expect(stdout).toContain('\n  note    recorded: 66 pages of 5 worlds judged as 3 cases\n');
    expect(stdout).toMatch(/FR-358-002 .+ held (.+\n){2} +not checked here: rendering-changes-nothing, /);
    expect(stdout).not.toContain('Gap');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('is not enough where it shows little, and says what to record next', async () => {
    const record = recordOf(await recordedPages(LITTLE));
    const { code, stdout } = await inAProject(recordFiles(record), ['check', '--quiet']);
    const gaps = [...stdout.matchAll(/^Gap (.+)\n {2}do {6}(.+(?:\n {10}.+)*)/gm)].map(
      ([, gap = '', instead = '']) => [gap, instead.replaceAll(/\n +/g, ' ')],
    );
    expect(gaps).toEqual([
      [
        'detail  no page of it was recorded in pages.ndjson',
        'record pages of it, ask for the others alone (--surface), or take it out of the contract',
      ],
      [
        'same-input-same-page  no pages that it compares were recorded',
        'record one request twice, under two ids',
      ],
      [
        'time-never-heals  no pages that it compares were recorded',
        'record a page with a run that is likely stale, and the same page of the same runs at a later now',
      ],
      [
        'untrusted-changes-nothing  no pages that it compares were recorded',
        'record a page, and the same page at the same now with runs of another label, initiator, counts or hints',
      ],
      [
        'hidden-runs-leave-no-trace  no pages that it compares were recorded',
        'record a page of a world with a run that its viewer may not see, and the same page of the world without it',
      ],
      [
        'hidden-reads-as-missing  no pages that it compares were recorded',
        'record the 404 for a run that the viewer may not see, and for the same id in the world without that run',
      ],
    ]);
    expect(code).toBe(3);
  });

  it('is not enough for a requirement that it never meets on a surface', async () => {
    const { runs, ...world } = WORLDS.withoutHidden;
    const fresh = { ...world, runs: runs.filter(({ id }) => id === 'calm') };
    const record = recordOf(await recordedPages(requestsOf(fresh).slice(0, 2)));
    const { code, stdout } = await inAProject(recordFiles(record), ['check', '--quiet']);
    expect(stdout).toContain(
      '\nGap FR-358-003  it was never met on the list\n  do      record a list that shows a run that is likely stale\n',
    );
    expect(code).toBe(3);
  });
});

describe('a record of a lying list', () => {
  let folder: string;
  let id: string;
  let checked: CliResult;

  beforeAll(async () => {
    const pages = await recordedPages(LITTLE, (page) =>
      page.request.surface === 'list'
        ? { ...page, html: page.html.replaceAll('Likely stale', 'Waiting for worker.') }
        : page,
    );
    folder = await aProject(recordFiles(recordOf(pages)));
    checked = await queueTruth(['check', '--reporter', 'json'], { cwd: folder });
    id = reportOf(checked).findings.find(({ check }) => check === 'no-calm-for-stale')?.case ?? 'none';
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('ends in a finding at the line of the page', () => {
    const { findings, verdict } = reportOf(checked);
    const calm = findings.find(({ check }) => check === 'no-calm-for-stale');
    expect(calm).toMatchObject({
      requirement: 'FR-358-003',
      surface: 'list',
      said: ['Waiting for worker.'],
      location: { file: 'pages.ndjson', line: 4, column: 1 },
      replay: `queue-truth replay ${id}`,
    });
    expect([verdict, checked.code]).toEqual(['findings', 1]);
  });

  it('is judged again from the pages that were kept, without the record', async () => {
    await writeFile(join(folder, 'pages.ndjson'), '');
    const { code, stdout } = await queueTruth(['replay', id], { cwd: folder });
    expect(stdout).toMatch(/^FR-358-003 {2}A stale run is shown as calm +\[list\]\n/);
    expect(stdout).toContain(
      `\nFAILED ${id}: judged again, its recorded pages still break what is named above; a mended page shows once it is recorded again\n`,
    );
    expect(code).toBe(1);
  });

  it('cannot be kept for every check: its pages never change', async () => {
    const { code, stdout, stderr } = await queueTruth(['replay', id, '--keep'], { cwd: folder });
    expect(stderr).toBe(
      `Cannot keep the case "${id}": its pages were recorded and never change; record the page in every test run instead\n`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(await readdir(folder)).not.toContain('snapshots');
  });

  it('is fixed once the pages that were kept break nothing', async () => {
    const file = join(folder, '.queue-truth/cases', `${id}.json`);
    const stored = await readFile(file, 'utf8');
    await writeFile(file, stored.replaceAll('Waiting for worker.', 'Likely stale'));
    const { code, stdout } = await queueTruth(['replay', id], { cwd: folder });
    expect(stdout).toBe(
      `FIXED ${id}: judged again, its recorded pages break no law any more; nothing was rendered\n`,
    );
    expect(code).toBe(0);
  });
});

describe.concurrent('a record cannot be asked for more', () => {
  const MADE_UP =
    'Cannot ask recorded pages for others: "check" judges them and "replay" one case of them; what makes up cases, as "fuzz" and "snapshot" do, needs a testee that renders\n';

  it.each<[args: readonly string[], message: string | RegExp]>([
    [['fuzz', '--runs', '1'], MADE_UP],
    [
      ['check', '--runs', '5'],
      'Cannot use --runs with recorded pages: they are judged as they are, and no case is made up\n',
    ],
    [
      ['check', '--truth', 'fresh'],
      'Cannot use --truth with recorded pages: they are judged as they are, and no case is made up\n',
    ],
  ])('by %j', async (args, message) => {
    const { code, stdout, stderr } = await inAProject(recordFiles(''), args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: message });
  });

  it('by a config that has snapshots', async () => {
    const config = { testee: { kind: 'recorded', file: 'pages.ndjson' }, snapshots: 'snapshots' };
    const files = { ...recordFiles(''), 'queue-truth.config.json': JSON.stringify(config) };
    const compared = await inAProject(files, ['snapshot']);
    expect({ code: compared.code, stderr: compared.stderr }).toEqual({ code: 2, stderr: MADE_UP });
    const checked = await inAProject(files, ['check']);
    expect(checked.stderr).toMatch(/^Cannot compare snapshots with recorded pages: .+ out of the config\n$/);
    expect(checked.code).toBe(2);
  });

  it('where there is none', async () => {
    const files = { 'queue-truth.config.json': recordFiles('')['queue-truth.config.json'] ?? '' };
    const { code, stderr } = await inAProject(files, ['check']);
    expect(stderr).toMatch(
      /^Cannot read the recorded pages ".+pages\.ndjson": ENOENT: .+; run the tests that write it first\n$/,
    );
    expect(code).toBe(2);
  });
});
