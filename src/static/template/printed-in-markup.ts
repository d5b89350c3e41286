import { ts } from '../typescript.js';
import { bare } from '../syntax/bare.js';
import { lastName } from '../syntax/last-name.js';
import { isSum } from '../syntax/text-of.js';

type Part = string | ts.Expression;

/** The expressions that a text of markup prints: `<td>${...}</td>`, `'<td>' + ... + '</td>'`; none of those in its tags. */
export function printedInMarkup(node: ts.Node): readonly ts.Expression[] {
  const isWhole = ts.isTemplateExpression(node) || (isSum(node) && !isSum(node.parent));
  if (!isWhole || isOtherLanguage(node)) return [];
  const parts = partsOf(node);
  const markup = parts.map((part) => (typeof part === 'string' ? part : '\uFFFC')).join('');
  if (!/<\/?[a-z][\w-]*(?:\s[^<>]*)?>/iu.test(markup)) return [];
  let before = '';
  const printed: ts.Expression[] = [];
  for (const part of parts) {
    if (typeof part !== 'string' && isPrintedAfter(before)) printed.push(part);
    before += typeof part === 'string' ? part : '\uFFFC';
  }
  return printed;
}

/** `css` and `sql` are no markup, whatever stands in them. */
function isOtherLanguage({ parent }: ts.Node): boolean {
  return (
    ts.isTaggedTemplateExpression(parent) &&
    !/^(?:html|svg|jsx|htm|raw|markup)$/u.test(lastName(parent.tag) ?? '')
  );
}

function partsOf(node: ts.Expression): readonly Part[] {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return [inner.text];
  if (isSum(inner)) return [...partsOf(inner.left), ...partsOf(inner.right)];
  if (!ts.isTemplateExpression(inner)) return [inner];
  return [
    inner.head.text,
    ...inner.templateSpans.flatMap(({ expression, literal }) => [expression, literal.text]),
  ];
}

/** Whether what comes after `before` is text, or an attribute that is said. */
function isPrintedAfter(before: string): boolean {
  const isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
  return (
    !isInTag ||
    /\b(?:title|alt|placeholder|aria-label|aria-description)\s*=\s*(?:"[^"]*|'[^']*)$/iu.test(before)
  );
}
