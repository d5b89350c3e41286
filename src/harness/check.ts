import { basename } from 'node:path';
import { UsageError } from '../lang/usage-error.js';
import type { MatrixPart } from '../arbitrary/matrix.js';
import { matrix } from '../arbitrary/matrix.js';
import { sampledMatrix } from '../arbitrary/sample.js';
import type { GapEvent } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { acceptedOf } from './accepted.js';
import { tryRow } from './case-row.js';
import { keptCases, readCase } from './case-store.js';
import type { Project } from './project.js';
import { shownPath, snapshotFolder } from './project.js';
import { drawn, randomPlans } from './random-plans.js';
import type { OpenRun } from './run.js';
import type { RunOptions } from './run-options.js';
import { gapsOf, run } from './run.js';
import { isFirst, ofShare, ourNumbers, ours, sharedOut } from './share.js';
import { compareSnapshots } from './compare-snapshots.js';
import { lintConfigured } from './lint-configured.js';

/** How many random cases a check tries unless told otherwise. */
const CHECK_RUNS = 1000;

/**
 * Everything: the rules on source, kept cases, the full matrix, random cases, snapshots, lies that are planted on the pages, and
 * the evidence that all of it leaves.
 * Of recorded pages: the rules on source and the pages, see `checkRecorded`.
 */
export async function check(
  project: Project,
  options: RunOptions & { readonly runs: number | undefined },
): Promise<Outcome> {
  const { testee } = project.config;
  if (testee.kind === 'recorded') {
    if (options.shard !== undefined)
      throw new UsageError('Cannot share out recorded pages: they are judged in one run, without --shard');
    const { checkRecorded } = await import('./recorded/check-recorded.js');
    return checkRecorded(project, options, testee.file);
  }
  return run(project, options, async (opened) => {
    const notes: string[] = [];
    const isAlone = isFirst(options);
    if (isAlone) opened.emit(await acceptedOf(project));
    const linted = isAlone ? await lintConfigured(opened) : NOT_LINTED;
    notes.push(...linted.notes, ...(isAlone ? await tryKept(opened) : []));
    const runs = options.runs ?? project.config.check.runs ?? CHECK_RUNS;
    opened.threads.expect(runs);
    for (const part of partsFor(opened)) notes.push(await tryPart(opened, part));
    notes.push(await tryRandom(opened, runs));
    if (isAlone) notes.push(...(await trySnapshots(opened)), ...(await planted(opened)));
    return {
      notes,
      gaps: [...gapsOf(opened), ...ofShare(metGaps(opened), options), ...linted.gaps],
      filesLinted: linted.filesLinted,
    };
  });
}

const NOT_LINTED = {
  notes: ['lint, kept cases, snapshots and planted lies: in the first shard'],
  gaps: [],
  filesLinted: 0,
};

async function planted(opened: OpenRun): Promise<readonly string[]> {
  const { plantOnPages } = await import('./plant-on-pages.js');
  return plantOnPages(opened);
}

async function tryKept({ project, session, options, emit }: OpenRun): Promise<readonly string[]> {
  const files = await keptCases(project);
  for (const [index, file] of files.entries()) {
    if (options.signal.aborted) break;
    options.onProgress({ part: 'kept cases', done: index, total: files.length, findings: session.causes });
    const stored = await readCase(file);
    const trouble =
      stored.kind === 'err'
        ? `it cannot be used: ${stored.error}`
        : stored.value.basisHash === project.basisHash
          ? undefined
          : 'its labels rest on another contract';
    if (trouble !== undefined) {
      const instead = 'find out whether it still says something; if not, delete the file';
      emit({ kind: 'gap', about: shownPath(project, file), reason: trouble, instead });
    } else if (stored.kind === 'ok') {
      await session.tryCase(stored.value.case);
    }
  }
  return files.length === 0 ? [] : [`kept cases: ${String(files.length)} (${files.map(nameOf).join(', ')})`];
}

function nameOf(file: string): string {
  return basename(file, '.json');
}

/** Truths and bounds that were never seen, where the whole matrix was tried and pages came. */
function metGaps({ project: { contract, config }, session, truths, options }: OpenRun): readonly GapEvent[] {
  const isWhole = config.check.worlds === undefined && !options.signal.aborted && session.cases > 0;
  return isWhole ? session.met.gaps(contract, truths) : [];
}

/** The parts of the matrix: all, or as much as the config says that there is time for. */
function partsFor({ project: { contract, config }, truths }: OpenRun): readonly MatrixPart[] {
  const { worlds } = config.check;
  return worlds === undefined ? matrix(contract, truths) : [sampledMatrix(contract, truths, worlds)];
}

async function tryPart(
  opened: OpenRun,
  { name, says, plans, isComplete = true }: MatrixPart,
): Promise<string> {
  const { options } = opened;
  let runs = 0;
  function* counted() {
    for (const plan of ours(plans(), options)) {
      runs += plan.runs.length;
      yield plan;
    }
  }
  const worlds = await tryRow(opened, { part: `matrix: ${name}`, plans: counted() });
  if (options.signal.aborted) return `matrix ${name}: interrupted after ${String(worlds)} worlds`;
  return `matrix ${name}: ${String(runs)} runs in ${String(worlds)} worlds, ${isComplete ? 'complete' : 'not all'}${shareOf(options)} (${says})`;
}

function shareOf({ shard }: RunOptions): string {
  return shard === undefined ? '' : `, the share of shard ${String(shard.index)} of ${String(shard.of)}`;
}

/** Random cases, from number 0 on; stops early when interrupted. */
async function tryRandom(opened: OpenRun, runs: number): Promise<string> {
  const { project, options, seed, truths } = opened;
  const planOf = randomPlans(project.contract, truths, seed);
  const plans = drawn(planOf, ourNumbers(runs, options));
  const tried = await tryRow(opened, { part: 'random cases', plans, total: sharedOut(runs, options) });
  return `random cases: ${String(tried)}`;
}

async function trySnapshots(opened: OpenRun): Promise<readonly string[]> {
  const { project, options } = opened;
  if (options.signal.aborted) return [];
  if (options.truths.length > 0) return ['snapshots: left out by --truth'];
  const folder = snapshotFolder(project, 'compare');
  return folder === undefined ? ['snapshots: none named in the config'] : compareSnapshots(opened, folder);
}
