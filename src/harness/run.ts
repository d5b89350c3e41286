import { isLawId, type CheckId } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import { TRUTHS } from '../contract/vocabulary.js';
import type { Testee } from '../testee/testee.js';
import type { GapEvent, LogEvent } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { caseThreads, type CaseThreads } from './case-threads.js';
import { notingReader } from './noting-reader.js';
import type { Stage } from './observe.js';
import { pagesInWords } from './pages-in-words.js';
import type { Project } from './project.js';
import { openTestee } from './project.js';
import { reachOf, surfacesAsked } from './reach.js';
import { logged, type RunLog } from './run-log.js';
import type { RunOptions } from './run-options.js';
import { Session } from './session.js';
import { ofShare } from './share.js';
import { SCOPE_LAWS } from './without-viewers.js';

/** What a command does with an opened run: notes are printed at the end, gaps keep the run from vouching. */
export type RunBody = (run: OpenRun) => Promise<{
  readonly notes: readonly string[];
  readonly gaps: readonly GapEvent[];
  readonly filesLinted?: number;
  /** How many cases were tried, if not by the session. */
  readonly cases?: number;
}>;

/** A run that has begun: the header is written, the testee is up. */
export interface OpenRun {
  readonly project: Project;
  readonly stage: Stage;
  readonly session: Session;
  readonly seed: number;
  readonly truths: readonly Truth[];
  readonly options: RunOptions;
  readonly emit: (event: LogEvent) => void;
  /** Threads that cases may be tried in. */
  readonly threads: CaseThreads;
  /** Notes places on pages that were left unread elsewhere. */
  readonly note: (places: Iterable<string>) => void;
  /** Notes on places that were left unread so far. */
  readonly unread: () => readonly string[];
}

/**
 * One run on pages: opens the testee, begins the log, does `body`, and tells the log what was seen. With `lint`, the
 * rules on source are checks of this run as well.
 */
export async function run(project: Project, options: RunOptions, body: RunBody): Promise<Outcome> {
  return runOn(await openTestee(project, options.onStuck), { project, options }, body);
}

/** As `run`, on a testee that is open; it is closed at the end. */
export async function runOn(
  testee: Testee,
  { project, options }: { readonly project: Project; readonly options: RunOptions },
  body: RunBody,
): Promise<Outcome> {
  const blind = testee.blindTo ?? [];
  const makes = (check: CheckId) =>
    isLawId(check) ? isSeen(check, testee) && !blind.includes(check) : options.rules !== undefined;
  let release: (() => void) | undefined;
  let threads: CaseThreads | undefined;
  try {
    return await logged({ project, options }, { testee: testee.name, makes }, async (log) => {
      const opened = await open(project, testee, { options, ...log });
      ({ threads } = opened);
      release = options.catchStray?.((cause) => {
        opened.session.stray(cause);
      });
      const { notes, gaps, filesLinted = 0, cases } = await body(opened);
      for (const fault of (await testee.farewell?.()) ?? [])
        opened.session.troubles.strayed(fault, undefined);
      const strayed = opened.threads.fault();
      if (strayed !== undefined) opened.session.troubles.strayed(strayed, undefined);
      opened.session.close();
      const notesOfAll = [
        ...notes,
        ...refusalNotes(opened),
        ...patienceNotes(opened),
        ...opened.unread(),
        ...opened.threads.notes(),
        ...(opened.stage.reader.count?.notes() ?? []),
      ];
      return { cases: cases ?? opened.session.cases, filesLinted, gaps, notes: notesOfAll };
    });
  } finally {
    release?.();
    await threads?.close();
    await testee.close();
  }
}

/** Whether anything of a law can be seen on the pages of a testee. */
function isSeen(law: CheckId, { seesViewers = true }: Testee): boolean {
  return seesViewers || !SCOPE_LAWS.has(law);
}

async function open(
  project: Project,
  testee: Testee,
  { options, emit, seed }: { options: RunOptions } & RunLog,
): Promise<OpenRun> {
  const { contract } = project;
  const { swiftReader, authorityReader } = await import('./page-reader.js');
  const surfaces = surfacesAsked(contract, options);
  const { reader, note, unread } = notingReader(
    options.only === undefined ? swiftReader(contract) : await authorityReader(contract),
  );
  const { signal, replayFlags } = options;
  const stage: Stage = { contract, testee, reader, surfaces, signal };
  const stores = options.only === undefined;
  const session = new Session({ project, stage, emit, signal, replayFlags, stores });
  const truths = options.truths.length === 0 ? TRUTHS : options.truths;
  const threads = caseThreads({ project, stage, options });
  return { project, stage, session, seed, truths, options, emit, threads, note, unread };
}

/** Why a run cannot vouch for what it was asked to: surfaces never seen, no cases, claims without words. */
export function gapsOf(opened: OpenRun): readonly GapEvent[] {
  const { session, stage, options } = opened;
  const seen = [
    ...(session.cases === 0
      ? [gap('cases', 'no case was tried', 'loosen the filters, or raise --runs')]
      : []),
    ...stage.surfaces.flatMap((surface) =>
      session.cases === 0 ? [] : surfaceGaps(surface, session, stage.testee),
    ),
  ];
  return [...ofShare(seen, options), ...pageGaps(opened)];
}

/** Those of these reasons that do not take a testee that renders: surfaces not known, pages refused, claims without words. */
export function pageGaps({
  session,
  stage,
  options,
  project,
}: Pick<OpenRun, 'session' | 'stage' | 'options' | 'project'>): readonly GapEvent[] {
  const { contract } = project;
  const asked = options.surfaces.filter((surface) => contract.surfaces[surface] === undefined);
  return [
    ...asked.map((surface) => gap(surface, 'the contract has no such surface', 'ask for one that it has')),
    ...ofShare(evasionGaps({ session, stage, options, project }), options),
    ...scopeGaps(stage.testee, contract),
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

/**
 * Requirements that could have been put to the test on a surface and never were, while the testee refused pages of it:
 * a page that is not shown cannot lie.
 */
function evasionGaps({
  session,
  stage,
  options,
  project,
}: Pick<OpenRun, 'session' | 'stage' | 'options' | 'project'>): readonly GapEvent[] {
  const { contract } = project;
  const evaded = (surface: Surface) =>
    session.troubles.refusals(surface) > 0 && session.troubles.pages(surface) > 0;
  return stage.surfaces.filter(evaded).flatMap((surface) =>
    Object.entries(contract.requirements)
      .filter(([, { checks }]) => reachOf(checks, contract, options).includes(surface))
      .filter(([, { checks }]) => !checks.some((check) => session.hasMet(check, surface)))
      .map(([id]) => {
        const refusals = session.troubles.refusals(surface);
        const reason = `it was never met on the ${surface}, where the testee refused ${pagesInWords(refusals)}`;
        return gap(id, reason, 'render what is refused, so that it can be judged');
      }),
  );
}

/** What the testee would not show, and why. */
function refusalNotes({ session: { troubles }, stage }: OpenRun): readonly string[] {
  return stage.surfaces
    .filter((surface) => troubles.refusals(surface) > 0)
    .map((surface) => {
      const refused = pagesInWords(troubles.refusals(surface));
      return `refused: ${refused} of the ${surface} ("${troubles.refusal(surface) ?? ''}")`;
    });
}

/** Surfaces of which no more was asked. */
function patienceNotes({ session: { troubles }, stage }: OpenRun): readonly string[] {
  return stage.surfaces
    .filter((surface) => troubles.gaveUp(surface))
    .map((surface) => `given up: the ${surface}, after more than 3 faults in a row`);
}

/** Requirements on who may see what, where the testee shows everybody the same. */
function scopeGaps(testee: Testee, { requirements }: Contract): readonly GapEvent[] {
  return Object.entries(requirements)
    .filter(([, { checks }]) => checks.some((check) => !isSeen(check, testee)))
    .map(([id]) => {
      const instead = 'let it heed input.viewer, or list these checks under "without" in the contract';
      return gap(
        id,
        'the testee says that it knows no viewers, so nothing of this was put to the test',
        instead,
      );
    });
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
