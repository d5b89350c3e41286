import { ts } from '../typescript.js';

/** `node` and all that it stands in, innermost first. */
export function ancestors(node: ts.Node): readonly ts.Node[] {
  const found = [node];
  for (let at = node; !ts.isSourceFile(at);) {
    at = at.parent;
    found.push(at);
  }
  return found;
}
