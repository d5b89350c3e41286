import { type LifecycleName, lifecycleName } from '../../src/static/declarations/lifecycle-name.js';
import type { ReadScope } from '../../src/static/declarations/script/reading.js';
import type { Script } from '../../src/static/source.js';
import { namedCandidates } from './named-candidates.js';
import type { Scene } from './scene.js';

/** How the values in `script` are read: enumerations that this rule judges by themselves are not judged again. */
export function fileScope(script: Script, scene: Scene): ReadScope {
  return {
    ...bareScope(script, scene),
    judged: (name, path) => {
      const says = lifecycleName(name, scene.model);
      if (says === undefined || !isJudged(name, says, { ...scene, path })) return undefined;
      return says.isPart ? 'part' : 'whole';
    },
  };
}

function isJudged(name: string, { of }: LifecycleName, scene: Scene): boolean {
  const { context } = scene;
  if (of !== 'unnamed') return of === 'model';
  const script = context.isPersisted(scene.path) ? context.project.script(scene.path) : undefined;
  if (script === undefined) return false;
  const named = namedCandidates(bareScope(script, scene), { ...scene, isPersisted: true }, new Set());
  return named.some(({ symbol }) => symbol === name);
}

/** Without asking what is judged elsewhere. */
function bareScope(script: Script, { context: { project } }: Scene): ReadScope {
  const judged = () => undefined;
  return { script, project, judged, isElsewhere: false, staysAtNames: false, depth: 0 };
}
