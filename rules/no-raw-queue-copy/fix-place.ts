import { ts } from '../../src/static/typescript.js';
import { calleeName } from '../../src/static/flow/callee-name.js';
import { translates } from '../../src/static/flow/translates.js';
import { ancestors } from '../../src/static/syntax/ancestors.js';

/**
 * How an expression can take the place of `literal` without changing what is shown: as it is, or in braces as `markup`.
 * None where it cannot, or where that is not certain.
 */
export function placeOf(literal: ts.Node): 'expression' | 'markup' | undefined {
  if (isReadByTools(literal)) return undefined;
  if (ts.isJsxText(literal)) return isAlone(literal) ? 'markup' : undefined;
  if (!ts.isStringLiteralLike(literal)) return undefined;
  if (ts.isJsxAttribute(literal.parent)) return literal.getText().includes('&') ? undefined : 'markup';
  return isValue(literal) && !isConstant(literal) ? 'expression' : undefined;
}

/** Whether the type of `literal` is asked to be just what it says: `as const`, an enum. */
function isConstant(literal: ts.Node): boolean {
  const outer = ancestors(literal).find((each) => each !== literal && !isContainer(each));
  return outer !== undefined && (ts.isAssertionExpression(outer) || ts.isEnumMember(outer));
}

function isContainer(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isBinaryExpression(node) ||
    ts.isSatisfiesExpression(node)
  );
}

/** Whether `literal` is the value that its parent holds, and no name, key or pattern in it. */
function isValue(literal: ts.Expression): boolean {
  const { parent } = literal;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression !== literal;
  if (ts.isArrowFunction(parent)) return parent.body === literal;
  if (
    ts.isVariableDeclaration(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent)
  )
    return parent.initializer === literal;
  return ts.isBinaryExpression(parent)
    ? parent.operatorToken.kind !== ts.SyntaxKind.InKeyword
    : isHolder(parent);
}

function isHolder(parent: ts.Node): boolean {
  return (
    ts.isJsxExpression(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isReturnStatement(parent) ||
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isTemplateSpan(parent)
  );
}

const MESSAGE_TAG = /^(?:Trans|Translate|FormattedMessage|Plural|Select|T)$/u;

/** Whether words stand where a tool takes them from the source: in a call or an element that translates. */
function isReadByTools(literal: ts.Node): boolean {
  return ancestors(literal).some((each) => {
    if (ts.isCallExpression(each)) return each !== literal && translates(calleeName(each.expression).whole);
    const tag = ts.isJsxElement(each) ? each.openingElement : each;
    return (
      (ts.isJsxOpeningElement(tag) || ts.isJsxSelfClosingElement(tag)) &&
      MESSAGE_TAG.test(tag.tagName.getText())
    );
  });
}

/**
 * Whether words in JSX are a child by themselves: all that is around them up to the next element is white space that
 * JSX drops. Beside other words or a value, the page would be put together in another way.
 */
function isAlone(text: ts.JsxText): boolean {
  const written = /^([ \t\r\n]*)([^\s&](?:[^\r\n&]*[^\s&])?)([ \t\r\n]*)$/u.exec(text.getFullText());
  const { parent } = text;
  if (written === null || !(ts.isJsxElement(parent) || ts.isJsxFragment(parent))) return false;
  const [, before = '', , after = ''] = written;
  const index = parent.children.indexOf(text);
  const neighbours = [parent.children[index - 1], parent.children[index + 1]];
  return (
    neighbours.every(isElement) && [before, after].every((space) => space === '' || space.includes('\n'))
  );
}

function isElement(neighbour: ts.JsxChild | undefined): boolean {
  return neighbour === undefined || ts.isJsxElement(neighbour) || ts.isJsxSelfClosingElement(neighbour);
}
