import type { Contract } from '../contract/contract.js';
import type { Label, Visit } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { PageWithRuns, RunOnPage, SeenPage } from './law.js';

/** `page` with the runs that it shows, or owes the viewer. Runs that the viewer may not see are no part of it. */
export function withRuns(page: SeenPage, contract: Contract): PageWithRuns {
  return { contract, page, runs: page.visit.expects === 'page' ? runsOn(page, contract) : [] };
}

function runsOn(page: SeenPage, contract: Contract): readonly RunOnPage[] {
  const { world, labels } = page.scene;
  const owesAll = !mayLeaveOut(page, contract);
  return world.runs.flatMap((run): RunOnPage[] => {
    const label = labels[run.id];
    if (label?.visible !== true) return [];
    const regions = page.reading.regions.get(run.id) ?? [];
    const expected = owesAll && owes(page.visit, { run, label }, contract);
    if (!expected && regions.length === 0) return [];
    return [{ contract, run, label, surface: page.visit.surface, page, regions, expected }];
  });
}

/** Whether a page asked for by `visit` owes its viewer this run, which the viewer may see. */
function owes(
  visit: Visit,
  { run, label }: { run: OperationRun; label: Label },
  contract: Contract,
): boolean {
  if (run.workspace_id !== visit.workspace) return false;
  if (visit.environment !== null && run.environment_id !== visit.environment) return false;
  const shows = contract.surfaces[visit.surface]?.shows;
  if (shows === 'one-run') return run.id === visit.run;
  return shows === 'all-runs' || label.phase === 'queued' || label.phase === 'running';
}

/** Whether the surface shows so many runs at most, and there are more. */
function mayLeaveOut(page: SeenPage, contract: Contract): boolean {
  const limit = contract.surfaces[page.visit.surface]?.limit;
  if (limit === undefined) return false;
  const { world, labels } = page.scene;
  const owed = world.runs.filter((run) => {
    const label = labels[run.id];
    return label?.visible === true && owes(page.visit, { run, label }, contract);
  });
  return owed.length > limit;
}
