import type { CasePlan } from '../arbitrary/case-plan.js';
import { withNext } from '../lang/with-next.js';
import { unlessAborted } from '../lang/unless-aborted.js';
import type { Fault } from '../protocol/fault.js';
import type { CasePool } from './case-pool.js';
import type { NumberedPlan, ShareResult } from './case-share.js';
import type { OpenRun } from './run.js';
import { reachedBy } from './reached-by.js';
import type { Session, Tried } from './session.js';

/** Cases that are tried one after the other. */
export interface CaseRow {
  /** For people who watch. */
  readonly part: string;
  readonly plans: Iterable<CasePlan>;
  /** How many there are; absent where nobody knows. */
  readonly total?: number;
  /** Is told what each case has reached, in their order, at least what none before it had; `at` counts from 0. */
  readonly onReached?: (at: number, reached: readonly string[]) => void;
}

/** How many cases a thread takes at a time. */
const AT_A_TIME = 16;
/** How many lots there are for each thread, so that none has to wait for the next. */
const AHEAD = 2;

/**
 * Tries the cases of a row, in this thread or in several, to the same effect; stops early when interrupted. Gives how many
 * were tried.
 */
export async function tryRow(opened: OpenRun, row: CaseRow): Promise<number> {
  const pool = await opened.threads.open();
  const plans = numbered(row.plans, opened);
  return pool === undefined ? tryHere(opened, row, plans) : tryThere(opened, { ...row, plans }, pool);
}

/** The plans with their numbers, until somebody interrupts. */
function* numbered(
  plans: Iterable<CasePlan>,
  { session, options }: OpenRun,
): Generator<NumberedPlan, void, undefined> {
  for (const plan of plans) {
    if (options.signal.aborted) return;
    yield { plan, number: session.nextNumber() };
  }
}

async function tryHere(opened: OpenRun, row: CaseRow, plans: Iterable<NumberedPlan>): Promise<number> {
  let done = 0;
  for (const [{ plan, number }, next] of withNext(plans)) {
    tell(opened, row, done);
    const tried = await opened.session.tryPlan(plan, number, next?.plan);
    // What was interrupted was not tried.
    if (opened.options.signal.aborted) return done;
    if (row.onReached !== undefined) row.onReached(done, reachedIn(tried, plan));
    done += 1;
  }
  return done;
}

/** A row whose plans have their numbers. */
type NumberedRow = Omit<CaseRow, 'plans'> & { readonly plans: Iterator<NumberedPlan> };

async function tryThere(opened: OpenRun, row: NumberedRow, pool: CasePool): Promise<number> {
  const lots: SentLot[] = [];
  let done = 0;
  for (;;) {
    while (lots.length < pool.workers * AHEAD) {
      const plans = taken(row.plans, AT_A_TIME);
      if (plans.length === 0) break;
      lots.push({ plans, result: pool.tryAll({ plans, tellsReached: row.onReached !== undefined }) });
    }
    const lot = lots.shift();
    if (lot === undefined) return done;
    tell(opened, row, done);
    const reached = await whatCameOf(lot, opened, pool);
    // What was interrupted was not tried.
    if (reached === undefined) return done;
    for (const [index, found] of reached.entries()) row.onReached?.(done + index, found);
    done += lot.plans.length;
  }
}

/** Cases that a thread has been asked to try. */
interface SentLot {
  readonly plans: readonly NumberedPlan[];
  readonly result: Promise<ShareResult | undefined>;
}

/** What each case of a lot has reached, once all of them are tried; nothing where somebody interrupts. */
async function whatCameOf(
  { plans, result }: SentLot,
  opened: OpenRun,
  pool: CasePool,
): Promise<readonly (readonly string[])[] | undefined> {
  const { signal } = opened.options;
  const found = await unlessAborted(result, signal);
  if (isAborted(signal)) return undefined;
  const reached = await takeOver(opened, plans, found);
  // Threads that leave most of their work only make more of it.
  if (found !== undefined && found.remarkable.length > plans.length / 2) await pool.close();
  return isAborted(signal) ? undefined : reached;
}

/** A signal changes while somebody waits, which the compiler does not know. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

function taken(plans: Iterator<NumberedPlan>, count: number): readonly NumberedPlan[] {
  const lot: NumberedPlan[] = [];
  while (lot.length < count) {
    const next = plans.next();
    if (next.done === true) break;
    lot.push(next.value);
  }
  return lot;
}

/**
 * Takes what a thread has found, and tries here what it left, or everything where it gave nothing. Gives what each case has
 * reached.
 */
async function takeOver(
  { session, stage, note }: OpenRun,
  plans: readonly NumberedPlan[],
  result: ShareResult | undefined,
): Promise<readonly (readonly string[])[]> {
  const reached = plans.map((_, index) => result?.reached.get(index) ?? []);
  if (result === undefined) {
    for (const [index, { plan, number }] of plans.entries())
      reached[index] = reachedIn(await session.tryPlan(plan, number), plan);
    return reached;
  }
  session.absorb(result.tally);
  stage.reader.count?.add(result.tally.read);
  note(result.tally.unread);
  for (const index of result.remarkable) {
    const left = plans[index];
    if (left !== undefined) reached[index] = reachedIn(await tryAgain(session, left), left.plan);
  }
  return reached;
}

function reachedIn({ observation, occurred }: Tried, plan: CasePlan): readonly string[] {
  return reachedBy(observation, occurred, plan);
}

/** A case in which something was wrong in another thread has to be wrong here as well. */
async function tryAgain(session: Session, { plan, number }: NumberedPlan): Promise<Tried> {
  const { troubles } = session;
  const before = troubles.count;
  const tried = await session.tryPlan(plan, number);
  const isGivenUp = tried.observation.pages.some(({ visit }) => troubles.gaveUp(visit.surface));
  if (tried.breaches.length === 0 && troubles.count === before && !isGivenUp)
    troubles.strayed(UNSTEADY, undefined);
  return tried;
}

const UNSTEADY: Fault = {
  kind: 'left-state',
  message: 'Cannot trust the pages: a case that went wrong in one thread did not in another',
  hint: 'keep what belongs to one request within it: no caches or lists that outlive it',
};

function tell({ options, session }: OpenRun, { part, total }: Pick<CaseRow, 'part' | 'total'>, done: number) {
  options.onProgress({ part, done, ...(total === undefined ? {} : { total }), findings: session.causes });
}
