import { ts } from '../typescript.js';
import { bare } from '../syntax/bare.js';

/** How a callee is written: `toast.error` is `{ first: 'toast', last: 'error', whole: 'toast.error' }`. */
export interface CalleeName {
  readonly first: string;
  readonly last: string;
  readonly whole: string;
  /** The names in order; calls and indices among them are left out. */
  readonly names: readonly string[];
}

/** The names that a callee is made of; empty ones where it has none. */
export function calleeName(callee: ts.Expression): CalleeName {
  const names = namesIn(callee);
  return { first: names[0] ?? '', last: names.at(-1) ?? '', whole: names.join('.'), names };
}

function namesIn(callee: ts.Expression): readonly string[] {
  const node = bare(callee);
  if (ts.isIdentifier(node)) return [node.text];
  if (node.kind === ts.SyntaxKind.ThisKeyword) return ['this'];
  if (node.kind === ts.SyntaxKind.SuperKeyword) return ['super'];
  if (ts.isPropertyAccessExpression(node)) return [...namesIn(node.expression), node.name.text];
  if (ts.isElementAccessExpression(node) || ts.isCallExpression(node)) return namesIn(node.expression);
  return ts.isTaggedTemplateExpression(node) ? namesIn(node.tag) : [];
}
