import { ts } from '../../src/static/typescript.js';
import { isWrapper } from '../../src/static/syntax/bare.js';
import { lastName } from '../../src/static/syntax/last-name.js';

/** The whole of what holds a time against the clock. */
export interface Outermost {
  readonly node: ts.Node;
  /** Whether something is decided by it: it is compared, not only counted. */
  readonly isDecision: boolean;
  /** Whether it only becomes text. */
  readonly isFormatted: boolean;
}

const COMPARISONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);
const ARITHMETIC: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
]);
const NUMBERS =
  /^(?:floor|round|ceil|abs|trunc|max|min|Number|parseInt|as\w*|to(?:Millis|Minutes|Seconds)|get\w+)$/u;
const FORMATS =
  /^(?:format|humani[sz]e|pretty|stringify|render|display|print|describe)|(?:Ago|Text|ToString|Duration)$/u;

/** The outermost comparison or subtraction around `core`, through arithmetic. */
export function outermost(core: ts.Node): Outermost {
  let found: ts.Node = core;
  let isDecision = decides(core);
  let at: ts.Node = core;
  for (let next = carrier(at); next !== undefined; next = carrier(at)) {
    at = next;
    if (decides(at) || isDifference(at)) found = at;
    if (!decides(at)) continue;
    isDecision = true;
    break;
  }
  return { node: found, isDecision, isFormatted: isFormatted(at) };
}

/** The parent of `node` if its value is made of that of `node` by arithmetic or order alone. */
function carrier({ parent }: ts.Node): ts.Node | undefined {
  const carries =
    isWrapper(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    decides(parent) ||
    isArithmetic(parent) ||
    isMethod(parent) ||
    (ts.isCallExpression(parent) && NUMBERS.test(lastName(parent.expression) ?? ''));
  return carries ? parent : undefined;
}

function isArithmetic(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && ARITHMETIC.has(node.operatorToken.kind);
}

function isMethod(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent);
}

function decides(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return COMPARISONS.has(node.operatorToken.kind);
  return ts.isCallExpression(node) && /^is[A-Z]/u.test(lastName(node.expression) ?? '');
}

function isDifference(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.MinusToken;
}

function isFormatted({ parent }: ts.Node): boolean {
  return ts.isCallExpression(parent) && FORMATS.test(lastName(parent.expression) ?? '');
}
