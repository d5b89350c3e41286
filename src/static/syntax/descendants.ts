import { ts } from '../typescript.js';

const known = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** `root` and all nodes below it, in the order of the text. */
export function descendants(root: ts.Node): readonly ts.Node[] {
  if (!ts.isSourceFile(root)) return nodesBelow(root);
  const nodes = known.get(root) ?? nodesBelow(root);
  known.set(root, nodes);
  return nodes;
}

function nodesBelow(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}
