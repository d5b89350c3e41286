import { setImmediate as breathe } from 'node:timers/promises';
import { buildCase } from '../arbitrary/case-plan.js';
import type { LawId } from '../contract/checks.js';
import type { ProofCase } from '../fault/cases.js';
import { casesFor } from '../fault/cases.js';
import { lyingTestee } from '../fault/lying-testee.js';
import type { PlantedFault } from '../fault/planted-fault.js';
import { honestProduct, testeeOf, type Product } from '../fault/product.js';
import { firstDifference } from '../invariant/first-difference.js';
import { judge, type LawBreach, type Occurrence } from '../invariant/judge.js';
import type { Law, Observation } from '../invariant/law.js';
import type { Case } from '../operation/case.js';
import type { Fault } from '../protocol/fault.js';
import type { DocumentParser } from '../reading/page-parser.js';
import type { Testee } from '../testee/testee.js';
import { digest } from './digest.js';
import { swiftReader } from './page-reader.js';
import { observe, type Stage } from './observe.js';
import { suitedCase } from './suited-case.js';
import { Troubles } from './troubles.js';

/** What faults are planted in, and the laws that are at work. */
export interface Ground {
  readonly stage: Stage;
  /** The parts of the testee, if it is the reference implementation: faults are planted in them as well. */
  readonly product?: Product;
  readonly laws: readonly Law[];
  readonly parser: DocumentParser;
  /** In how many cases a fault has to be caught; in any of all that there are where this is absent. */
  readonly mostCases?: number;
}

/** What came of one planted fault. */
export type Proof =
  | {
      /** `caught`: by its own law. `caught-by-another`: not by that one. `survived`: by none. */
      readonly kind: 'caught' | 'caught-by-another' | 'survived';
      /** How many cases were tried. */
      readonly cases: number;
      /** Every law that was broken, the fault's own first. */
      readonly by: readonly LawId[];
      /** The first words that differ on the pages, before and after; of what was not caught. */
      readonly difference?: readonly [string, string];
    }
  | { readonly kind: 'not-planted'; readonly reason: string }
  /** The testee gave no usable answer: nothing can be proved with it. */
  | { readonly kind: 'trouble'; readonly fault: Fault; readonly case: string };

/** What is seen of a case where no fault is planted. */
interface Honest {
  readonly breaches: ReadonlySet<string>;
  readonly pages: string;
}

/** What a fault does to one case. */
interface Change {
  readonly by: readonly LawId[];
  readonly seen: Case;
  readonly observation: Observation;
  /** Whether any page is another one than without the fault. */
  readonly isThere: boolean;
}

/** Plants faults one at a time, in case after case, until the law that has to catch them does. */
export class Prover {
  readonly #ground: Ground;
  readonly #honest = new Map<string, Honest>();
  readonly #occurred: Occurrence[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** A prover on a testee of a kind, with a reader of its own: what it reads is no page of the run. */
  static async on(stage: Stage, kind: string, how: Pick<Ground, 'laws' | 'mostCases'>): Promise<Prover> {
    const { createDocumentParser } = await import('../reading/page-parser.js');
    const own = { ...stage, reader: swiftReader(stage.contract) };
    const ground = { ...how, stage: own, parser: createDocumentParser() };
    if (kind !== 'reference') return new Prover(ground);
    const { referenceTemplates } = await import('../testee/reference.js');
    return new Prover({ ...ground, product: honestProduct(stage.contract, await referenceTemplates()) });
  }

  /** How often the laws' conditions occurred in all cases so far. */
  get occurred(): readonly Occurrence[] {
    return this.#occurred;
  }

  /** What comes of `fault` in the enumerated cases, until it is caught or `mayGoOn` says no. */
  async prove(fault: PlantedFault, mayGoOn: () => boolean = () => true): Promise<Proof> {
    const reason = this.#reasonAgainst(fault);
    if (reason !== undefined) return { kind: 'not-planted', reason };
    try {
      return await this.#tried(fault, mayGoOn);
    } catch (cause) {
      if (cause instanceof Trouble) return { kind: 'trouble', fault: cause.fault, case: cause.case };
      throw cause;
    }
  }

  async #tried(fault: PlantedFault, mayGoOn: () => boolean): Promise<Proof> {
    const by = new Set<LawId>();
    let cases = 0;
    let first: Change | undefined;
    const { stage, mostCases = Infinity } = this.#ground;
    for (const proofCase of casesFor(fault, stage.contract)) {
      if (cases >= mostCases) break;
      if (!mayGoOn()) return { kind: 'not-planted', reason: 'there was no time left' };
      const seen = await this.#planted(fault, proofCase);
      cases += 1;
      if (seen.isThere) first ??= seen;
      for (const law of seen.by) by.add(law);
      if (by.has(fault.law)) return { kind: 'caught', cases, by: ownFirst(by, fault) };
      await breathe();
    }
    return first === undefined
      ? { kind: 'not-planted', reason: 'it changes no page here' }
      : this.#missed(fault, first, { cases, by: ownFirst(by, fault) });
  }

  /** What there is to say of a fault that its own law did not catch; `first` is the first case that it changed. */
  async #missed(
    fault: PlantedFault,
    first: Change,
    { cases, by }: { readonly cases: number; readonly by: readonly LawId[] },
  ): Promise<Proof> {
    const before = await this.#observed(first.seen, this.#honestTestee(fault, first.seen));
    const difference = differenceOf(before.observation, first.observation);
    return { kind: by.length > 0 ? 'caught-by-another' : 'survived', cases, by, difference };
  }

  /** Why a fault cannot be planted here at all; nothing where it can. */
  #reasonAgainst(fault: PlantedFault): string | undefined {
    const { laws, product } = this.#ground;
    if (!laws.some(({ id }) => id === fault.law)) return `the law "${fault.law}" is not at work here`;
    if (fault.depth === 'page') return undefined;
    return product === undefined ? 'the testee is not the reference implementation' : undefined;
  }

  /** What a planted fault changes in one case, and the laws that it breaks there. */
  async #planted(fault: PlantedFault, proofCase: ProofCase): Promise<Change> {
    const { stage } = this.#ground;
    const seen = suitedCase(buildCase(proofCase.plan, stage.contract), stage.testee);
    const lying = this.#lying(fault, seen);
    const honest = await this.#honestly(fault, proofCase, seen);
    const { observation, breaches } = await this.#observed(seen, lying);
    const by = breaches.filter((breach) => !honest.breaches.has(keyOf(breach))).map(({ law }) => law.id);
    const isThere = fingerprint(observation) !== honest.pages;
    return { by: isThere ? by : [], seen, observation, isThere };
  }

  #lying(fault: PlantedFault, seen: Case): Testee {
    const { stage, product, parser } = this.#ground;
    if (fault.depth === 'page') {
      const opening = { seen, contract: stage.contract, parser };
      return lyingTestee(stage.testee, fault.plant, opening);
    }
    if (product === undefined) throw new Error(`Cannot plant "${fault.id}": its testee has no such part`);
    return testeeOf(fault.plant(product));
  }

  #honestTestee(fault: PlantedFault, seen: Case): Testee {
    const { stage, product, parser } = this.#ground;
    if (fault.depth !== 'page' && product !== undefined) return testeeOf(product);
    return lyingTestee(stage.testee, () => undefined, { seen, contract: stage.contract, parser });
  }

  async #honestly(fault: PlantedFault, { key }: ProofCase, seen: Case): Promise<Honest> {
    const name = `${fault.depth === 'page' ? 'page' : 'product'} ${key}`;
    const known = this.#honest.get(name);
    if (known !== undefined) return known;
    const { observation, breaches, occurred } = await this.#observed(seen, this.#honestTestee(fault, seen));
    this.#occurred.push(...occurred);
    const honest = { breaches: new Set(breaches.map(keyOf)), pages: fingerprint(observation) };
    this.#honest.set(name, honest);
    return honest;
  }

  async #observed(seen: Case, testee: Testee) {
    const { stage, laws } = this.#ground;
    const troubles = new Troubles();
    const observation = await observe(seen, { stage: { ...stage, testee }, troubles });
    const [trouble] = troubles.faults;
    if (trouble !== undefined) throw new Trouble(trouble.fault, seen);
    return { observation, ...judge(observation, laws) };
  }
}

/** Thrown inside, where the testee gives no usable answer. */
class Trouble extends Error {
  readonly fault: Fault;
  readonly case: string;

  constructor(fault: Fault, seen: Case) {
    super(fault.message);
    this.fault = fault;
    this.case = seen.id;
  }
}

function ownFirst(by: ReadonlySet<LawId>, { law }: PlantedFault): readonly LawId[] {
  return [...by].sort((one, other) => Number(other === law) - Number(one === law));
}

/** One breach, told apart from the others of its case. */
function keyOf({ law, breach, page }: LawBreach): string {
  const { surface, message, said, run } = breach;
  return JSON.stringify([law.id, surface, run, message, said, page.scene.name]);
}

/** Everything that a law may judge of the pages of a case. */
function fingerprint({ pages }: Observation): string {
  return digest(pages.map(({ code, html, again, inputUnchanged }) => [code, html, again, inputUnchanged]));
}

/** The first difference between two observations of one case; the codes or answers where the pages are alike. */
function differenceOf(before: Observation, after: Observation): readonly [string, string] {
  for (const [index, page] of after.pages.entries()) {
    const honest = before.pages[index];
    if (honest === undefined) continue;
    const difference = firstDifference(honest.html, page.html);
    if (difference !== undefined) return difference;
    if (honest.code !== page.code) return [`code ${String(honest.code)}`, `code ${String(page.code)}`];
  }
  return ['the same pages', 'another answer when asked again'];
}
