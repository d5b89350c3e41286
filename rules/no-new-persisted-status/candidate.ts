import type { Value, Word } from '../../src/static/declarations/declaration.js';
import type { LifecycleField } from '../../src/static/declarations/lifecycle-name.js';

/** Values that are said to be those of a persisted lifecycle field. */
export interface Candidate {
  readonly field: LifecycleField;
  readonly values: readonly Value[];
  /** Values that count towards the whole, and are judged where they are declared. */
  readonly known?: readonly Value[];
  /** What they stand in, for people. */
  readonly symbol: string;
  /** The name of what claims to list all of them; none where it does not. */
  readonly whole?: Word;
  /** The type that allows any text. */
  readonly wide?: Word;
  /** The declarations that say no less and no more; they need no judging of their own. */
  readonly declared: readonly Word[];
}
