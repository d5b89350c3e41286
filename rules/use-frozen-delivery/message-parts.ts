import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { textOf } from '../../src/static/syntax/text-of.js';
import { isUnseen } from '../../src/static/syntax/is-unseen.js';

/** One expression of a toast or notification, and what it is to it. */
export interface MessagePart {
  readonly part: 'title' | 'body' | 'action';
  readonly node: ts.Expression;
}

const MESSAGE = /toast|notif|snack|flash|announce|\balert\b|\bmessage\.(?:success|info|open)/iu;
const FAILURE = /\b(?:error|warn(?:ing)?|danger|fail(?:ed|ure)?)$/iu;
const PARTS: readonly (readonly [MessagePart['part'], RegExp])[] = [
  ['title', /^(?:title|heading|header|summary|success)$/iu],
  ['body', /^(?:body|description|message|text|content|detail)$/iu],
  ['action', /^(?:action|actionLabel|actionText|cta|button|buttonText)$/iu],
];
const LABEL = /^(?:label|text|title|name)$/iu;

/** The parts of the toast or notification that `node` makes: by a call, in an element, as a constant of such a name. */
export function messageParts(node: ts.Node): readonly MessagePart[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return isMessage(node) ? argumentParts(node) : [];
  if (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) {
    return MESSAGE.test(node.tagName.getText()) ? attributeParts(node) : [];
  }
  return ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) ? constantParts(node) : [];
}

function constantParts({
  name,
  initializer,
}: ts.VariableDeclaration | ts.PropertyAssignment): readonly MessagePart[] {
  const value = initializer === undefined ? undefined : bare(initializer);
  if (value === undefined || !ts.isObjectLiteralExpression(value)) return [];
  return MESSAGE.test(name.getText()) ? entryParts(value) : [];
}

function isMessage(node: ts.CallExpression | ts.NewExpression): boolean {
  const callee = node.expression.getText();
  const isShort = callee.length < 200;
  return isShort && MESSAGE.test(callee) && !FAILURE.test(callee) && !isUnseen(node);
}

function argumentParts(node: ts.CallExpression | ts.NewExpression): readonly MessagePart[] {
  const [first, ...rest] = (node.arguments ?? []).map(bare);
  const method = /\.(\w+)$/u.exec(node.expression.getText())?.[1] ?? '';
  const part = PARTS.find(([, names]) => names.test(method))?.[0] ?? 'title';
  const objects = [first, ...rest].filter((each) => each !== undefined).filter(ts.isObjectLiteralExpression);
  const entries = objects.flatMap(entryParts);
  if (first === undefined || textOf(first) === undefined) return withTitle(entries);
  return [{ part, node: first }, ...entries.filter((entry) => entry.part !== 'title')];
}

/** A message without a title has its title where others have the body. */
function withTitle(parts: readonly MessagePart[]): readonly MessagePart[] {
  if (parts.some(({ part }) => part === 'title')) return parts;
  return parts.map(({ part, node }) => ({ part: part === 'body' ? 'title' : part, node }));
}

function entryParts({ properties }: ts.ObjectLiteralExpression): readonly MessagePart[] {
  return properties.flatMap((property) =>
    ts.isPropertyAssignment(property) ? partsNamed(property.name.getText(), bare(property.initializer)) : [],
  );
}

function partsNamed(name: string, node: ts.Expression): readonly MessagePart[] {
  const part = PARTS.find(([, names]) => names.test(name))?.[0];
  if (part === undefined) return [];
  if (part !== 'action' || !ts.isObjectLiteralExpression(node)) return [{ part, node }];
  return node.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && LABEL.test(property.name.getText())
      ? [{ part, node: property.initializer }]
      : [],
  );
}

function attributeParts({
  attributes,
}: ts.JsxSelfClosingElement | ts.JsxOpeningElement): readonly MessagePart[] {
  return attributes.properties.flatMap((attribute) => {
    if (!ts.isJsxAttribute(attribute) || attribute.initializer === undefined) return [];
    const { initializer } = attribute;
    const value = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    return value === undefined ? [] : partsNamed(attribute.name.getText(), value);
  });
}
