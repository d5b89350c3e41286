import type { Copy } from './copy-in.js';

/** The file and the line (from 1) where a literal reaches its end; none where that is around the literal itself. */
export function reached({
  literal,
  end,
}: Copy): { readonly file: string; readonly line: number } | undefined {
  const from = literal.getSourceFile();
  const to = end.at.getSourceFile();
  const isAround = from === to && end.at.pos <= literal.pos && literal.end <= end.at.end;
  if (isAround) return undefined;
  return { file: to.fileName, line: to.getLineAndCharacterOfPosition(end.at.getStart()).line + 1 };
}
