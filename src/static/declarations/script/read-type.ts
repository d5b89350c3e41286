import { ts } from '../../typescript.js';
import { follow, type Readers } from './follow.js';
import { readDeclared } from './read-declared.js';
import { NOTHING, partOf, type Reading, type ReadScope, together, UNKNOWN, valueAt } from './reading.js';

/** The values that a type allows. */
export function readType(node: ts.Node, scope: ReadScope, read: Readers): Reading {
  if (ts.isLiteralTypeNode(node)) return readLiteral(node, scope);
  if (ts.isUnionTypeNode(node)) return together(node.types.map((each) => read.type(each, scope)));
  if (ts.isParenthesizedTypeNode(node)) return read.type(node.type, scope);
  if (ts.isTypeReferenceNode(node)) return readReference(node, scope, read);
  if (ts.isIndexedAccessTypeNode(node)) return readIndexed(node, scope, read);
  if (ts.isTypeQueryNode(node)) return read.expression(node.exprName, scope);
  return readDerived(node, scope, read);
}

function readDerived(node: ts.Node, scope: ReadScope, read: Readers): Reading {
  if (ts.isConditionalTypeNode(node)) {
    return together([read.type(node.trueType, scope), read.type(node.falseType, scope)]);
  }
  if (ts.isTemplateLiteralTypeNode(node)) return readTemplate(node, scope, read);
  if (ts.isTupleTypeNode(node)) return together(node.elements.map((each) => read.type(each, scope)));
  if (ts.isTypeOperatorNode(node)) return readOperator(node, scope, read);
  if (ts.isIntersectionTypeNode(node)) return together(node.types.map((each) => read.type(each, scope)));
  return readKeyword(node);
}

function readKeyword({ kind }: ts.Node): Reading {
  if (kind === ts.SyntaxKind.StringKeyword) return { ...UNKNOWN, text: 'type' };
  const isNone = kind === ts.SyntaxKind.UndefinedKeyword || kind === ts.SyntaxKind.NeverKeyword;
  return isNone ? NOTHING : UNKNOWN;
}

function readLiteral({ literal }: ts.LiteralTypeNode, scope: ReadScope): Reading {
  if (ts.isStringLiteralLike(literal)) return valueAt(literal, literal.text, scope);
  return literal.kind === ts.SyntaxKind.NullKeyword ? NOTHING : UNKNOWN;
}

/** `keyof typeof STATUSES` lists the keys; `readonly [...]` the elements. */
function readOperator({ operator, type }: ts.TypeOperatorNode, scope: ReadScope, read: Readers): Reading {
  if (operator !== ts.SyntaxKind.KeyOfKeyword) return read.type(type, scope);
  if (!ts.isTypeQueryNode(type) || !ts.isIdentifier(type.exprName)) return UNKNOWN;
  const name = type.exprName.text;
  const keys = follow(type.exprName, { name, space: 'value', scope }, (found, inner) =>
    ts.isVariableDeclaration(found.node) ? keysOf(found.node.initializer, inner) : UNKNOWN,
  );
  return keys ?? UNKNOWN;
}

function keysOf(node: ts.Node | undefined, scope: ReadScope): Reading {
  if (node === undefined) return UNKNOWN;
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return keysOf(node.expression, scope);
  if (!ts.isObjectLiteralExpression(node)) return UNKNOWN;
  return together(
    node.properties.map(({ name }) =>
      name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name))
        ? valueAt(name, name.text, scope)
        : UNKNOWN,
    ),
  );
}

/** `(typeof STATUSES)[number]`, `(typeof Status)[keyof typeof Status]`, `OperationRun['status']`. */
function readIndexed({ objectType }: ts.IndexedAccessTypeNode, scope: ReadScope, read: Readers): Reading {
  const inner = ts.isParenthesizedTypeNode(objectType) ? objectType.type : objectType;
  return ts.isTypeQueryNode(inner) ? read.type(inner, scope) : UNKNOWN;
}

const TEMPLATE_LIMIT = 64;

function readTemplate(node: ts.TemplateLiteralTypeNode, scope: ReadScope, read: Readers): Reading {
  let texts: readonly string[] = [node.head.text];
  let isWhole = true;
  for (const { type, literal } of node.templateSpans) {
    const hole = read.type(type, scope);
    isWhole &&= hole.isWhole;
    texts = texts.flatMap((text) => hole.values.map((value) => text + value.text + literal.text));
    if (texts.length > TEMPLATE_LIMIT) return UNKNOWN;
  }
  const reading = together(texts.map((text) => valueAt(node, text, scope)));
  return isWhole ? reading : partOf(reading);
}

const FIRST_OF_TWO = new Set(['Extract', 'Exclude']);

function readReference(node: ts.TypeReferenceNode, scope: ReadScope, read: Readers): Reading {
  const { typeName, typeArguments: [first, second] = [] } = node;
  const name = ts.isIdentifier(typeName) ? typeName.text : typeName.right.text;
  if (FIRST_OF_TWO.has(name) && first !== undefined && second !== undefined) {
    return narrowed([read.type(first, scope), read.type(second, scope)], name === 'Exclude');
  }
  return followed(typeName, scope, read) ?? (first === undefined ? UNKNOWN : read.type(first, scope));
}

/** `Status`, and `Status.Queued`. */
function followed(typeName: ts.EntityName, scope: ReadScope, read: Readers): Reading | undefined {
  const name = ts.isIdentifier(typeName) ? typeName.text : typeName.right.text;
  const found = follow(typeName, { name, space: 'type', scope }, (declaration, inner) =>
    readDeclared(declaration.node, inner, read),
  );
  if (found !== undefined || ts.isIdentifier(typeName)) return found;
  const member = read.expression(typeName, scope);
  return member.values.length === 0 ? undefined : member;
}

function narrowed([all, some]: readonly [Reading, Reading], isExcluded: boolean): Reading {
  const names = new Set(some.values.map(({ text }) => text));
  const values = all.values.filter(({ text }) => names.has(text) !== isExcluded);
  return { ...all, values, isWhole: all.isWhole && some.isWhole, declared: [], isBorrowed: false };
}
