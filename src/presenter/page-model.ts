import type { FieldPhrase } from '../contract/contract.js';
import type { Truth } from '../contract/vocabulary.js';

/**
 * One page with every word ready to print: plain JSON data, in the contract's language, in the order of the page. A
 * template decides where things stand, and nothing else.
 *
 * Source: docs/page-model.md.
 */
export type PageModel = ShellModel | ListModel | DetailModel | NotFoundModel;

/** What every page that was found has. */
interface FoundPage {
  readonly code: 200;
  /** The document's title. */
  readonly title: string;
  readonly heading: string;
  /** Ids of the workspace, and of the environment where the page is about one. */
  readonly scope: readonly string[];
  /** Names of fields: column headings, terms of a description list. */
  readonly fields: Readonly<Record<FieldPhrase, string>>;
}

/** The hint in the shell: the active runs of one environment, those that need attention first. */
export interface ShellModel extends FoundPage {
  readonly kind: 'shell';
  /** To the list of all runs. */
  readonly link?: LinkModel;
  /** Said instead of runs where there are none. */
  readonly empty?: string;
  /** How many runs there are, and how many of them are late; only above five. */
  readonly collective?: { readonly lines: readonly string[] };
  /** The first five runs. */
  readonly runs: readonly RunModel[];
  /** The other runs, with the words that open them. */
  readonly more?: { readonly summary: string; readonly runs: readonly RunModel[] };
}

/** All runs that the viewer may see: late ones first, then active ones, then finished ones from the newest on. */
export interface ListModel extends FoundPage {
  readonly kind: 'list';
  readonly empty?: string;
  readonly runs: readonly RunModel[];
}

/** One run. Its `state` and `notes` are the lifecycle banner and stand before the diagnostics. */
export interface DetailModel extends FoundPage {
  readonly kind: 'detail';
  /** Back to the list. */
  readonly link?: LinkModel;
  readonly run: RunModel;
  readonly diagnostics: Diagnostics;
}

/** There is nothing to see: the same page for what is hidden and for what does not exist. */
export interface NotFoundModel {
  readonly kind: 'not-found';
  readonly code: 404;
  readonly title: string;
  readonly body: string;
}

/** What every surface says of one run, in the same words. */
export interface RunModel {
  readonly id: string;
  /** The run's own label: user content. */
  readonly name: string;
  readonly type: string;
  readonly truth: Truth;
  readonly state: StateModel;
  /** Sentences that qualify the state: why it cannot be judged, who reports it as orphaned. */
  readonly notes: readonly string[];
  /** Age, window and overdue time of an active run; the end of a finished one. */
  readonly timing: readonly string[];
  readonly progress: ProgressModel;
  readonly initiator: string;
  readonly environment: string;
  /** To the run's detail page. A detail page prints none: it would link to itself. */
  readonly link?: LinkModel;
}

/** The name of a run's state, and what to make of it. */
export interface StateModel {
  readonly label: string;
  readonly guidance: string;
  /** Who reconciled the run. */
  readonly by?: string;
}

/** What is known of a run's progress. */
export interface ProgressModel {
  readonly lines: readonly string[];
  /** Only for a run whose progress is live: 0 <= value <= max, `name` for those who cannot see the bar. */
  readonly bar?: { readonly value: number; readonly max: number; readonly name: string };
}

/** A link with its words. */
export interface LinkModel {
  readonly href: string;
  readonly text: string;
}

/** What is recorded, for those who look deeper. */
export interface Diagnostics {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Ids and trusted evidence out of the run's context; none where there are none. */
  readonly context?: { readonly title: string; readonly facts: readonly Fact[] };
}

/** One recorded value with its name. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}
