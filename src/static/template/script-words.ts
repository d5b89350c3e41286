import { ts } from '../typescript.js';
import { bare } from '../syntax/bare.js';
import { lastName } from '../syntax/last-name.js';
import type { Code } from './hole.js';
import { isSentence } from './is-sentence.js';
import { gap, joined, piece, type PieceText, saysSomething } from './piece-text.js';
import { parseCode } from './parse-code.js';

/** The words of literals in a printed JavaScript expression that its value may be: not keys, nor what is compared. */
export function scriptWords(code: Code): readonly PieceText[] {
  const parsed = parseCode(code);
  if (parsed === undefined) return [];
  const found: PieceText[] = [];
  new Words(parsed.ast, parsed.offset, found).collect(parsed.expression);
  return found.filter(saysSomething);
}

const NEVER_SAID =
  /^(?:includes|startsWith|endsWith|indexOf|split|match|test|replace|replaceAll|has|get|emit|log|debug|warn|error|require)$/u;

class Words {
  readonly #ast: ts.SourceFile;
  readonly #offset: number;
  readonly #found: PieceText[];

  constructor(ast: ts.SourceFile, offset: number, found: PieceText[]) {
    this.#ast = ast;
    this.#offset = offset;
    this.#found = found;
  }

  collect(node: ts.Expression): void {
    const inner = bare(node);
    const text = this.#text(inner);
    if (text !== undefined) this.#found.push(text);
    else for (const part of partsOf(inner)) this.collect(part);
    if (ts.isCallExpression(inner) && text === undefined) this.#arguments(inner);
  }

  /** Words that are handed on are said where they read like words. */
  #arguments(call: ts.CallExpression): void {
    if (NEVER_SAID.test(lastName(call.expression) ?? '')) return;
    for (const argument of call.arguments) {
      const text = this.#text(argument);
      if (text === undefined) this.collect(argument);
      else if (isSentence(text.value)) this.#found.push(text);
    }
  }

  /** What a literal, a sum or a joined list reads; none where the node is nothing of the kind. */
  #text(node: ts.Expression): PieceText | undefined {
    const inner = bare(node);
    if (ts.isStringLiteralLike(inner)) return this.#literal(inner, inner.text);
    if (ts.isTemplateExpression(inner)) {
      const spans = inner.templateSpans.flatMap(({ expression, literal }) => [
        this.#part(expression),
        this.#literal(literal, literal.text),
      ]);
      return joined([this.#literal(inner.head, inner.head.text), ...spans]);
    }
    if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      return joined([this.#part(inner.left), this.#part(inner.right)]);
    }
    return ts.isCallExpression(inner) ? this.#list(inner) : undefined;
  }

  #part(node: ts.Expression): PieceText {
    const text = this.#text(node);
    if (text === undefined) this.collect(node);
    return text ?? gap(this.#offset + node.getStart(this.#ast), node.getWidth(this.#ast));
  }

  /** `['Waiting', 'for worker.'].join(' ')` */
  #list(call: ts.CallExpression): PieceText | undefined {
    const { expression } = call;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'join') return undefined;
    const list = bare(expression.expression);
    const [glue] = call.arguments;
    if (!ts.isArrayLiteralExpression(list) || (glue !== undefined && !ts.isStringLiteralLike(glue)))
      return undefined;
    const between = glue === undefined ? ',' : glue.text;
    const parts = list.elements.flatMap((each, index) => {
      const after = piece(between, this.#offset + each.end, 0);
      return index === 0 ? [this.#part(each)] : [after, this.#part(each)];
    });
    return joined(parts);
  }

  #literal(node: ts.Node, value: string): PieceText {
    const raw = node.getText(this.#ast);
    const before = /^[`'"}]/u.test(raw) ? 1 : 0;
    const after = raw.endsWith('${') ? 2 : 1;
    return piece(
      value,
      this.#offset + node.getStart(this.#ast) + before,
      Math.max(0, raw.length - before - after),
    );
  }
}

/** The parts of an expression that its value may come from. */
function partsOf(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (ts.isBinaryExpression(node)) return operandsOf(node);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return [node.expression];
  if (ts.isCallExpression(node))
    return ts.isPropertyAccessExpression(node.expression) ? [node.expression] : [];
  return elementsOf(node);
}

function elementsOf(node: ts.Expression): readonly ts.Expression[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements;
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? [] : [node.body];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((each) => (ts.isPropertyAssignment(each) ? [each.initializer] : []));
}

function operandsOf({ left, operatorToken, right }: ts.BinaryExpression): readonly ts.Expression[] {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
      return [left, right];
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.CommaToken:
      return [right];
    // What stands behind the bar is a filter.
    case ts.SyntaxKind.BarToken:
      return [left];
    default:
      return [];
  }
}
