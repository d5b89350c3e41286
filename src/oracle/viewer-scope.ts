import type { Visit } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { Viewer, World } from '../operation/world.js';

/** Whether `viewer` may see `run`: a member of its workspace with its environment. Source: spec.md, "Viewer scope". */
export function maySee(viewer: Viewer, run: OperationRun): boolean {
  return belongs(viewer, run.workspace_id, run.environment_id);
}

/** Whether who asks for a page in `world` gets it, or a refusal. Source: spec.md, "Viewer scope". */
export function expectationOf(
  { surface, workspace, environment, run: id }: Omit<Visit, 'scene' | 'expects'>,
  { viewer, runs }: World,
): Visit['expects'] {
  if (surface !== 'detail') return belongs(viewer, workspace, environment) ? 'page' : 'refusal';
  const run = runs.find((each) => each.id === id);
  return run?.workspace_id === workspace && maySee(viewer, run) ? 'page' : 'refusal';
}

/** Whether `viewer` is a member of `workspace`, with `environment` where one is named. */
function belongs(viewer: Viewer, workspace: string, environment: string | null): boolean {
  return viewer.memberships.some(
    (membership) =>
      membership.workspace === workspace &&
      (environment === null || membership.environments.includes(environment)),
  );
}
