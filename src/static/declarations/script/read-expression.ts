import { ts } from '../../typescript.js';
import { isWrapper } from '../../syntax/bare.js';
import { lastName } from '../../syntax/last-name.js';
import type { FoundDeclaration } from './find-declaration.js';
import { follow, type Readers } from './follow.js';
import { readCall } from './read-call.js';
import { readDeclared, readMember } from './read-declared.js';
import {
  nameAt,
  NOTHING,
  partOf,
  type Reading,
  type ReadScope,
  together,
  UNKNOWN,
  valueAt,
} from './reading.js';

/** The values that an expression lists, or may have. */
export function readExpression(node: ts.Node, scope: ReadScope, read: Readers): Reading {
  if (ts.isStringLiteralLike(node)) return valueAt(node, node.text, scope);
  if (isWrapper(node)) return read.expression(node.expression, scope);
  if (ts.isIdentifier(node)) return readName(node, scope, read);
  if (ts.isPropertyAccessExpression(node)) {
    return readProperty(node, { base: node.expression, member: node.name }, { scope, read });
  }
  if (ts.isQualifiedName(node))
    return readProperty(node, { base: node.left, member: node.right }, { scope, read });
  if (ts.isCallExpression(node)) return readCall(node, scope, read);
  return readList(node, scope, read);
}

function readList(node: ts.Node, scope: ReadScope, read: Readers): Reading {
  if (ts.isArrayLiteralExpression(node)) {
    return together([NOTHING, ...node.elements.map((each) => read.expression(each, scope))]);
  }
  if (ts.isSpreadElement(node)) return read.expression(node.expression, scope);
  if (ts.isObjectLiteralExpression(node)) return readObject(node, scope, read);
  if (ts.isNewExpression(node)) return readNew(node, scope, read);
  if (ts.isConditionalExpression(node)) {
    return together([read.expression(node.whenTrue, scope), read.expression(node.whenFalse, scope)]);
  }
  if (ts.isBinaryExpression(node)) return readBinary(node, scope, read);
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? UNKNOWN : read.expression(node.body, scope);
  const isNone = node.kind === ts.SyntaxKind.NullKeyword;
  return isNone ? NOTHING : UNKNOWN;
}

function readName(node: ts.Identifier, scope: ReadScope, read: Readers): Reading {
  if (node.text === 'undefined') return NOTHING;
  const found = follow(node, { name: node.text, space: 'value', scope }, (declaration, inner) =>
    readDeclared(declaration.node, inner, read),
  );
  return found ?? UNKNOWN;
}

interface Member {
  readonly base: ts.Node;
  readonly member: ts.MemberName;
}

/** `Status.Queued`; also `schema.enum`, which is what `schema` lists. Of what is not declared here, the name counts. */
function readProperty(
  node: ts.Node,
  { base, member }: Member,
  { scope, read }: { scope: ReadScope; read: Readers },
): Reading {
  const name = ts.isIdentifier(base) ? base.text : memberName(base);
  if (name === undefined) return UNKNOWN;
  const found = follow(node, { name, space: 'value', scope }, (declaration, inner) =>
    readMemberOf(declaration, member.text, { scope: inner, read }),
  );
  if (found !== undefined) return { ...found, declared: [] };
  const isOutside = /^\p{Lu}/u.test(name) && scope.judged(name, scope.script.text.path) !== undefined;
  return isOutside ? nameAt(node, member.text, scope) : UNKNOWN;
}

function memberName(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) ? lastName(node) : undefined;
}

const LISTS = new Set(['enum', 'Enum', 'Values', 'options', 'enumValues']);

function readMemberOf(
  found: FoundDeclaration,
  member: string,
  { scope, read }: { scope: ReadScope; read: Readers },
): Reading {
  const { node } = found;
  if (ts.isEnumDeclaration(node)) {
    const own = node.members.find(({ name }) => 'text' in name && name.text === member);
    return own === undefined ? UNKNOWN : readMember(own, scope, read);
  }
  const object = ts.isVariableDeclaration(node) ? objectOf(node.initializer) : undefined;
  const property = object?.properties.find(
    ({ name }) => name !== undefined && 'text' in name && name.text === member,
  );
  if (property !== undefined && ts.isPropertyAssignment(property))
    return read.expression(property.initializer, scope);
  return LISTS.has(member) ? readDeclared(node, scope, read) : UNKNOWN;
}

function objectOf(node: ts.Node | undefined): ts.ObjectLiteralExpression | undefined {
  if (node === undefined) return undefined;
  if (isWrapper(node)) return objectOf(node.expression);
  if (ts.isCallExpression(node)) return objectOf(node.arguments[0]);
  return ts.isObjectLiteralExpression(node) ? node : undefined;
}

/** The strings of an object; its keys where they only count. */
function readObject({ properties }: ts.ObjectLiteralExpression, scope: ReadScope, read: Readers): Reading {
  return together([
    NOTHING,
    ...properties.map((property) => {
      if (ts.isSpreadAssignment(property)) return read.expression(property.expression, scope);
      if (!ts.isPropertyAssignment(property)) return UNKNOWN;
      const { name, initializer } = property;
      const isCounted = ts.isNumericLiteral(initializer) && ts.isIdentifier(name);
      return isCounted ? nameAt(name, name.text, scope) : read.expression(initializer, scope);
    }),
  ]);
}

/** A set holds some of the values; which it means to hold is not known. */
function readNew(node: ts.NewExpression, scope: ReadScope, read: Readers): Reading {
  const first = node.arguments?.[0];
  const isSet = lastName(node.expression) === 'Set' && first !== undefined;
  return isSet ? partOf(read.expression(first, scope)) : UNKNOWN;
}

const CHOICES = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);

function readBinary(node: ts.BinaryExpression, scope: ReadScope, read: Readers): Reading {
  const { left, right, operatorToken } = node;
  if (CHOICES.has(operatorToken.kind)) {
    return together([read.expression(left, scope), read.expression(right, scope)]);
  }
  if (operatorToken.kind !== ts.SyntaxKind.PlusToken) return UNKNOWN;
  const [before, after] = [read.expression(left, scope).values, read.expression(right, scope).values];
  const texts = before.flatMap((one) => after.map((other) => one.text + other.text));
  return texts.length === 0 ? UNKNOWN : together(texts.map((text) => valueAt(node, text, scope)));
}
