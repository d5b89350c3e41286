import { ts } from '../../src/static/typescript.js';
import type { ModelNames } from '../../src/static/model-names.js';
import type { Script } from '../../src/static/source.js';
import { bare } from '../../src/static/syntax/bare.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { isUnseen } from '../../src/static/syntax/is-unseen.js';
import { printedInMarkup } from '../../src/static/template/printed-in-markup.js';
import type { Fact } from './fact.js';
import { readFacts } from './read-facts.js';
import { isKnownRun } from './is-known-run.js';

/** What a script tells of runs in JSX or in texts of markup. */
export function factsInScript({ ast, text }: Script, names: ModelNames): readonly Fact[] {
  const isTyped = /\.[cm]?tsx?$|\.(?:vue|svelte)$/u.test(text.path);
  const isRun = (node: ts.Expression) => isKnownRun(node, names, isTyped);
  return descendants(ast)
    .flatMap(printedIn)
    .flatMap((node) => readFacts(node, isRun))
    .map(({ field, node }) => ({ field, start: node.getStart(ast), end: node.end }));
}

function printedIn(node: ts.Node): readonly ts.Expression[] {
  if (!ts.isJsxExpression(node)) {
    const printed = printedInMarkup(node);
    return printed.length > 0 && isUnseen(node) ? [] : printed;
  }
  const { expression, parent } = node;
  if (expression === undefined || (ts.isJsxAttribute(parent) && !isShown(parent))) return [];
  // What is shown of each is printed by expressions of its own.
  return [bare(expression)];
}

/** What says how a component looks or acts, and is not shown by it. */
const UNSHOWN =
  /^(?:key|ref|id|to|href|class(?:Name)?|style|variant|type|mode|value|data-.*|on\p{Lu}.*|is\p{Lu}.*)$/u;

/** `<Ago date={run.created_at} />`: components show what they are handed, elements of the page do not. */
function isShown({ name, parent }: ts.JsxAttribute): boolean {
  return /^\p{Lu}/u.test(parent.parent.tagName.getText()) && !UNSHOWN.test(name.getText());
}
