import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { textOf } from '../../src/static/syntax/text-of.js';
import type { ActiveWords } from './active-words.js';

/** A value that calls a run active or calm. */
export interface ActiveValue {
  readonly node: ts.Node;
  readonly said: string;
}

const SAID = /^(?:label|text|title|name|status|state|children|message|caption|content|value|description)$/iu;
const PASSES =
  /^(?:t|_|__|tr|h|String|\$t|gettext|translate|trans|msg|capitali[sz]e|upperFirst|startCase|humani[sz]e|title\w*|label\w*|text\w*)$/iu;
const VOCABULARY = /(?:status|state|phase|label|text|word|copy|badge|title|message|string)s?$/iu;

/** What in `node` calls a run active or calm, if anything does: text, a member, an entry of an object, markup. */
export function activeValue(node: ts.Expression, words: ActiveWords): ActiveValue | undefined {
  const inner = bare(node);
  const text = textOf(inner);
  if (text !== undefined) return words.isSaidBy(text) ? { node: inner, said: text } : undefined;
  if (receiverOf(inner) !== undefined) return activeMember(inner, words);
  if (ts.isObjectLiteralExpression(inner)) return activeEntry(inner, words);
  if (ts.isCallExpression(inner)) return activeArgument(inner, words);
  return isMarkup(inner) ? activeMarkup(inner, words) : undefined;
}

/** `RunStatus.Running`, `LABELS.running`. */
function activeMember(node: ts.Expression, words: ActiveWords): ActiveValue | undefined {
  const [name, receiver] = [lastName(node), receiverOf(node)];
  if (name === undefined || receiver === undefined || !words.isNamedBy(name)) return undefined;
  return VOCABULARY.test(lastName(receiver) ?? '') ? { node, said: name } : undefined;
}

function activeEntry(
  { properties }: ts.ObjectLiteralExpression,
  words: ActiveWords,
): ActiveValue | undefined {
  for (const property of properties) {
    if (!ts.isPropertyAssignment(property) || !SAID.test(property.name.getText())) continue;
    const found = activeValue(property.initializer, words);
    if (found !== undefined) return found;
  }
  return undefined;
}

function activeArgument(call: ts.CallExpression, words: ActiveWords): ActiveValue | undefined {
  const [first] = call.arguments;
  return first !== undefined && PASSES.test(lastName(call.expression) ?? '')
    ? activeValue(first, words)
    : undefined;
}

type Markup = ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment;

function isMarkup(node: ts.Node): node is Markup {
  return ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node);
}

function activeMarkup(node: Markup, words: ActiveWords): ActiveValue | undefined {
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const attributes = ts.isJsxFragment(opening) ? [] : opening.attributes.properties;
  const values = attributes.flatMap((each) =>
    ts.isJsxAttribute(each) && SAID.test(each.name.getText()) && each.initializer !== undefined
      ? [each.initializer]
      : [],
  );
  const children = ts.isJsxSelfClosingElement(node) ? [] : node.children;
  for (const part of [...values, ...children]) {
    const found = activePart(part, words);
    if (found !== undefined) return found;
  }
  return undefined;
}

function activePart(part: ts.JsxChild | ts.JsxAttributeValue, words: ActiveWords): ActiveValue | undefined {
  if (ts.isJsxText(part))
    return words.isSaidBy(part.text) ? { node: part, said: part.text.trim() } : undefined;
  if (ts.isJsxExpression(part))
    return part.expression === undefined ? undefined : activeValue(part.expression, words);
  return isMarkup(part) ? activeMarkup(part, words) : activeValue(part, words);
}
