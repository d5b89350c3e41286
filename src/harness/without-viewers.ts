import type { NamelessCase } from '../arbitrary/case-plan.js';
import type { LawId } from '../contract/checks.js';
import type { Scene } from '../operation/case.js';

/** The laws that say who may see what: nothing of them can be seen on pages that are the same for everybody. */
export const SCOPE_LAWS: ReadonlySet<string> = new Set<LawId>([
  'hidden-runs-leave-no-trace',
  'hidden-reads-as-missing',
  'strangers-get-404',
]);

/**
 * What is left of a case where every page is the same for everybody: runs that its viewer may not see are not there,
 * and pages that would be refused are not asked for. That may be nothing at all.
 */
export function withoutViewers({ scenes, visits, ...rest }: NamelessCase): NamelessCase {
  const left = scenes.filter(({ kind }) => kind !== 'redacted').map(withoutHidden);
  const names = new Set(left.map(({ name }) => name));
  return {
    ...rest,
    scenes: left,
    visits: visits.filter(({ scene, expects }) => names.has(scene) && expects === 'page'),
  };
}

function withoutHidden({ world, labels, ...rest }: Scene): Scene {
  const runs = world.runs.filter(({ id }) => labels[id]?.visible === true);
  const visible = Object.entries(labels).filter(([, label]) => label.visible);
  return { ...rest, world: { ...world, runs }, labels: Object.fromEntries(visible) };
}
