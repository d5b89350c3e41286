import { ts } from '../../src/static/typescript.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import { isUnseen } from '../../src/static/syntax/is-unseen.js';
import { printedInMarkup } from '../../src/static/template/printed-in-markup.js';

/** Attributes and properties whose value a person reads or hears. */
const SAID =
  /^(?:title|alt|placeholder|label|text|tooltip|children|aria-?(?:label|description|valuetext|roledescription))$/iu;
const TEXT_PROPERTIES = new Set(['textContent', 'innerText', 'innerHTML', 'outerHTML', 'nodeValue']);
/** Functions that make text of their arguments, and from which one on. */
const FIRST_PRINTED: ReadonlyMap<string, number> = new Map([
  ['createTextNode', 0],
  ['insertAdjacentText', 1],
  ['insertAdjacentHTML', 1],
  ['createElement', 2],
  ['h', 2],
]);
const NOTICES = /^(?:toast|notify|alert|confirm|snackbar|enqueueSnackbar|flash|notification|notifications)$/u;

/** The expressions that `node` prints as text for a person. */
export function printedIn(node: ts.Node): readonly ts.Expression[] {
  if (ts.isJsxExpression(node)) return printedInJsx(node);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    return isTextProperty(node.left) ? [node.right] : [];
  }
  if (ts.isCallExpression(node)) return printedByCall(node);
  const printed = printedInMarkup(node);
  return printed.length > 0 && isUnseen(node) ? [] : printed;
}

function printedInJsx({ expression, parent }: ts.JsxExpression): readonly ts.Expression[] {
  if (expression === undefined) return [];
  if (!ts.isJsxAttribute(parent)) return [expression];
  return SAID.test(parent.name.getText()) ? [expression] : [];
}

function isTextProperty(target: ts.Expression): boolean {
  const name = lastName(target) ?? '';
  const receiver = receiverOf(target);
  if (receiver === undefined) return false;
  return TEXT_PROPERTIES.has(name) || (name === 'title' && lastName(receiver) === 'document');
}

function printedByCall(call: ts.CallExpression): readonly ts.Expression[] {
  const { expression, arguments: given } = call;
  const name = lastName(expression) ?? '';
  const from = FIRST_PRINTED.get(name);
  if (from !== undefined) return given.slice(from);
  if (name === 'setAttribute') return isSaidLiteral(given[0]) ? given.slice(1) : [];
  const receiver = receiverOf(expression);
  const owner = receiver === undefined ? '' : (lastName(receiver) ?? '');
  return NOTICES.test(name) || NOTICES.test(owner) ? given.slice(0, 1) : [];
}

function isSaidLiteral(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isStringLiteralLike(node) && SAID.test(node.text);
}
