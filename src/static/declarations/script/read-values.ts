import { ts } from '../../typescript.js';
import type { Declaration } from './find-declaration.js';
import type { Readers } from './follow.js';
import { readDeclared } from './read-declared.js';
import { readExpression } from './read-expression.js';
import { readType } from './read-type.js';
import { type Reading, type ReadScope, UNKNOWN } from './reading.js';

const DEEPEST = 60;

/** The values that a type or an expression lists, as far as syntax tells; names are followed through the project. */
export function readValues(node: ts.Node, scope: ReadScope): Reading {
  return ts.isTypeNode(node) ? readers.type(node, scope) : readers.expression(node, scope);
}

/** The values that a declaration lists. */
export function readDeclaration(node: Declaration, scope: ReadScope): Reading {
  return readDeclared(node, scope, readers);
}

const readers: Readers = {
  type: (node, scope) => readType(node, scope, readers),
  expression: (node, scope) => (scope.depth > DEEPEST ? UNKNOWN : readExpression(node, scope, readers)),
};
