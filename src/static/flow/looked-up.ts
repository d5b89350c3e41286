import type { ts } from '../typescript.js';
import type { SourceProject } from '../rule.js';
import { keysTo } from './keys-to.js';
import { usedKeys } from './used-keys.js';

/** The places at which a literal of a catalogue is looked up by its key; none where it stands in no catalogue. */
export function lookedUp(literal: ts.Node, project: SourceProject): readonly ts.Node[] {
  return usesOfKeys(keysTo(literal), project);
}

/** The places at which a text is looked up by one of `keys`. */
export function usesOfKeys(keys: readonly string[], project: SourceProject): readonly ts.Node[] {
  if (keys.length === 0) return [];
  return usedKeys(project)
    .filter(({ pattern }) => keys.some((key) => pattern.test(key)))
    .map(({ at }) => at);
}
