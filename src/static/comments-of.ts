import { ts } from './typescript.js';
import type { Script, Source, SourceComment } from './source.js';

/** The comments of a source, in the order of the text; those of component scripts come with their scripts. */
export function commentsOf(source: Source): readonly SourceComment[] {
  switch (source.kind) {
    case 'script':
      return scriptComments(source);
    case 'template':
    case 'schema':
      return source.comments;
    case 'catalogue':
      return [];
  }
}

/** Comments stand between tokens; what looks like one inside a string, a template or JSX text is none. */
function scriptComments({ ast }: Script): readonly SourceComment[] {
  const text = ast.text;
  const found = new Map<number, SourceComment>();
  const keep = (ranges: readonly ts.CommentRange[] | undefined) => {
    for (const { pos, end } of ranges ?? []) {
      found.set(pos, {
        text: text.slice(pos + 2, text.startsWith('/*', pos) ? end - 2 : end),
        start: pos,
        end,
      });
    }
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const children = node.getChildren(ast);
    if (children.length > 0) {
      children.forEach(visit);
      return;
    }
    keep(ts.getLeadingCommentRanges(text, node.pos));
    if (!isBeforeJsxText(node)) keep(ts.getTrailingCommentRanges(text, node.end));
  };
  visit(ast);
  return [...found.values()].sort((one, other) => one.start - other.start);
}

/** Behind the end of a tag or of an expression in JSX there is text, and no comment. */
function isBeforeJsxText(node: ts.Node): boolean {
  const { parent } = node;
  const closes = node.kind === ts.SyntaxKind.GreaterThanToken || node.kind === ts.SyntaxKind.CloseBraceToken;
  return (
    closes &&
    (ts.isJsxOpeningElement(parent) ||
      ts.isJsxClosingElement(parent) ||
      ts.isJsxSelfClosingElement(parent) ||
      ts.isJsxExpression(parent) ||
      ts.isJsxOpeningFragment(parent) ||
      ts.isJsxClosingFragment(parent))
  );
}
