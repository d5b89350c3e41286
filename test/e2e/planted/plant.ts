import type { LawId } from '../../../src/contract/checks.js';
import type { Surface } from '../../../src/contract/vocabulary.js';
import type { Finding } from '../../../src/verdict/event.js';

/** A lie in a copy of the product, and how it has to be caught. */
export interface Plant {
  /** The lie, as the end of "catches ...". */
  readonly name: string;
  readonly edits: readonly [Edit, ...Edit[]];
  /** The command that has to catch it, without reporters; it holds of a copy without lies. */
  readonly command: readonly string[];
  readonly caught: Caught;
  /** Further checks that the same lie may break; any other one is an accident. */
  readonly also: readonly Finding['check'][];
  /** Where findings may stand; a finding on any other surface is an accident. */
  readonly surfaces: readonly Surface[];
}

/** One change: `takes`, which stands exactly once in `file` (relative to the package), becomes `gives`. */
export interface Edit {
  readonly file: string;
  readonly takes: string;
  readonly gives: string;
}

/** The finding that is meant. */
export interface Caught {
  readonly law: LawId;
  readonly surface: Surface;
  readonly message: string | RegExp;
  /** Words that the finding quotes; none where the law quotes nothing. */
  readonly said?: string;
  /** What the run was; none where the law speaks of a page. */
  readonly story?: RegExp;
  /** A piece of the planted template that stands on the line of the finding; none where that is the first line. */
  readonly on?: string;
}

const SEED = ['--seed', '4'];

/** Random cases of every truth, of every viewer. */
export const ANY_RUNS: Plant['command'] = ['fuzz', '--runs', '16', ...SEED];

/** Random cases of likely stale runs alone. */
export const STALE_RUNS: Plant['command'] = ['fuzz', '--truth', 'likely_stale', '--runs', '5', ...SEED];

/** Random cases of fresh runs alone: one in ten is at its very window. */
export const FRESH_RUNS: Plant['command'] = ['fuzz', '--truth', 'fresh', '--runs', '15', ...SEED];

/** A whole check of the shell, its snapshots included. */
export const SHELL_CHECK: Plant['command'] = ['check', '--surface', 'shell', '--runs', '1', ...SEED];

/** The story of a run that has not ended and has a window. */
export const ACTIVE = /^[\w.]+, (queued|last heard of) .+ ago, window \d.+$/;

export const EVERYWHERE: readonly Surface[] = ['shell', 'list', 'detail'];
