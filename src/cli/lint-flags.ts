import type { CommonFlags } from './run-command.js';

/** The flags of `queue-truth lint`, as parsed. */
export interface LintFlags extends CommonFlags {
  /** '' where no ref is named. */
  readonly changed?: string;
  readonly fix?: boolean;
  readonly baseline?: boolean;
  readonly grow?: boolean;
  readonly reason: string;
  readonly owner: string;
  readonly expires?: string;
  readonly failUnresolved?: boolean;
  readonly cache: boolean;
}
