import { ts } from '../typescript.js';
import { wordSet } from './word-set.js';

/** An element or a fragment of JSX. */
export type JsxParent = ts.JsxElement | ts.JsxFragment;

const INLINE = wordSet(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup',
  'time tt u var wbr Fragment React.Fragment Trans Text Strong Bold B Em Span Highlight Mark Code Link',
  'NavLink Typography.Text',
);

/** The outermost element of which the words of `parent` are read in one go: up through elements that stand in a line. */
export function lineAround(parent: JsxParent): JsxParent {
  let line = parent;
  while (isInline(line) && isJsxParent(line.parent)) line = line.parent;
  return line;
}

/** Whether an element stands in the line of words around it. */
export function isInline(node: ts.Node): boolean {
  if (ts.isJsxFragment(node)) return true;
  return ts.isJsxElement(node) && INLINE.has(tagName(node.openingElement));
}

/** Whether `node` is an element or a fragment: something with children. */
export function isJsxParent(node: ts.Node): node is JsxParent {
  return ts.isJsxElement(node) || ts.isJsxFragment(node);
}

/** The name of an element as it is written: `p`, `Badge`, `Menu.Item`. */
export function tagName(element: ts.JsxOpeningLikeElement): string {
  return element.tagName.getText();
}

/** The characters that JSX makes of its own text: lines are trimmed and joined by a blank, empty ones are left out. */
export function jsxCharacters(text: string): string {
  const lines = text.split(/\r\n|\r|\n/u);
  return lines
    .map((line, index) => {
      const begun = index === 0 ? line : line.replace(/^[ \t]+/u, '');
      return index === lines.length - 1 ? begun : begun.replace(/[ \t]+$/u, '');
    })
    .filter((line) => line !== '')
    .join(' ');
}
