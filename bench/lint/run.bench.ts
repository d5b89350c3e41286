import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findConfig } from '../../src/harness/find-config.js';
import { lintGlobs } from '../../src/harness/lint-roles.js';
import { openProject } from '../../src/harness/project.js';
import { PACKAGE_FOLDER } from '../../src/lang/package-folder.js';
import { circumstances } from '../circumstances.js';
import { writeSection } from '../performance-page.js';
import { type Contender, isMissing, type Missing } from './contender.js';
import { contenders } from './contenders.js';
import { generateTree } from './generate-tree.js';
import { measureAll, medianCost } from './measure.js';
import { rustPattern } from './rust-pattern.js';
import { type Searched, searchedIn } from './searched.js';
import { selfCheck, writeSamples } from './self-check.js';
import { comparisonTable } from './table.js';

/**
 * `npm run bench:lint -- [--rounds N] [--generated N] [--write] [folder...]`: this linter beside others that were told to look for the same,
 * in one run, on the TypeScript of each folder and on a generated tree of so many files (none for 0). It fails before it measures
 * anything if a contender does not find what it claims to. With `--write` the figures go to docs/performance.md.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    generated: { type: 'string', default: '5000' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const generatedFiles = Number(values.generated);
const packageFolder = fileURLToPath(PACKAGE_FOLDER);
const scratch = mkdtempSync(join(tmpdir(), 'queue-truth-bench-'));

try {
  await bench();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function bench(): Promise<void> {
  if (!Number.isSafeInteger(rounds) || rounds < 1)
    throw new Error(`Cannot measure "${values.rounds}" rounds: give a number from 1`);
  const generated = join(scratch, 'generated');
  generateTree(generated, Math.max(1, generatedFiles));
  const targets: readonly Target[] = [
    ...positionals.map((folder) => ({ folder: resolve(folder), title: basename(resolve(folder)) })),
    ...(generatedFiles > 0
      ? [{ folder: generated, title: `A generated tree of ${generatedFiles.toLocaleString('en')} files` }]
      : []),
  ];
  for (const { folder } of targets) refuseConfig(folder);

  const project = await openProject(generated, undefined);
  const searched = searchedIn(project.contract);
  const { exclude } = lintGlobs(project, []);
  const all = contenders({ packageFolder, scratch, include: '**/*.{ts,tsx,mts,cts}', exclude }, searched);
  const present = all.filter((each): each is Contender => !isMissing(each));
  refuseUntrue(present);

  const head = [circumstances(), notes(searched)];
  console.log(head.join('\n\n'));
  const tables = targets.map((target) => {
    const table = compare(target, { present, missing: all.filter(isMissing) });
    console.log(`\n${table}`);
    return table;
  });
  if (values.write)
    await writeSection(join(packageFolder, 'docs/performance.md'), 'lint', [...head, ...tables].join('\n\n'));
}

interface Target {
  readonly folder: string;
  readonly title: string;
}

function refuseConfig(folder: string): void {
  const config = findConfig(folder);
  if (config !== undefined)
    throw new Error(
      `Cannot compare on "${folder}": with its config "${config}" this linter would look for something else`,
    );
}

/** A comparison is worth nothing if somebody is fast because they find nothing. */
function refuseUntrue(present: readonly Contender[]): void {
  const folder = join(scratch, 'samples');
  writeSamples(folder);
  const flaws = present.flatMap((contender) => selfCheck(contender, folder));
  if (flaws.length > 0) throw new Error(`Cannot compare:\n${flaws.join('\n')}`);
}

function compare(
  { folder, title }: Target,
  { present, missing }: { readonly present: readonly Contender[]; readonly missing: readonly Missing[] },
): string {
  const wasThere = existsSync(join(folder, '.queue-truth'));
  const surveys = new Map(present.map((each) => [each.name, each.survey(folder)]));
  const costs = measureAll(present, { folder, rounds });
  if (!wasThere) rmSync(join(folder, '.queue-truth'), { recursive: true, force: true });
  const rows = present.map(({ name, version }) => ({
    name: `${name} (${version})`,
    survey: surveys.get(name) ?? { files: Number.NaN, findings: [] },
    cost: medianCost(costs.get(name) ?? []),
  }));
  return comparisonTable({ title, rounds, rows, missing });
}

function notes({ copy, orphan }: Searched): string {
  const dropped = [copy, orphan].flatMap((pattern) => rustPattern(pattern).dropped);
  return (
    `ast-grep and ripgrep look for the wordings without the ${String(dropped.length)} look-behinds of the contract, ` +
    'which their regular expressions lack.'
  );
}
