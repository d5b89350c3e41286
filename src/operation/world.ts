import type { Surface } from '../contract/vocabulary.js';
import type { OperationRun } from './operation-run.js';

/** Who looks at the pages, and what they belong to. */
export interface Viewer {
  readonly id: string;
  readonly memberships: readonly Membership[];
}

/** A member of `workspace` sees the runs of the named environments in it, and of no others. */
export interface Membership {
  readonly workspace: string;
  readonly environments: readonly string[];
}

/** Everything that is stored, also what the viewer may not see; who looks; and when (ISO 8601, UTC). */
export interface World {
  readonly now: string;
  readonly viewer: Viewer;
  readonly runs: readonly OperationRun[];
}

/**
 * One page asked of a testee. `environment` is set for the shell, and for a list or detail only when the page is
 * filtered to one; `run` is set for the detail.
 *
 * Source: specs/protocol, message `render`.
 */
export interface RenderRequest {
  readonly surface: Surface;
  readonly now: string;
  readonly input: {
    readonly viewer: Viewer;
    readonly workspace: string;
    readonly environment: string | null;
    readonly run: string | null;
    readonly runs: readonly OperationRun[];
  };
}
