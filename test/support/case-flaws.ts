import type { NamelessCase } from '../../src/arbitrary/case-plan.js';
import type { Contract } from '../../src/contract/contract.js';
import type { Scene } from '../../src/operation/case.js';
import { instant } from '../../src/lang/units.js';
import { labelRun } from '../../src/oracle/label-run.js';
import { expectationOf } from '../../src/oracle/viewer-scope.js';

/** Where a case says something of its runs or its pages that the oracle does not; nothing where all is right. */
export function caseFlaws({ scenes, visits }: NamelessCase, contract: Contract): readonly string[] {
  const byName = new Map(scenes.map((scene) => [scene.name, scene]));
  return [
    ...(byName.size === scenes.length ? [] : ['Two scenes have one name']),
    ...scenes.flatMap((scene) => sceneFlaws(scene, contract)),
    ...visits.flatMap((visit) => {
      const scene = byName.get(visit.scene);
      if (scene === undefined) return [`No scene is called "${visit.scene}"`];
      const expects = expectationOf(visit, scene.world);
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
    const now = instant(Date.parse(world.now));
    const { truth, phase, reason, orphanEvidence, visible } = labelRun(run, contract, { ...world, now });
    const right = [truth, phase, reason, orphanEvidence, visible];
    return String(told) === String(right)
      ? []
      : [`${name}: "${String(told)}" should be "${String(right)}" of ${JSON.stringify(run)} at ${world.now}`];
  });
  return same ? flaws : [`${name}: the labels are not those of the runs`, ...flaws];
}
