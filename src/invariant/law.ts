import type { LawId } from '../contract/checks.js';
import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import type { Label, Scene, Visit } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { PageReading, RegionReading } from '../reading/reading.js';
import type { About } from './about.js';

/** What every law says of itself, for `explain` and for findings. */
interface LawText<Kind extends string> {
  readonly kind: Kind;
  readonly id: LawId;
  /** The law in one sentence. */
  readonly says: string;
  /** What a page that breaks it does: the headline of a finding. */
  readonly broken: string;
  /** What it costs a person when it is broken. */
  readonly why: string;
  /** What to do about it. */
  readonly instead: string;
  readonly good: string;
  readonly bad: string;
  /** What can make its condition occur. */
  readonly about: About;
}

/** Speaks of one run on one page. */
export interface RunLaw extends LawText<'run'> {
  appliesTo(subject: RunOnPage): boolean;
  check(subject: RunOnPage): readonly Breach[];
}

/** Speaks of one page as a whole. */
export interface PageLaw extends LawText<'page'> {
  appliesTo(subject: PageWithRuns): boolean;
  check(subject: PageWithRuns): readonly Breach[];
}

/** Speaks of one run on all the surfaces of one scene. */
export interface AcrossLaw extends LawText<'across'> {
  appliesTo(views: readonly RunOnPage[]): boolean;
  check(views: readonly RunOnPage[]): readonly Breach[];
}

/** Speaks of one page as it was in the base scene and as it is in another. */
export interface PairLaw extends LawText<'pair'> {
  appliesTo(pair: PagePair): boolean;
  check(pair: PagePair): readonly Breach[];
}

/** A law of any kind; `kind` says what it speaks of. */
export type Law = RunLaw | PageLaw | AcrossLaw | PairLaw;

/** One run that one page shows or should show. */
export interface RunOnPage {
  readonly contract: Contract;
  readonly run: OperationRun;
  readonly label: Label;
  readonly surface: Surface;
  readonly page: SeenPage;
  /** All of the run's regions on the page; empty where it is not shown. */
  readonly regions: readonly RegionReading[];
  /** Whether the page owes the viewer this run. */
  readonly expected: boolean;
}

/** One page, and the runs that it shows or should show. */
export interface PageWithRuns {
  readonly contract: Contract;
  readonly page: SeenPage;
  readonly runs: readonly RunOnPage[];
}

/** One page as it came from the testee. */
export interface SeenPage {
  readonly visit: Visit;
  readonly scene: Scene;
  readonly code: number;
  readonly html: string;
  readonly reading: PageReading;
  readonly truth: Readonly<Record<string, string>>;
  /** Where the testee says that the page comes from: `file`, `file:line` or `file:line:column`. */
  readonly source?: string;
  /** The page for the same request asked a second time; of a page that was rendered here, only in the base scene. */
  readonly again?: { readonly code: number; readonly html: string };
  /** Whether the request's data was the same after rendering as before; absent where nobody could see that. */
  readonly inputUnchanged?: boolean;
}

/** The same visit in two scenes of one case. */
export interface PagePair {
  readonly base: PageWithRuns;
  readonly other: PageWithRuns;
}

/** How a law is broken, once. */
export interface Breach {
  readonly surface: Surface;
  /** One sentence: what cannot be said, or what is missing. */
  readonly message: string;
  /** The words on the page. */
  readonly said: readonly string[];
  /** What another surface, or the contract, says instead. */
  readonly against?: { readonly who: string; readonly says: string };
  readonly run?: string;
}

/** Everything that was seen of one case. */
export interface Observation {
  readonly contract: Contract;
  readonly pages: readonly SeenPage[];
}
