import { ts } from '../typescript.js';
import { blamed } from './blamed.js';
import { claimsIn, type WrittenClaim } from './claims-in.js';
import type { CopySearch } from './copy-search.js';
import { endsOf } from './flow.js';
import { fold } from './fold.js';
import { isTested } from './is-tested.js';
import { literalsIn } from './literals-in.js';
import { looksLikeKey, looksLikeName } from './looks-like-name.js';
import { lookedUp } from './looked-up.js';
import { mayClaim } from './may-claim.js';
import type { End } from './step.js';
import { read, type Text } from './text.js';

/** A literal whose words make claims where it ends up. */
export interface Copy {
  readonly literal: ts.Node;
  readonly claims: readonly WrittenClaim[];
  readonly end: End;
}

/**
 * The literals of a file whose words make claims on a screen, or where that cannot be known: each with one end, a
 * screen if there is one. A sentence that several literals hold is put down to one of them.
 */
export function* copyIn(file: ts.SourceFile, search: CopySearch): Generator<Copy> {
  for (const literal of literalsIn(file, search.telling)) {
    if (!mayClaim(literal, search) || isTested(literal)) continue;
    const copy = copyFrom(literal, search);
    if (copy !== undefined) yield copy;
  }
}

function copyFrom(literal: ts.Node, search: CopySearch): Copy | undefined {
  let unresolved: Copy | undefined;
  for (const end of endsOf(literal, search.world)) {
    const isKnown = end.kind === 'unresolved' && unresolved !== undefined;
    if (isKnown || !counts(end, literal, search)) continue;
    const claims = claimsOf(literal, end, search);
    if (claims.length === 0) continue;
    const copy = { literal, claims, end };
    if (end.kind === 'screen') return copy;
    unresolved = copy;
  }
  return unresolved === undefined ? undefined : shownByKey(unresolved, search);
}

function counts(end: End, literal: ts.Node, search: CopySearch): boolean {
  if (end.kind === 'quiet' || (end.kind === 'unresolved' && isName(literal))) return false;
  return !isTested(end.at) && search.counts(end);
}

/** A name that goes nobody knows where is a name, whatever it is joined with. */
function isName(literal: ts.Node): boolean {
  return ts.isStringLiteralLike(literal) && looksLikeName(literal.text);
}

/** A text of a catalogue is on a screen where its key is looked up. */
function shownByKey(copy: Copy, search: CopySearch): Copy | undefined {
  const ends = lookedUp(copy.literal, search.world.project).map((at): End => ({
    ...copy.end,
    kind: 'screen',
    at,
  }));
  if (ends.length === 0) return copy;
  const end = ends.find((each) => counts(each, copy.literal, search));
  return end === undefined ? undefined : { ...copy, end };
}

function claimsOf(literal: ts.Node, end: End, search: CopySearch): readonly WrittenClaim[] {
  const wanted = (text: Text): readonly WrittenClaim[] => {
    const claims = claimsIn(text, search);
    return claims.length > 0 && reads(read(text), end)
      ? claims.filter((each) => search.isWanted(each, literal))
      : [];
  };
  const own = end.texts.flatMap(wanted);
  if (own.length === 0) return [];
  const { project } = search.world;
  const others = fold(end.last.whole, { project, known: new Map() }).flatMap(wanted);
  const found = own.filter((claim) => blamed(claim, others, search.telling) === literal);
  return found.filter(({ text }, index) => found.findIndex((other) => other.text === text) === index);
}

const MOST_LINES = 4;

/** Whether a text reads like words for a person where it gets to: not like a key or a name, nor like a program. */
function reads(text: string, { isPlain, kind }: End): boolean {
  if (looksLikeKey(text)) return false;
  if (kind === 'unresolved' && text.split('\n').length > MOST_LINES) return false;
  return isPlain || !looksLikeName(text);
}
