const WHITE_SPACE = /\p{White_Space}+/gu;
/** Soft hyphens, zero-width characters, bidi and other controls. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFF9-\uFFFB]/gu;
const SINGLE_QUOTES = /[‘’‚‛′ʼ]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[‐‑‒–—―−]/g;
const ORDINARY = /^[\x20-\x7E]*$/;
/** One character with the marks, jamo and unseen characters that belong to it. */
const CLUSTER = /[\s\S](?:[\p{M}\u1160-\u11FF]|\p{Default_Ignorable_Code_Point})*/gu;

/**
 * `text` made plain for matching: Unicode NFKC, lower case, white space folded to single blanks and trimmed, unseen
 * characters gone, typographic quotes and dashes made ASCII. Entities are decoded already. What is plain stays as it is.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "Claims".
 */
export function plain(text: string): string {
  if (ORDINARY.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return plainCharacters(text).replace(/ {2,}/g, ' ').trim();
}

/**
 * The part of `text` from which `plain(text).slice(start, end)` was made; those plain words themselves where a rare
 * composition hides their origin.
 */
export function originOf(text: string, start: number, end: number): string {
  const whole = plain(text);
  if (whole.length === text.length && ORDINARY.test(text)) return text.slice(start, end);
  const { made, origins } = withOrigins(text);
  const [first, last] = [origins[start], origins[end - 1]];
  const isExact = made.trimEnd() === whole && first !== undefined && last !== undefined;
  return isExact ? text.slice(first.from, last.to) : whole.slice(start, end);
}

interface Origin {
  readonly from: number;
  readonly to: number;
}

/** The plain characters of `text` cluster by cluster, and where each was made. */
function withOrigins(text: string): { readonly made: string; readonly origins: readonly Origin[] } {
  const origins: Origin[] = [];
  let made = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const characters = plainCharacters(cluster);
    if (characters === ' ' && (made === '' || made.endsWith(' '))) continue;
    made += characters;
    while (origins.length < made.length) origins.push({ from: index, to: index + cluster.length });
  }
  return { made, origins };
}

function plainCharacters(text: string): string {
  return text
    .replace(WHITE_SPACE, ' ')
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-');
}
