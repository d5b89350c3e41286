import { unescapeCss } from './css-text.js';

const STRING = String.raw`"((?:\\[^]|[^"\\])*)"|'((?:\\[^]|[^'\\])*)'`;
const PART = new RegExp(
  String.raw`${STRING}|attr\(\s*([\w-]+)[^)]*\)|var\(\s*(--[\w-]+)\s*|[\w-]+\([^)]*\)|[^\s]`,
  'giu',
);
/** Variables that are made of each other may go round in a circle. */
const DEPTH = 3;

/** Where the words of generated content come from. */
export interface ContentSource {
  readonly attributes: ReadonlyMap<string, string>;
  /** What a custom property may hold, as in the style sheet; empty where nothing says so. */
  readonly valueOf: (variable: string) => string;
}

/**
 * The text that a `content` value of a pseudo-element puts on the page: strings, `attr()`, `var()` with its fallback
 * and alternative text; images, counters and quotes add nothing.
 *
 * Source: CSS Generated Content Level 3, section 2.
 */
export function generatedText(content: string, source: ContentSource, depth = DEPTH): string {
  return [...content.matchAll(PART)]
    .map(([, double, single, attribute, variable]) => {
      if (variable !== undefined)
        return depth > 0 ? generatedText(source.valueOf(variable), source, depth - 1) : '';
      return attribute === undefined
        ? unescapeCss(double ?? single ?? '')
        : (source.attributes.get(attribute.toLowerCase()) ?? '');
    })
    .join('');
}
