import { ts } from '../../typescript.js';
import type { Declaration } from './find-declaration.js';
import type { Readers } from './follow.js';
import { nameAt, type Reading, type ReadScope, together, UNKNOWN } from './reading.js';

/** The values that a declaration lists. */
export function readDeclared(node: Declaration, scope: ReadScope, read: Readers): Reading {
  if (ts.isVariableDeclaration(node)) {
    return node.initializer === undefined ? UNKNOWN : read.expression(node.initializer, scope);
  }
  if (ts.isTypeAliasDeclaration(node)) return read.type(node.type, scope);
  return ts.isEnumDeclaration(node) ? readEnum(node, scope, read) : UNKNOWN;
}

function readEnum({ members }: ts.EnumDeclaration, scope: ReadScope, read: Readers): Reading {
  return { ...together(members.map((member) => readMember(member, scope, read))), declared: [] };
}

/** A member without a string counts by its name. */
export function readMember(member: ts.EnumMember, scope: ReadScope, read: Readers): Reading {
  const { initializer, name } = member;
  const isCounted = initializer === undefined || ts.isNumericLiteral(initializer);
  if (!isCounted) return read.expression(initializer, scope);
  const text = ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
  return text === undefined ? UNKNOWN : nameAt(name, text, scope);
}
