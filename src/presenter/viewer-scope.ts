import { known, unknown, type Known } from '../lang/known.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { RenderRequest, Viewer } from '../operation/world.js';
import { storedField } from '../truth/stored-value.js';

/**
 * The runs that a page may draw on, in stored order, or that the viewer has no access to the page at all.
 *
 * Nothing else of what is stored may reach a page: not by a count, and not by an order. A shell without an
 * environment is no page.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, FR-358-009.
 */
export function visibleRuns({ surface, input }: RenderRequest): Known<readonly OperationRun[], 'no-access'> {
  const { viewer, workspace, environment, runs } = input;
  const open = openEnvironments(viewer, workspace);
  if (open === undefined || (surface === 'shell' && environment === null)) return unknown('no-access');
  if (environment !== null && !open.has(environment)) return unknown('no-access');
  const shown: ReadonlySet<unknown> = environment === null ? open : new Set([environment]);
  return known(runs.filter((run) => isIn(run, workspace) && shown.has(storedField(run, 'environment_id'))));
}

/** Several memberships of one workspace count together; none means that the viewer is a stranger there. */
function openEnvironments(viewer: Viewer, workspace: string): ReadonlySet<string> | undefined {
  const memberships = viewer.memberships.filter((membership) => membership.workspace === workspace);
  if (memberships.length === 0) return undefined;
  return new Set(memberships.flatMap(({ environments }) => environments));
}

function isIn(run: OperationRun, workspace: string): boolean {
  return storedField(run, 'workspace_id') === workspace && typeof storedField(run, 'id') === 'string';
}
