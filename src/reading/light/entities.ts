const REFERENCE = /&(?:(#x?[0-9a-fA-F]{1,5}|[a-z]{2,4});)?/g;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
]);

/**
 * `text` with its character references decoded; nothing where there is one that is not among the few that templates
 * write, or that is not closed.
 */
export function decoded(text: string): string | undefined {
  if (!text.includes('&')) return text;
  const unsure: string[] = [];
  const plain = text.replace(REFERENCE, (reference, inner: string | undefined) => {
    const character = inner === undefined ? undefined : characterOf(inner);
    if (character === undefined) unsure.push(reference);
    return character ?? '';
  });
  return unsure.length === 0 ? plain : undefined;
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return NAMED.get(reference);
  const code = reference.startsWith('#x')
    ? Number.parseInt(reference.slice(2), 16)
    : /^#\d+$/.test(reference)
      ? Number.parseInt(reference.slice(1), 10)
      : Number.NaN;
  return coded(code);
}

/** Below and between these, references stand for something else. Source: HTML, section 13.2.5.80. */
function coded(code: number): string | undefined {
  const isPlain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
  return isPlain ? String.fromCharCode(code) : undefined;
}
