import { ts } from '../../src/static/typescript.js';
import { ancestors } from '../../src/static/syntax/ancestors.js';
import { isUnseen } from '../../src/static/syntax/is-unseen.js';
import { lastName } from '../../src/static/syntax/last-name.js';
import { nameWords } from '../../src/static/syntax/name-words.js';

const MAKES = new Set(
  'create make build new insert enqueue dispatch schedule init initial add seed fake mock stub default'.split(
    ' ',
  ),
);
const STORES =
  /^(?:create(?:Many)?|insert(?:Many|One)?|values|upsert|enqueue|add|dispatch|schedule|default)$/u;
const UPDATES = /^update(?:Many|One)?$/u;
const ARGUMENTS = /^(?:args?|arguments|opts|options|params)$/u;
const UNREAD =
  /^(?:class(?:Name|List)?|style|key|id|ref|data-.*|test-?id|icon|colou?r|variant|tone|intent|severity|size)$/iu;
const LOOKS = /(?:class(?:es|name)?|style|colou?r|icon|variant|tone|intent|severity|size|animation)s?$/iu;

/** Whether a fallback at `node` is the state of a run that is just made, is only how something looks, or is not shown. */
export function isExempt(node: ts.Node): boolean {
  return isUnseen(node) || isAskedFor(node) || ancestors(node).some((at) => isMaking(at) || isLook(at));
}

/** `update({ data: { status: args.status ?? 'running' } })`: the caller says which status to store, and no run has it yet. */
function isAskedFor(node: ts.Node): boolean {
  const fallback = ancestors(node).find(ts.isBinaryExpression);
  if (fallback === undefined || !isOfArguments(fallback.left)) return false;
  return ancestors(fallback).some(
    (at) => ts.isCallExpression(at) && UPDATES.test(lastName(at.expression) ?? ''),
  );
}

function isOfArguments(node: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(node) && ARGUMENTS.test(node.expression.getText());
}

function isMaking(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return STORES.test(lastName(node.expression) ?? '');
  if (ts.isPropertyAssignment(node)) return node.name.getText() === 'create';
  if (!ts.isFunctionLike(node)) return false;
  const words = nameWords(functionName(node));
  return MAKES.has(words[0] ?? '') || words.at(-1) === 'reducer';
}

function functionName(node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : '';
}

function isLook(node: ts.Node): boolean {
  if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node)) return UNREAD.test(node.name.getText());
  if (ts.isVariableDeclaration(node)) return LOOKS.test(node.name.getText()) && !holdsFunction(node);
  if (ts.isFunctionLike(node)) return LOOKS.test(functionName(node));
  if (!ts.isBinaryExpression(node)) return false;
  const table = ts.isElementAccessExpression(node.left) ? lastName(node.left.expression) : undefined;
  return table !== undefined && LOOKS.test(table);
}

function holdsFunction({ initializer }: ts.VariableDeclaration): boolean {
  return initializer !== undefined && ts.isFunctionLike(initializer);
}
