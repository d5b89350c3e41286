import { setImmediate as breathe } from 'node:timers/promises';
import { buildCase, type CasePlan } from '../arbitrary/case-plan.js';
import type { Surface } from '../contract/vocabulary.js';
import { judge, type Judgement } from '../invariant/judge.js';
import type { Observation } from '../invariant/law.js';
import type { RenderRequest } from '../operation/world.js';
import { isConfirmed, type CaseTally } from './case-tally.js';
import { EvidenceCount } from './evidence-count.js';
import { lawsOf } from './laws-of.js';
import { Met } from './met.js';
import { unreadPlaces } from './noting-reader.js';
import { observe } from './observe.js';
import { swiftReader } from './page-reader.js';
import { openTestee, type Project } from './project.js';
import { reachedBy } from './reached-by.js';
import { ReadCount, type ReadCounts } from './read-count.js';
import { suitedCase } from './suited-case.js';
import { Troubles } from './troubles.js';

/** What a thread has to know before it can try cases. It is cloned into each of them. */
export interface ShareJob {
  readonly project: Project;
  readonly surfaces: readonly Surface[];
  /**
   * Shared by all threads. The first is added to at every request, so that others see that there is life in them; the second
   * for everything that is thrown while nobody waits for it.
   */
  readonly signs: Int32Array;
}

/** A case to try, and its number in the run. */
export interface NumberedPlan {
  readonly plan: CasePlan;
  readonly number: number;
}

/** Some cases for a thread to try. */
export interface Lot {
  readonly plans: readonly NumberedPlan[];
  /** Whether to tell what they reach. */
  readonly tellsReached: boolean;
}

/** What came of some cases: a tally of those in which nothing was wrong, and where the others stand among them. */
export interface ShareResult {
  readonly tally: CaseTally;
  readonly remarkable: readonly number[];
  /** By where they stand among them: what cases have reached that no case before has in this thread. */
  readonly reached: ReadonlyMap<number, readonly string[]>;
}

/**
 * What tries cases in a thread of its own. It counts those in which nothing was wrong, and leaves the others to the thread
 * that keeps the log: there they are tried again, so that all that is told comes from one place.
 */
export async function openShare({
  project,
  surfaces,
  signs,
}: ShareJob): Promise<(lot: Lot) => Promise<ShareResult>> {
  const { contract } = project;
  const testee = await openTestee(project);
  const reader = swiftReader(contract);
  const laws = lawsOf(contract);
  const render = (request: RenderRequest) => {
    Atomics.add(signs, 0, 1);
    return testee.render(request);
  };
  const stage = { contract, reader, surfaces, testee: { ...testee, render } };

  const known = new Set<string>();

  return async ({ plans, tellsReached }) => {
    const count = new CaseCount();
    const remarkable: number[] = [];
    const reached = new Map<number, readonly string[]>();
    for (const [index, numbered] of plans.entries()) {
      const tried = await tryOne(numbered);
      // jsdom frees what it parsed only after a macrotask.
      await breathe();
      const read = reader.count?.take() ?? {};
      if (tried === undefined) remarkable.push(index);
      else {
        count.add({ ...tried, read, plan: numbered.plan });
        if (tellsReached) reached.set(index, newOf(tried, numbered.plan));
      }
    }
    return { tally: count.tally, remarkable, reached };
  };

  function newOf({ observation, occurred }: Tried, plan: CasePlan): readonly string[] {
    const found = reachedBy(observation, occurred, plan).filter((each) => !known.has(each));
    for (const each of found) known.add(each);
    return found;
  }

  /** What a case has shown; nothing where something was wrong. */
  async function tryOne({ plan, number }: NumberedPlan): Promise<Tried | undefined> {
    const troubles = new Troubles();
    const tried = suitedCase(buildCase(plan, contract), testee);
    const observation = await observe(tried, { stage, troubles });
    const { breaches, occurred } = judge(observation, laws);
    if (breaches.length > 0 || troubles.faults.length > 0) return undefined;
    if (isConfirmed(number) && (await reader.confirm(observation.pages)) !== undefined) return undefined;
    return { observation, occurred, troubles, hasVisits: tried.visits.length > 0 };
  }
}

interface Tried extends Pick<Judgement, 'occurred'> {
  readonly observation: Observation;
  readonly troubles: Troubles;
  readonly hasVisits: boolean;
}

/** Counts what cases have shown in which nothing was wrong. */
class CaseCount {
  readonly #evidence = new EvidenceCount();
  readonly #met = new Met();
  readonly #troubles = new Troubles();
  readonly #read = new ReadCount();
  readonly #unread = new Set<string>();
  #cases = 0;

  add({
    observation,
    occurred,
    troubles,
    hasVisits,
    read,
    plan,
  }: Tried & { readonly read: Partial<ReadCounts>; readonly plan: CasePlan }): void {
    if (hasVisits) this.#cases += 1;
    this.#evidence.add(occurred);
    this.#met.add(observation, plan);
    this.#troubles.absorb(troubles.answers);
    this.#read.add(read);
    for (const { reading } of observation.pages)
      for (const place of unreadPlaces(reading)) this.#unread.add(place);
  }

  get tally(): CaseTally {
    return {
      cases: this.#cases,
      evidence: this.#evidence.occurrences,
      met: this.#met.seen,
      answers: this.#troubles.answers,
      read: this.#read.take(),
      unread: [...this.#unread],
    };
  }
}
