/** Decodes the escapes of CSS identifiers and strings. Source: CSS Syntax Level 3, section 4.3.7. */
export function unescapeCss(text: string): string {
  return text.replace(
    /\\(?:([0-9a-fA-F]{1,6})\s?|\r?\n|([^]))/g,
    (_, code: string | undefined, character: string | undefined) =>
      code === undefined ? (character ?? '') : characterOf(Number.parseInt(code, 16)),
  );
}

/**
 * Writes `text` so that it stands for itself within an identifier and within a string.
 *
 * Source: CSSOM, "serialize an identifier".
 */
export function escapeCss(text: string): string {
  return Array.from(text)
    .map((character, index) => (isPlain(character, index) ? character : escaped(character)))
    .join('');
}

function isPlain(character: string, index: number): boolean {
  return /[A-Za-z_\u0080-\u{10FFFF}]/u.test(character) || (index > 0 && /[\d-]/.test(character));
}

function escaped(character: string): string {
  if (character === '\0') return '\uFFFD';
  // A digit or a control character after a backslash would be read as a code.
  return /[\x01-\x1F\x7F\d]/.test(character)
    ? `\\${character.charCodeAt(0).toString(16)} `
    : `\\${character}`;
}

function characterOf(code: number): string {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code === 0 || surrogate || code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}
