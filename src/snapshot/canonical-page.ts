import beautify from 'js-beautify';
import type { Cell } from './cell.js';

const STYLE = /(<style[^>]*>)([^]*?)(<\/style>)/gi;

/** A style sheet of more characters than this is named by its digest instead of repeated in every file. */
const SHORT = 300;

/**
 * A cell as the text of its file: a line that says what it shows, then the page with one element a line. Long
 * style sheets are folded to a digest, so that a change of style shows once a file and not as its whole text.
 */
export function canonicalPage(
  { surface, state, code, html }: Cell,
  digest: (text: string) => string,
): string {
  const folded = html.replaceAll(STYLE, (whole, ...parts: readonly unknown[]) => {
    const [open, css, close] = parts.map(String);
    if (css === undefined || css.length <= SHORT) return whole;
    return `${open ?? ''}/* ${String(css.length)} characters, ${digest(css)} */${close ?? ''}`;
  });
  const pretty = beautify.html(folded, {
    indent_size: 2,
    wrap_line_length: 0,
    preserve_newlines: false,
    inline: [],
    content_unformatted: ['pre', 'textarea', 'style', 'script'],
    end_with_newline: true,
  });
  return `<!-- ${surface}: ${state}, code ${String(code)} -->\n${pretty}`;
}

/** The text of a cell as a page to look at: where `html` has a style sheet that was folded, it is there again. */
export function unfoldedPage(text: string, html: string, digest: (text: string) => string): string {
  const sheets = new Map([...html.matchAll(STYLE)].map(([, , css = '']) => [digest(css), css]));
  return text.replaceAll(FOLDED, (whole, name: string) => sheets.get(name) ?? whole);
}

const FOLDED = /\/\* \d+ characters, (\w+) \*\//g;
