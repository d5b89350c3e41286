import { lifecycleName } from '../../src/static/declarations/lifecycle-name.js';
import type { ReadScope } from '../../src/static/declarations/script/reading.js';
import type { Script } from '../../src/static/source.js';
import type { Scene } from './scene.js';

/** How the values in `script` are read: enumerations that this rule judges by themselves are not judged again. */
export function fileScope(script: Script, { context, model }: Scene): ReadScope {
  return {
    script,
    project: context.project,
    isElsewhere: false,
    staysAtNames: false,
    depth: 0,
    judged(name, path) {
      const says = lifecycleName(name, model);
      const isOwn = says?.of === 'model' || (says?.of === 'unnamed' && context.isPersisted(path));
      if (says === undefined || !isOwn) return undefined;
      return says.isPart ? 'part' : 'whole';
    },
  };
}
