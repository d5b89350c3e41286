import { ts } from '../typescript.js';
import type { SourceProject } from '../rule.js';
import { bare, isWrapper } from '../syntax/bare.js';
import { calleeName } from './callee-name.js';
import { elementsOf } from './elements-of.js';
import { foldJsx } from './fold-jsx.js';
import { decodeEntities } from './jsx-entities.js';
import { lookUp } from './lookup.js';
import { scopesOf } from './scopes.js';
import { keepsWords } from './string-method.js';
import { EMPTY, eitherOf, followedBy, glue, inARow, type Text, UNKNOWN } from './text.js';
import { translates } from './translates.js';
import { writesOf } from './writes-of.js';

/** What is known while an expression is folded. */
export interface Folding {
  readonly project: SourceProject;
  /** Expressions whose texts are known already. */
  readonly known: ReadonlyMap<ts.Node, readonly Text[]>;
}

const DEPTH = 20;
const MOST_STEPS = 1500;

/**
 * The texts that `node` may give, at most `MOST_TEXTS`: literals joined by `+`, templates, `join` and `concat`, chosen
 * by conditions, named by constants of this or another file. What is not known of a text is a part that reads `HOLE`.
 */
export function fold(node: ts.Node, folding: Folding): readonly Text[] {
  return new Fold(folding).texts(node);
}

/** One folding under way. */
class Fold {
  readonly project: SourceProject;
  readonly #known: Folding['known'];
  #steps = 0;
  #depth = 0;

  constructor({ project, known }: Folding) {
    this.project = project;
    this.#known = known;
  }

  texts(node: ts.Node): readonly Text[] {
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    if (++this.#steps > MOST_STEPS || this.#depth > DEPTH) return [UNKNOWN];
    this.#depth += 1;
    const texts = this.#fold(node);
    this.#depth -= 1;
    return texts;
  }

  #fold(node: ts.Node): readonly Text[] {
    const literal = literalText(node);
    if (literal !== undefined) return [literal];
    if (isWrapper(node)) return this.texts(node.expression);
    return this.#joining(node) ?? this.#naming(node) ?? foldJsx(node, this) ?? [UNKNOWN];
  }

  #joining(node: ts.Node): readonly Text[] | undefined {
    if (ts.isTemplateExpression(node)) return this.#template(node, cooked);
    if (ts.isTaggedTemplateExpression(node)) return this.#tagged(node);
    if (ts.isBinaryExpression(node)) return this.#binary(node);
    if (!ts.isConditionalExpression(node)) return undefined;
    return eitherOf(this.texts(node.whenTrue), this.texts(node.whenFalse));
  }

  #naming(node: ts.Node): readonly Text[] | undefined {
    if (ts.isCallExpression(node)) return this.#call(node);
    if (ts.isIdentifier(node)) return this.#identifier(node);
    const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
    return isMember ? this.#lookedUp(node) : undefined;
  }

  #template(
    node: ts.TemplateExpression,
    read: (piece: ts.TemplateLiteralLikeNode) => string,
  ): readonly Text[] {
    const piece = (each: ts.TemplateLiteralLikeNode): readonly Text[] => [
      [{ text: read(each), origin: node }],
    ];
    const spans = node.templateSpans.flatMap((span) => [this.texts(span.expression), piece(span.literal)]);
    return inARow([piece(node.head), ...spans]);
  }

  #tagged({ tag, template }: ts.TaggedTemplateExpression): readonly Text[] {
    if (this.#known.has(template)) return this.texts(template);
    const read = calleeName(tag).whole === 'String.raw' ? raw : cooked;
    return ts.isTemplateExpression(template)
      ? this.#template(template, read)
      : [[{ text: read(template), origin: template }]];
  }

  #binary({ left, right, operatorToken: { kind } }: ts.BinaryExpression): readonly Text[] {
    switch (kind) {
      case ts.SyntaxKind.PlusToken:
        return followedBy(this.texts(left), this.texts(right));
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
        return eitherOf(this.texts(left), this.texts(right));
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return eitherOf(this.texts(right), [EMPTY]);
      case ts.SyntaxKind.CommaToken:
      case ts.SyntaxKind.EqualsToken:
        return this.texts(right);
      default:
        return [UNKNOWN];
    }
  }

  #call(node: ts.CallExpression): readonly Text[] {
    const { expression: callee } = node;
    const [first] = node.arguments;
    if (ts.isPropertyAccessExpression(callee)) {
      const method = callee.name.text;
      if (method === 'join') return this.#joined(callee.expression, first);
      if (method === 'concat')
        return inARow([callee.expression, ...node.arguments].map((each) => this.texts(each)));
      if (keepsWords(method)) return this.texts(callee.expression);
    }
    const { whole } = calleeName(callee);
    if (first !== undefined && (whole === 'String' || translates(whole))) return this.texts(first);
    return this.#lookedUp(node);
  }

  #joined(array: ts.Expression, separator: ts.Expression | undefined): readonly Text[] {
    const elements = elementsOf(array, this.project);
    const between = separator === undefined ? [glue(',')] : this.texts(separator);
    return elements === undefined
      ? [UNKNOWN]
      : inARow(
          elements.map((each) => this.texts(each)),
          between,
        );
  }

  /** A name that is added to (`+=`) holds what it was declared with and all that was added; else any of its values. */
  #identifier(node: ts.Identifier): readonly Text[] {
    const binding = scopesOf(node).bindingOf(node);
    const writes = binding === undefined ? [] : writesOf(binding);
    if (binding === undefined || !writes.some(({ kind }) => kind === 'adds')) return this.#lookedUp(node);
    const declaration = binding.identifier.parent;
    const initial = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    const pieces = [...(initial === undefined ? [] : [initial]), ...writes.map(({ value }) => value)];
    return inARow(pieces.map((each) => this.texts(each)));
  }

  #lookedUp(node: ts.Expression): readonly Text[] {
    const { nodes, isOpen } = lookUp(node, [], this.project);
    const others = nodes.filter((each) => each !== node);
    const texts = others.map((each) => this.texts(each));
    return eitherOf(...texts, ...(isOpen || others.length === 0 ? [[UNKNOWN]] : []));
  }
}

function literalText(node: ts.Node): Text | undefined {
  if (ts.isStringLiteralLike(node)) {
    return [{ text: ts.isJsxAttribute(node.parent) ? decodeEntities(node.text) : node.text, origin: node }];
  }
  if (ts.isNumericLiteral(node)) return glue(node.text);
  const isNothing =
    node.kind === ts.SyntaxKind.NullKeyword ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(node) && bare(node).getText() === 'undefined');
  return isNothing ? EMPTY : undefined;
}

function cooked(piece: ts.TemplateLiteralLikeNode): string {
  return piece.text;
}

function raw(piece: ts.TemplateLiteralLikeNode): string {
  return piece.rawText ?? piece.text;
}
