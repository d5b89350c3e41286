import { unescapeCss } from './css-text.js';

const PART = /"((?:\\[^]|[^"\\])*)"|'((?:\\[^]|[^'\\])*)'|attr\(\s*([\w-]+)[^)]*\)|[\w-]+\([^)]*\)|[^\s]/giu;

/**
 * The text that a `content` value of `::before` or `::after` puts on the page: strings, `attr()` and alternative text;
 * images, counters and quotes add nothing.
 *
 * Source: CSS Generated Content Level 3, section 2.
 */
export function generatedText(content: string, attributes: ReadonlyMap<string, string>): string {
  return [...content.matchAll(PART)]
    .map(([, double, single, attribute]) =>
      attribute === undefined
        ? unescapeCss(double ?? single ?? '')
        : (attributes.get(attribute.toLowerCase()) ?? ''),
    )
    .join('');
}
