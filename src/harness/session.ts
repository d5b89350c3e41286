import { setImmediate as breathe } from 'node:timers/promises';
import type { CasePlan, NamelessCase } from '../arbitrary/case-plan.js';
import { buildCase } from '../arbitrary/case-plan.js';
import type { CheckId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Judgement, LawBreach } from '../invariant/judge.js';
import { judge } from '../invariant/judge.js';
import type { Law, Observation } from '../invariant/law.js';
import type { Case } from '../operation/case.js';
import { strayFault } from '../testee/said-of-cause.js';
import type { Finding, LogEvent } from '../verdict/event.js';
import { causeOf, findingOf } from './causes.js';
import { takesSeveral, type Coming } from './answers-of.js';
import { isConfirmed, type CaseTally } from './case-tally.js';
import { storeCase, storedPage, storePicture } from './case-store.js';
import { EvidenceCount } from './evidence-count.js';
import { lawsOf } from './laws-of.js';
import { locate } from './locate.js';
import { Met } from './met.js';
import type { Asking, Stage } from './observe.js';
import { keepDisagreement } from './keep-disagreement.js';
import { askAhead, observe, requestOf } from './observe.js';
import { oneAtATime } from './one-at-a-time.js';
import { otherSide } from './other-side.js';
import type { Project } from './project.js';
import { shrink } from './shrink.js';
import { suitedCase } from './suited-case.js';
import { Troubles } from './troubles.js';

/** What a session works with. */
export interface SessionSettings {
  readonly project: Project;
  readonly stage: Stage;
  readonly emit: (event: LogEvent) => void;
  readonly signal: AbortSignal;
  /** What follows `queue-truth replay <id>` so that it finds the same project: ` --config x`, or nothing. */
  readonly replayFlags: string;
  /** Whether failing cases are stored; a replay leaves its own as it was. */
  readonly stores: boolean;
}

/** What was seen of one case, and what was wrong with it. */
export interface Tried extends Judgement {
  readonly observation: Observation;
}

/** A case whose turn it is. */
interface Turn extends Pick<Asking, 'coming' | 'onAsked'> {
  /** What it was made of; absent where it is tried as it is. */
  readonly plan?: CasePlan;
  readonly number: number;
}

/** A case whose turn is next, and whose first pages are on their way. */
interface Ahead {
  readonly plan: CasePlan;
  readonly tried: Case;
  readonly coming: Coming;
}

/**
 * Milliseconds that one counterexample may be shrunk for, and all of them together. Far more than it takes but for the
 * slowest testee: where time runs out, the same seed no longer leads to the same case.
 */
const SHRINK_ONE = 10_000;
const SHRINK_ALL = 60_000;
/**
 * How many simpler cases are tried of a testee too slow for that, and of a world of several runs alone: counted, so that the
 * same seed leads to the same case.
 */
const SHRINK_SLOW = 6;

/** Tries cases one after the other; keeps the evidence, and one finding a cause. */
export class Session {
  readonly troubles = new Troubles();
  readonly met = new Met();
  readonly #settings: SessionSettings;
  readonly #laws: readonly Law[];
  readonly #findings = new Map<string, Finding>();
  readonly #evidence = new EvidenceCount();
  #cases = 0;
  #numbered = 0;
  #current: Case | undefined;
  #shrinking = 0;
  #ahead: Ahead | undefined;

  constructor(settings: SessionSettings) {
    this.#settings = settings;
    this.#laws = lawsOf(settings.project.contract);
  }

  /** How many cases have been tried. */
  get cases(): number {
    return this.#cases;
  }

  /** How many causes of findings there are so far. */
  get causes(): number {
    return this.#findings.size;
  }

  /** Whether a check's condition has occurred on `surface` so far. */
  hasMet(check: CheckId, surface: Surface): boolean {
    return this.#evidence.has(check, surface);
  }

  /** The number of the next case, counted from 1: by it is known which are confirmed. */
  nextNumber(): number {
    this.#numbered += 1;
    return this.#numbered;
  }

  /**
   * Tries the case that `plan` asks for; a counterexample is shrunk within a budget. A testee that takes several requests at
   * a time is already asked for the pages of the plan that is `next` while those of this one are judged.
   */
  async tryPlan(plan: CasePlan, number = this.nextNumber(), next?: CasePlan): Promise<Tried> {
    const { tried, coming } = this.#ahead?.plan === plan ? this.#ahead : { tried: this.#caseOf(plan) };
    this.#ahead = undefined;
    const onAsked = () => {
      this.#ahead = next === undefined ? undefined : this.#askedAhead(next);
    };
    return this.#try(tried, { plan, number, onAsked, ...(coming === undefined ? {} : { coming }) });
  }

  /** Tries a case as it is. */
  async tryCase(nameless: NamelessCase): Promise<Tried> {
    return this.#try(suitedCase(nameless, this.#settings.stage.testee), { number: this.nextNumber() });
  }

  /** Takes cases that were tried elsewhere, and in which nothing was wrong, for tried. */
  absorb({ cases, evidence, met, answers }: CaseTally): void {
    this.#cases += cases;
    this.#evidence.add(evidence);
    this.met.absorb(met);
    this.troubles.absorb(answers);
  }

  /** Notes what the testee threw when nobody waited for it. */
  stray(cause: unknown): void {
    this.troubles.strayed(strayFault(cause), this.#current?.id);
  }

  /** Tells the log what was seen: evidence by check and surface, the findings that came again, the faults. */
  close(): void {
    const { emit } = this.#settings;
    for (const finding of this.#findings.values()) if (finding.more > 0) emit({ kind: 'finding', finding });
    for (const trouble of this.troubles.faults) emit({ kind: 'fault', ...trouble });
    for (const { law, ...count } of this.#evidence.occurrences) {
      emit({ kind: 'evidence', check: law, ...count, faultsPlanted: 0, faultsCaught: 0 });
    }
  }

  #caseOf(plan: CasePlan): Case {
    const { project, stage } = this.#settings;
    return suitedCase(buildCase(plan, project.contract), stage.testee);
  }

  #askedAhead(plan: CasePlan): Ahead | undefined {
    const { stage } = this.#settings;
    if (!takesSeveral(stage.testee)) return undefined;
    const tried = this.#caseOf(plan);
    return { plan, tried, coming: askAhead(tried, { stage, troubles: this.troubles }) };
  }

  async #try(tried: Case, { plan, number, ...row }: Turn): Promise<Tried> {
    this.#current = tried;
    const faults = this.troubles.faults.length;
    const { breaches, occurred, observation } = await this.#judged(tried, {
      ...row,
      troubles: this.troubles,
    });
    if (this.#settings.signal.aborted) return { observation, breaches: [], occurred: [] };
    if (this.troubles.faults.length > faults) await this.#tryAlone(tried);
    if (tried.visits.length > 0) this.#cases += 1;
    this.met.add(observation, plan);
    this.#evidence.add(occurred);
    if (isConfirmed(number)) await this.#confirm(observation, tried);
    await this.#report(breaches, { tried, plan, observation });
    // jsdom frees what it parsed only after a macrotask; signals are heard then, too.
    await breathe();
    return { observation, breaches, occurred };
  }

  /** Tries a case in which something new has failed once more, one page at a time, to tell a crash from a flake. */
  async #tryAlone(tried: Case): Promise<void> {
    const { stage } = this.#settings;
    if (stage.testee.restarts !== true) return;
    const again = new Troubles();
    // Then nothing else is on its way.
    await Promise.all(this.#ahead?.coming ?? []);
    await observe(tried, { stage: { ...stage, testee: oneAtATime(stage.testee) }, troubles: again });
    this.troubles.triedAgain(tried.id, again);
  }

  async #judged(tried: Case, asking: Omit<Asking, 'stage'>) {
    const observation = await observe(tried, { ...asking, stage: this.#settings.stage });
    return { ...judge(observation, this.#laws), observation };
  }

  /** What one reader sees and another does not is a fault of ours: nothing more can be said. */
  async #confirm({ pages }: Observation, { id }: Case): Promise<void> {
    const { project, stage } = this.#settings;
    const found = await stage.reader.confirm(pages);
    if (found !== undefined) throw new Error(await keepDisagreement(project, found, id));
  }

  async #report(
    breaches: readonly LawBreach[],
    at: { tried: Case; plan: CasePlan | undefined; observation: Observation },
  ): Promise<void> {
    const counted = new Set<string>();
    for (const found of breaches) {
      const cause = causeOf(found);
      if (counted.has(cause)) continue;
      counted.add(cause);
      const known = this.#findings.get(cause);
      if (known !== undefined) this.#findings.set(cause, { ...known, more: known.more + 1 });
      else this.#findings.set(cause, await this.#newFinding(cause, found, at));
    }
  }

  async #newFinding(
    cause: string,
    found: LawBreach,
    at: { tried: Case; plan: CasePlan | undefined; observation: Observation },
  ): Promise<Finding> {
    const smallest = await this.#smallest(cause, found, at);
    await this.#confirm(smallest.observation, smallest.tried);
    const { project, emit, replayFlags, stores } = this.#settings;
    const finding: Finding = {
      ...findingOf(smallest.found, project.contract),
      ...otherSide(smallest.found, smallest.observation),
      shrinks: smallest.shrinks,
      ...(await this.#place(smallest.found)),
      ...(stores ? await this.#picture(smallest.found, smallest.tried) : {}),
      case: smallest.tried.id,
      replay: `queue-truth replay ${smallest.tried.id}${replayFlags}`,
      more: 0,
    };
    if (stores) await this.#keep(finding, smallest.found, smallest);
    emit({ kind: 'finding', finding });
    return finding;
  }

  async #smallest(
    cause: string,
    found: LawBreach,
    { tried, plan, observation }: { tried: Case; plan: CasePlan | undefined; observation: Observation },
  ) {
    const asMade = { found, tried, observation, shrinks: 0 };
    const { isSlow } = this.#settings.stage.testee;
    const mayShrink = isSlow === true ? (plan?.runs.length ?? 0) > 1 : this.#shrinking <= SHRINK_ALL;
    if (plan === undefined || !mayShrink) return asMade;
    const begin = performance.now();
    let tries = 0;
    const mayGoOn = () =>
      !this.#settings.signal.aborted &&
      (isSlow === true ? (tries += 1) <= SHRINK_SLOW : performance.now() - begin < SHRINK_ONE);
    let best = asMade;
    const { steps } = await shrink(
      plan,
      async (simpler) => {
        const candidate = this.#caseOf(simpler);
        const seen = await this.#judged(candidate, { troubles: new Troubles() });
        const same = seen.breaches.find((breach) => causeOf(breach) === cause);
        if (same !== undefined)
          best = { found: same, tried: candidate, observation: seen.observation, shrinks: 0 };
        await breathe();
        return same !== undefined;
      },
      mayGoOn,
    );
    this.#shrinking += performance.now() - begin;
    return { ...best, shrinks: steps };
  }

  async #place({ breach, page }: LawBreach): Promise<Pick<Finding, 'location'>> {
    const { project, stage } = this.#settings;
    const support = stage.testee.surfaces[breach.surface];
    const source = page.source ?? (support.support === 'full' ? support.source : undefined);
    return source === undefined ? {} : { location: await locate(project, source, breach.said) };
  }

  /** How the page looks that broke the law, if the testee draws pages: asked for once more, and stored. */
  async #picture({ page, breach }: LawBreach, { id }: Case): Promise<Pick<Finding, 'picture'>> {
    const { project, stage } = this.#settings;
    const picture = await stage.testee.picture?.(requestOf(page.visit, page.scene));
    if (picture === undefined) return {};
    return { picture: await storePicture(project, `${id}.${breach.surface}`, picture) };
  }

  async #keep(
    finding: Finding,
    found: LawBreach,
    at: { tried: Case; observation: Observation },
  ): Promise<void> {
    const { tried, observation } = at;
    const { project, stage } = this.#settings;
    const { excerpt } = await import('../reading/excerpt.js');
    await storeCase(project, {
      version: 1,
      spec: project.contract.spec,
      contractHash: project.contractHash,
      basisHash: project.basisHash,
      testee: stage.testee.name,
      check: found.law.id,
      surface: found.breach.surface,
      message: finding.message,
      excerpt: excerpt(
        found.page.html,
        project.contract.surfaces[found.breach.surface]?.run ?? 'body',
        found.breach.run,
      ),
      shrinks: finding.shrinks,
      case: tried,
      pages: observation.pages.map(storedPage),
    });
  }
}
