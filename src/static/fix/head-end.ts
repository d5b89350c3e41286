import { ts } from '../typescript.js';

/** What speaks to a tool or of the whole file, wherever the code begins. */
const OF_FILE =
  /^(?:\/\/\/|\/\*!)|@(?:ts-|jsx|license|licence|preserve|flow|file|copyright|module)|copyright|SPDX-|eslint-|prettier-|#region/iu;

/**
 * The offset at which the first import of a script without any may stand: behind its shebang line and the comments that
 * belong to the whole file, before one that belongs to the first statement.
 */
export function headEnd(ast: ts.SourceFile): number {
  const { text } = ast;
  const start = ts.getShebang(text)?.length ?? 0;
  const comments = ts.getLeadingCommentRanges(text, start) ?? [];
  const first = ast.statements[0]?.getStart() ?? text.length;
  const last = comments.findLastIndex(({ pos, end }, index) => {
    const next = comments[index + 1]?.pos ?? first;
    return /(?:\r\n|\r|\n)[ \t]*[\r\n]/u.test(text.slice(end, next)) || OF_FILE.test(text.slice(pos, end));
  });
  return comments[last]?.end ?? comments[0]?.pos ?? first;
}
