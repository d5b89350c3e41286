import { isLawId, RULE_IDS } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import { SURFACES, TRUTHS } from '../contract/vocabulary.js';
import type { Testee } from '../testee/testee.js';
import type { GapEvent, Header, LogEvent, RequirementHeader } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { addEvent, emptyTally } from '../verdict/tally.js';
import { outcomeOf } from '../verdict/verdict-of.js';
import { seedFrom } from './digest.js';
import { EventLog } from './event-log.js';
import { commitOf } from './git.js';
import { notingReader } from './noting-reader.js';
import type { Stage } from './observe.js';
import type { Project } from './project.js';
import { openTestee, stateFolder } from './project.js';
import { Session } from './session.js';

/** What the person who called asked for. Empty filters mean everything. */
export interface RunOptions {
  readonly command: string;
  readonly argv: readonly string[];
  readonly version: string;
  readonly seed: number | undefined;
  readonly surfaces: readonly Surface[];
  readonly truths: readonly Truth[];
  readonly replayFlags: string;
  readonly signal: AbortSignal;
  readonly onEvent: (event: LogEvent) => void;
  readonly onProgress: (progress: Progress) => void;
}

/** How far a run has come; `total` is absent where nobody knows. */
export interface Progress {
  readonly part: string;
  readonly done: number;
  readonly total?: number;
  readonly findings: number;
}

/** What a command does with an opened run: notes are printed at the end, gaps keep the run from vouching. */
export type RunBody = (
  run: OpenRun,
) => Promise<{ readonly notes: readonly string[]; readonly gaps: readonly GapEvent[] }>;

/** A run that has begun: the header is written, the testee is up. */
export interface OpenRun {
  readonly project: Project;
  readonly stage: Stage;
  readonly session: Session;
  readonly seed: number;
  readonly truths: readonly Truth[];
  readonly options: RunOptions;
  readonly emit: (event: LogEvent) => void;
  /** Notes on places that were left unread so far. */
  readonly unread: () => readonly string[];
}

/**
 * One run from header to end: opens the testee, begins the log, does `body`, and tells the log what was seen. The
 * outcome is what the log amounts to; nothing else decides it.
 */
export async function run(project: Project, options: RunOptions, body: RunBody): Promise<Outcome> {
  const begin = performance.now();
  const testee = await openTestee(project);
  const log = new EventLog(stateFolder(project));
  const tally = emptyTally();
  const emit = (event: LogEvent) => {
    log.write(event);
    addEvent(tally, event);
    options.onEvent(event);
  };
  try {
    const opened = await open(project, testee, { options, emit });
    const { notes, gaps } = await body(opened);
    opened.session.close();
    for (const gap of gaps) emit(gap);
    const durationMs = Math.round(performance.now() - begin);
    const { cases } = opened.session;
    const casesPerSecond = durationMs === 0 ? 0 : Math.round((cases * 1000) / durationMs);
    const stats = { cases, durationMs, casesPerSecond, filesLinted: 0 };
    const said = [...notes, ...opened.unread()];
    emit({ kind: 'end', interrupted: options.signal.aborted, stats, notes: said });
    return outcomeOf(tally);
  } finally {
    log.close();
    await testee.close();
  }
}

async function open(
  project: Project,
  testee: Testee,
  { options, emit }: { options: RunOptions; emit: (event: LogEvent) => void },
): Promise<OpenRun> {
  const { contract } = project;
  const { createReader } = await import('../reading/reader.js');
  const wanted = options.surfaces.length === 0 ? SURFACES : options.surfaces;
  const surfaces = SURFACES.filter(
    (surface) => wanted.includes(surface) && contract.surfaces[surface] !== undefined,
  );
  const { reader, unread } = notingReader(createReader(contract));
  const stage: Stage = { contract, testee, reader, surfaces };
  const commit = await commitOf(project.root);
  const seed = options.seed ?? seedFrom(commit ?? project.contractHash);
  const header: Header = {
    kind: 'header',
    version: options.version,
    command: options.command,
    argv: options.argv,
    seed,
    spec: contract.spec,
    contractHash: project.contractHash,
    commit,
    testee: testee.name,
    shard: { index: 1, of: 1 },
    startedAt: new Date().toISOString(),
    filters: { surfaces: options.surfaces, truths: options.truths },
    requirements: requirementHeaders(contract),
  };
  emit(header);
  const session = new Session({
    project,
    stage,
    emit,
    signal: options.signal,
    replayFlags: options.replayFlags,
  });
  const truths = options.truths.length === 0 ? TRUTHS : options.truths;
  return { project, stage, session, seed, truths, options, emit, unread };
}

/** Each requirement with those of its checks that a run on pages does not make: the static rules. */
function requirementHeaders(contract: Contract): readonly RequirementHeader[] {
  return Object.entries(contract.requirements).map(([id, { title, checks }]) => ({
    id,
    title,
    checks,
    notCheckedHere: checks.filter((check) => !isLawId(check) && RULE_IDS.includes(check)),
  }));
}

/** Why a run cannot vouch for what it was asked to: surfaces never seen, no cases, claims without words. */
export function gapsOf({ session, stage, options, project }: OpenRun): readonly GapEvent[] {
  const { contract } = project;
  const asked = options.surfaces.filter((surface) => contract.surfaces[surface] === undefined);
  return [
    ...asked.map((surface) => gap(surface, 'the contract has no such surface', 'ask for one that it has')),
    ...(session.cases === 0
      ? [gap('cases', 'no case was tried', 'loosen the filters, or raise --runs')]
      : []),
    ...stage.surfaces.flatMap((surface) =>
      session.cases === 0 ? [] : surfaceGaps(surface, session, stage.testee),
    ),
    ...voicelessClaims(contract),
  ];
}

function surfaceGaps(surface: Surface, session: Session, testee: Testee): readonly GapEvent[] {
  if (session.troubles.pages(surface) > 0) return [];
  const support = testee.surfaces[surface];
  const reason = support.support === 'none' ? support.reason : session.troubles.refusal(surface);
  const instead = 'render it, or take the surface out of the contract';
  return [gap(surface, `it was never rendered${reason === undefined ? '' : `: ${reason}`}`, instead)];
}

/** Claims that nothing on a page could be recognised as. */
function voicelessClaims({ claims }: Contract): readonly GapEvent[] {
  return Object.entries(claims)
    .filter(([, { says, like }]) => says.length + like.length === 0)
    .map(([claim]) =>
      gap(claim, 'the claim has no wording, so no page could ever make it', 'give it says or like'),
    );
}

function gap(about: string, reason: string, instead: string): GapEvent {
  return { kind: 'gap', about, reason, instead };
}
