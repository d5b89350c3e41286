import { ts } from '../typescript.js';
import type { SourceProject } from '../rule.js';
import { lookUp } from './lookup.js';

/** The one function that `callee` means, in this or another file; none where it is not known or one of several. */
export function calledFunction(
  callee: ts.Expression,
  project: SourceProject,
): ts.SignatureDeclaration | undefined {
  const { nodes } = lookUp(callee, [], project);
  const functions = nodes.filter((node): node is ts.SignatureDeclaration => ts.isFunctionLike(node));
  return functions.length === 1 ? functions[0] : undefined;
}
