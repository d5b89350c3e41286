import { ts } from '../typescript.js';
import { decodeEntities } from './jsx-entities.js';
import { isInline, isJsxParent, jsxCharacters, tagName } from './jsx-run.js';
import { EMPTY, glue, inARow, type Text, UNKNOWN } from './text.js';

/** Whatever folds the expressions inside JSX. */
interface Folder {
  texts(node: ts.Node): readonly Text[];
}

/** The texts of a piece of JSX: words joined across elements that stand in a line; none where it is no JSX. */
export function foldJsx(node: ts.Node, folder: Folder): readonly Text[] | undefined {
  if (ts.isJsxText(node)) return [[{ text: decodeEntities(jsxCharacters(node.text)), origin: node }]];
  if (ts.isJsxExpression(node))
    return node.expression === undefined ? [EMPTY] : shown(node.expression, folder);
  if (ts.isJsxSelfClosingElement(node)) return [alone(node)];
  if (!isJsxParent(node)) return undefined;
  return inARow(node.children.map((child) => (isBlock(child) ? [UNKNOWN] : folder.texts(child))));
}

function isBlock(node: ts.Node): boolean {
  return ts.isJsxElement(node) && !isInline(node);
}

function shown(expression: ts.Expression, folder: Folder): readonly Text[] {
  return isBlock(expression) ? [UNKNOWN] : folder.texts(expression);
}

function alone(element: ts.JsxSelfClosingElement): Text {
  const name = tagName(element);
  if (name === 'br') return glue(' ');
  return /^(?:wbr|img|svg)$|(?:Icon|Spinner|Loader)$/u.test(name) ? EMPTY : UNKNOWN;
}
