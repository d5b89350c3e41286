import type { CheckId } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import type { GapEvent, Header, Location, LogEvent, RequirementHeader } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { addEvent, emptyTally } from '../verdict/tally.js';
import { outcomeOf } from '../verdict/verdict-of.js';
import { contractPlaces } from './contract-places.js';
import { seedFrom } from './digest.js';
import { EventLog } from './event-log.js';
import { commitOf } from './git.js';
import type { Project } from './project.js';
import { stateFolder } from './project.js';
import { reachOf, realFilters } from './reach.js';
import type { RunOptions } from './run-options.js';

/** What a run was made with: the testee's name, and which checks it can make. */
export interface RunHead {
  readonly testee: string;
  readonly makes: (check: CheckId) => boolean;
}

/** What a run amounts to beside its events. */
export interface RunEnd {
  readonly cases: number;
  readonly filesLinted: number;
  readonly notes: readonly string[];
  readonly gaps: readonly GapEvent[];
}

/** A log that has begun. */
export interface RunLog {
  readonly seed: number;
  readonly emit: (event: LogEvent) => void;
}

/**
 * One run from header to end, told to the log in the project's folder. The outcome is what the log amounts to; nothing
 * else decides it.
 */
export async function logged(
  { project, options }: { project: Project; options: RunOptions },
  { testee, makes }: RunHead,
  body: (log: RunLog) => Promise<RunEnd>,
): Promise<Outcome> {
  const begin = performance.now();
  const log = new EventLog(stateFolder(project));
  const tally = emptyTally();
  const emit = (event: LogEvent) => {
    log.write(event);
    addEvent(tally, event);
    options.onEvent(event);
  };
  try {
    const commit = await commitOf(project.root);
    const seed = options.seed ?? seedFrom(commit ?? project.contractHash);
    emit({
      ...headerOf(project, options),
      commit,
      seed,
      testee,
      requirements: await headers(project, options, makes),
    });
    const { cases, filesLinted, notes, gaps } = await body({ seed, emit });
    for (const gap of gaps) emit(gap);
    const durationMs = Math.round(performance.now() - begin);
    const casesPerSecond = durationMs === 0 ? 0 : Math.round((cases * 1000) / durationMs);
    const stats = { cases, durationMs, casesPerSecond, filesLinted };
    emit({ kind: 'end', interrupted: options.signal.aborted, stats, notes });
    return outcomeOf(tally);
  } finally {
    log.close();
  }
}

function headerOf(
  { contract, contractHash }: Project,
  options: RunOptions,
): Omit<Header, 'commit' | 'seed' | 'testee' | 'requirements'> {
  const { version, command, argv, only, faults, shard } = options;
  const narrowed = {
    ...(only === undefined ? {} : { case: only.case }),
    ...(faults === undefined ? {} : { faults }),
  };
  return {
    kind: 'header',
    version,
    command,
    argv,
    spec: contract.spec,
    contractHash,
    shard: shard ?? { index: 1, of: 1 },
    startedAt: new Date().toISOString(),
    filters: { ...realFilters(contract, options), ...narrowed },
  };
}

/** Each requirement with those of its checks that this run does not make, and where the others can occur. */
async function headers(
  project: Project,
  options: RunOptions,
  makes: RunHead['makes'],
): Promise<readonly RequirementHeader[]> {
  const { contract } = project;
  const places = await contractPlaces(project);
  return Object.entries(contract.requirements).map(([id, { title, checks }]) => ({
    id,
    title,
    checks,
    notCheckedHere: checks.filter((check) => !makes(check)),
    reach: reach(contract, options, checks.filter(makes)),
    ...placed(places.get(id)),
  }));
}

function placed(location: Location | undefined): Pick<RequirementHeader, 'location'> {
  return location === undefined ? {} : { location };
}

/** One case, or some faults, speak of the checks that they are about; what else it happens to exercise is left out, not lacking. */
function reach(contract: Contract, options: RunOptions, made: readonly CheckId[]): readonly Surface[] {
  const { only, faults } = options;
  if (faults !== undefined) return [];
  if (only === undefined) return reachOf(made, contract, options);
  return made.includes(only.check) ? [only.surface] : [];
}
