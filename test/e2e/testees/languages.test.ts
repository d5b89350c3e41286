import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contractJson } from '../../../src/contract/contract-json.js';
import { SURFACES } from '../../../src/contract/vocabulary.js';
import type { RenderRequest } from '../../../src/operation/world.js';
import { commandTestee } from '../../../src/testee/command/command-testee.js';
import { examples, type Example } from '../../specs/example.js';
import { specContract } from '../../specs/spec-contract.js';
import { packageFolder, queueTruth } from '../run-cli.js';
import { judge, withCopy } from './program-copy.js';

const PROGRAMS = [
  { name: 'php', command: ['php', 'testee.php'] },
  { name: 'python', command: ['python3', '-B', 'testee.py'] },
];

/** The requirements that pages can keep or break; the others are judged in source. */
const JUDGED_ON_PAGES = ['002', '003', '004', '005', '007', '008', '009', '010', '012'];

const GERMAN = join(packageFolder, 'test/support/specs/bullmq-de/contract.yaml');

/** Where the German contract looks on a page, and where the programs put it. */
const MARKS = [
  [`'[data-auftrag="{id}"]'`, `'[data-run-id="{id}"]'`],
  ["'#auftrag'", 'main'],
  ['.hinweis', "'[data-lifecycle-banner]'"],
  ['.technik', "'[data-diagnostics]'"],
  ['    content: .benutzertext\n', ''],
] as const;

vi.setConfig({ testTimeout: 240_000 });

describe.each(PROGRAMS)('the program in $name', ({ name, command }) => {
  const folder = join(packageFolder, 'test/e2e/testees', name);

  it('holds, with evidence for every requirement on every surface', async () => {
    const report = await judge(folder, ['fuzz', '--runs', '30', '--seed', '3']);
    expect([report.exitCode, report.findings, report.faults]).toEqual([0, [], []]);
    const full = report.requirements.filter(
      ({ verdict, surfaces }) => verdict === 'held' && SURFACES.every((surface) => surfaces[surface] > 0),
    );
    expect(full.map(({ id }) => id)).toEqual(JUDGED_ON_PAGES.map((number) => `FR-358-${number}`));
  });

  it('has no words, windows or paths of its own: it holds by a contract in another language', async () => {
    const report = await withCopy(folder, [], async (copy) => {
      const german = await readFile(GERMAN, 'utf8');
      const contract = MARKS.reduce((text, [theirs, ours]) => text.replaceAll(theirs, ours), german);
      await writeFile(join(copy, 'contract.yaml'), contract);
      await writeFile(
        join(copy, 'queue-truth.config.json'),
        JSON.stringify({ contract: 'contract.yaml', testee: { kind: 'command', command } }),
      );
      return judge(copy, ['fuzz', '--runs', '15', '--seed', '5']);
    });
    expect([report.exitCode, report.findings, report.faults]).toEqual([0, [], []]);
  });

  it('passes what "queue-truth testee" tries', async () => {
    const { code, stdout } = await queueTruth(['testee', '--quiet', '--', ...command], { cwd: folder });
    expect(stdout).toMatch(/^(\d+) of \1 as expected/m);
    expect(code).toBe(0);
  });

  it('states the truth of every worked example', async () => {
    const rows = examples();
    const testee = await commandTestee({
      command,
      cwd: folder,
      env: { TZ: 'America/New_York' },
      timeout: 10_000,
      start: 10_000,
      greeting: { spec: 'spec', surfaces: SURFACES, contract: contractJson(specContract()) },
    });
    const answers = await Promise.all(rows.map((row) => testee.render(detailOf(row))));
    await testee.close();
    const stated = answers.map((answer, at) => [
      rows[at]?.name,
      answer.kind === 'page' ? answer.truth : answer,
    ]);
    expect(stated).toEqual(rows.map(({ name, run, expect: { truth } }) => [name, { [run.id]: truth }]));
  });
});

function detailOf({ run, now }: Example): RenderRequest {
  return {
    surface: 'detail',
    now: new Date(now).toISOString(),
    input: {
      viewer: {
        id: 'u1',
        memberships: [{ workspace: run.workspace_id, environments: [run.environment_id] }],
      },
      workspace: run.workspace_id,
      environment: null,
      run: run.id,
      runs: [run],
    },
  };
}
