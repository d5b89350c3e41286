import type { ts } from '../typescript.js';
import type { WrittenClaim } from './claims-in.js';
import { textsWrittenIn } from './written-text.js';

/**
 * The one literal to which `claim` is put down, of all that hold a part of it in any of the `others` (the same claim
 * where other words are chosen): the one with the largest share, among those with a telling word if any has one. So
 * whoever begins at any of them comes to the same one.
 */
export function blamed(
  claim: WrittenClaim,
  others: readonly WrittenClaim[],
  telling: RegExp,
): ts.Node | undefined {
  const group = connected(claim, others);
  const shares = new Map<ts.Node, number>();
  for (const each of group) {
    for (const [origin, share] of each.shares) shares.set(origin, (shares.get(origin) ?? 0) + share);
  }
  const bySize = [...shares]
    .sort(([one, share], [other, otherShare]) => otherShare - share || one.pos - other.pos)
    .map(([origin]) => origin);
  return bySize.find((origin) => telling.test(textsWrittenIn(origin))) ?? bySize[0];
}

/** `claim` and those of the `others` that share a literal with it, directly or through others. */
function connected(claim: WrittenClaim, others: readonly WrittenClaim[]): readonly WrittenClaim[] {
  const group = new Map([[keyOf(claim), claim]]);
  const literals = new Set(claim.shares.keys());
  for (let size = 0; size < group.size;) {
    size = group.size;
    for (const other of others) {
      if (other.claim !== claim.claim || ![...other.shares.keys()].some((each) => literals.has(each)))
        continue;
      group.set(keyOf(other), other);
      for (const each of other.shares.keys()) literals.add(each);
    }
  }
  return [...group.values()];
}

function keyOf({ text, whole }: WrittenClaim): string {
  return `${text}\n${whole}`;
}
