import type { NamelessCase } from '../../src/arbitrary/case-plan.js';
import type { Contract } from '../../src/contract/contract.js';
import type { Scene, Visit } from '../../src/operation/case.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { mayView, verdictOf } from './oracle.js';

/** Where a case says something of its runs or its pages that the oracle does not; nothing where all is right. */
export function caseFlaws({ scenes, visits }: NamelessCase, contract: Contract): readonly string[] {
  const byName = new Map(scenes.map((scene) => [scene.name, scene]));
  return [
    ...(byName.size === scenes.length ? [] : ['Two scenes have one name']),
    ...scenes.flatMap((scene) => sceneFlaws(scene, contract)),
    ...visits.flatMap((visit) => {
      const scene = byName.get(visit.scene);
      if (scene === undefined) return [`No scene is called "${visit.scene}"`];
      const expects = expectationOf(visit, scene);
      return visit.expects === expects ? [] : [`${JSON.stringify(visit)} should expect a ${expects}`];
    }),
  ];
}

function sceneFlaws({ name, world, labels }: Scene, contract: Contract): readonly string[] {
  const ids = world.runs.map(({ id }) => id);
  const same = new Set(ids).size === ids.length && ids.join() === Object.keys(labels).join();
  const flaws = world.runs.flatMap((run) => {
    const label = labels[run.id];
    const told = label && [label.truth, label.phase, label.reason, label.orphanEvidence, label.visible];
    const { truth, phase, reason, orphanEvidence } = verdictOf(run, contract, world.now);
    const right = [truth, phase, reason, orphanEvidence, mayView(world.viewer, placeOf(run))];
    return String(told) === String(right)
      ? []
      : [`${name}: "${String(told)}" should be "${String(right)}" of ${JSON.stringify(run)} at ${world.now}`];
  });
  return same ? flaws : [`${name}: the labels are not those of the runs`, ...flaws];
}

/** What a visit has to expect. Source: spec.md, "Viewer scope". */
function expectationOf(visit: Visit, { world: { viewer, runs } }: Scene): Visit['expects'] {
  const { workspace, environment } = visit;
  const belongs =
    environment === null
      ? viewer.memberships.some((membership) => membership.workspace === workspace)
      : mayView(viewer, { workspace, environment });
  if (visit.surface !== 'detail') return belongs ? 'page' : 'refusal';
  const run = runs.find(({ id }) => id === visit.run);
  const found = run?.workspace_id === workspace && mayView(viewer, placeOf(run));
  return found ? 'page' : 'refusal';
}

function placeOf(run: OperationRun): { workspace: string; environment: string } {
  return { workspace: run.workspace_id, environment: run.environment_id };
}
