import type { z } from 'zod';
import type { RuleId } from '../contract/checks.js';
import type { ClaimMatcher } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import type { ModelNames } from './model-names.js';
import type { Script, Source, SourceKind } from './source.js';

/** What a rule says of itself; plain data. */
export interface RuleSummary {
  readonly id: RuleId;
  readonly docs: RuleDocs;
  /** The kinds of source that it can say something of. */
  readonly kinds: readonly SourceKind[];
}

/** One static rule: what it looks for in source text, why, and how to be rid of it. */
export interface Rule<Options = unknown> extends RuleSummary {
  /** A strict object with a default for every key. */
  readonly options: z.ZodType<Options>;
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
  /**
   * What every source that breaks the rule holds: at least one of these, in lower case. A source without any of them is not parsed for the rule, unless it is one of those that declare what is stored.
   */
  triggers(contract: Contract, options: Options): readonly Trigger[];
  check(source: Source, context: RuleContext<Options>): Iterable<SourceBreach>;
}

/**
 * A regular expression, or several that a source has to hold all of. One of letters and digits with `|` between words is
 * found fastest.
 */
export type Trigger = string | readonly string[] | PartTrigger;

/** Regular expressions of which a source has to hold all, each in one part of it. */
export interface PartTrigger {
  /** In literals and texts of markup, a line for each of them. */
  readonly said?: readonly string[];
  /** What no expression can tell: whether its words, in lower case, may be those. */
  readonly saidWords?: (words: readonly string[]) => boolean;
  /** In what is neither said nor a comment. */
  readonly code?: readonly string[];
  readonly whole?: readonly string[];
}

/** A rule in words; one sentence each, without a full stop. */
export interface RuleDocs {
  /** What a source that breaks it does: the headline of a finding. */
  readonly broken: string;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

/** A small project that shows a rule at work: a bad one breaks it exactly once, a good one never. */
export interface Example {
  /** What it shows, unique within the rule. */
  readonly name: string;
  /** The row of the forms that it stands for; absent where it stands for none. */
  readonly form?: string;
  readonly file: string;
  readonly text: string;
  /** Other files of the same project: path to text. */
  readonly others?: Readonly<Record<string, string>>;
  /** Of a bad example: where the finding begins, as the source text there, and in which file if not `file`. */
  readonly at?: string;
  readonly atFile?: string;
}

/** What a rule may know beside the source. */
export interface RuleContext<Options = unknown> {
  readonly contract: Contract;
  readonly claims: ClaimMatcher;
  readonly names: ModelNames;
  readonly options: Options;
  readonly project: SourceProject;
  /** Files that may hold queue copy, compare lifecycle timestamps, declare what is stored. */
  isPresenter(path: string): boolean;
  isEngine(path: string): boolean;
  isPersisted(path: string): boolean;
  /** Templates and components that the config or contract names as surfaces. */
  isSurface(path: string): boolean;
}

/** The other files of the project. */
export interface SourceProject {
  readonly paths: readonly string[];
  /** The script in `path`, parsed when it is first asked for; none where there is none or it does not parse. */
  script(path: string): Script | undefined;
  /** Makes `script` what `script` gives for its path: the tree that is judged and the one that is followed are the same. */
  adopt(script: Script): void;
  /** The text of a file, unparsed; none where there is none. */
  text(path: string): string | undefined;
  /** What `make` makes of the whole project, once for each `key`. */
  fromAll<Made>(key: AllKey<Made>, make: (project: SourceProject) => Made): Made;
  /** The project file that `specifier` means in `from`; none where it leads outside or nowhere. */
  resolve(from: string, specifier: string): string | undefined;
  /** The files that import `path` by any specifier, re-exports included. */
  importersOf(path: string): readonly string[];
}

/** Names something that is made of a whole project. */
export interface AllKey<Made> {
  readonly name: string;
  /** Never there: it ties the key to what it names. */
  readonly made?: Made;
}

/** A place in a source that breaks a rule. Offsets count from 0 in the whole file; `end` is not included. */
export interface SourceBreach {
  readonly start: number;
  readonly end: number;
  /** One sentence, in the form `Cannot X: Y`. */
  readonly message: string;
  /** The words at fault. */
  readonly said: readonly string[];
  /** `unresolved`: whether it reaches a screen is not known. */
  readonly certainty: 'sure' | 'unresolved';
  /** The name of what it stands in, for people and for a baseline: a function, a constant, a model. */
  readonly symbol: string;
  /** Where it reaches a screen, if that is elsewhere. */
  readonly reaches?: { readonly file: string; readonly line: number };
  /** A safe replacement, if there is one. */
  readonly fix?: Fix;
}

/** A replacement of source text, with the import that it needs. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly imports?: NeededImport;
}

/** An export that a fix calls. */
export interface NeededImport {
  readonly name: string;
  /** What the file is to call it. */
  readonly as: string;
  /** The file that exports it, relative to the project. */
  readonly from: string;
  /** How the file imports that file already; none where it does not. */
  readonly specifier?: string;
}
