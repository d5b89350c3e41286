import { codeIn } from './code-in.js';
import type { Hole } from './hole.js';
import { endOfSpan, opaqueSpans } from './opaque-spans.js';

/** Finds the interpolations of Vue; what binds and branches there are attributes. */
export function scanVue(text: string): readonly Hole[] {
  const opaque = opaqueSpans(text);
  return [...text.matchAll(/\{\{([^]*?)\}\}/gu)].flatMap(({ index, 0: whole }): readonly Hole[] => {
    if (endOfSpan(opaque, index) !== undefined) return [];
    const end = index + whole.length;
    return [{ kind: 'print', start: index, end, code: codeIn(text, index + 2, end - 2) }];
  });
}
