import { escapedPattern } from '../../lang/escaped-pattern.js';
import { escapeHtml } from '../../lang/escape-html.js';

const STYLE = '<style>mark.qt{background:#ffd84d;color:#000;outline:2px solid #b3261e}</style>';

/**
 * A page with the offending words marked, where they stand as they are in one text. What is said in another way, as by an
 * attribute or in pieces, stays unmarked: it is quoted beside the page.
 */
export function markedPage(page: string, said: readonly string[]): string {
  const words = said.filter((each) => each.trim() !== '');
  if (words.length === 0) return page;
  const wanted = new RegExp(words.map(asWritten).join('|'), 'giu');
  let isCode = false;
  const marked = page
    .split(/(<[^>]*>)/u)
    .map((piece) => {
      if (!piece.startsWith('<')) return isCode ? piece : piece.replace(wanted, '<mark class="qt">$&</mark>');
      if (/^<(?:style|script|title|textarea)\b/iu.test(piece)) isCode = true;
      if (/^<\/(?:style|script|title|textarea)\b/iu.test(piece)) isCode = false;
      return piece;
    })
    .join('');
  return marked === page ? page : `${marked}${STYLE}`;
}

/** A text as it may be written in HTML: with entities or without, with any white space. */
function asWritten(text: string): string {
  return Array.from(text.trim().replace(/\s+/gu, ' '))
    .map((character) => {
      if (character === ' ') return '(?:\\s|&nbsp;)+';
      const plain = escapedPattern(character);
      return /[&<>"']/u.test(character)
        ? `(?:${plain}|${ENTITIES[character] ?? ''}|${escapeHtml(character)})`
        : plain;
    })
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;|&#39;|&apos;',
};
