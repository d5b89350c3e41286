import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/contract/contract.js';
import { SURFACES, TRUTHS, type Claim, type ClaimLevel, type Truth } from '../../src/contract/vocabulary.js';
import { mayBeRuledOut } from '../../src/invariant/claim-levels.js';
import type { About } from '../../src/invariant/about.js';
import { LAWS } from '../../src/invariant/laws.js';
import { aContract } from '../support/a-contract.js';

const embedded = aContract();

type Levels = Contract['truths'][Truth];

function withLevel(
  claim: Claim,
  level: ClaimLevel | undefined,
  success = embedded.persisted.success,
): Contract {
  const others = Object.entries(embedded.truths.fresh).filter(([name]) => name !== claim);
  const fresh = Object.fromEntries(level === undefined ? others : [...others, [claim, level]]) as Levels;
  return {
    ...embedded,
    persisted: { ...embedded.persisted, success },
    truths: { ...embedded.truths, fresh },
  };
}

describe('whether a claim may be ruled out', () => {
  it.each<[level: ClaimLevel | undefined, isRuledOut: boolean]>([
    ['never', true],
    ['evidence', true],
    ['may', false],
    ['must', false],
    [undefined, false],
  ])('is told by its level: %s', (level, isRuledOut) => {
    expect(mayBeRuledOut(withLevel('orphaned', level), 'fresh', 'orphaned')).toBe(isRuledOut);
  });

  it('is so of success, where the contract says which outcomes are one', () => {
    expect(mayBeRuledOut(withLevel('success', 'may', ['succeeded']), 'fresh', 'success')).toBe(true);
    expect(mayBeRuledOut(withLevel('success', 'may', []), 'fresh', 'success')).toBe(false);
    expect(mayBeRuledOut(withLevel('calm-waiting', 'may', ['succeeded']), 'fresh', 'calm-waiting')).toBe(
      false,
    );
  });
});

/** Truths and surfaces on which the contract leaves a law something to judge, as far as its `where` says so. */
function whereOf(about: About, contract: Contract): readonly string[] {
  return SURFACES.flatMap((surface) =>
    TRUTHS.filter((truth) => about.where?.({ contract, truth, surface })).map(
      (truth) => `${truth} on ${surface}`,
    ),
  );
}

const onAll = (...truths: readonly Truth[]) =>
  SURFACES.flatMap((surface) =>
    TRUTHS.filter((truth) => truths.includes(truth)).map((truth) => `${truth} on ${surface}`),
  );

describe('what a law leaves out', () => {
  it('is, of the banner law, a surface without a banner', () => {
    const { about } = LAWS['banner-before-diagnostics'];
    expect(whereOf(about, embedded)).toEqual(TRUTHS.map((truth) => `${truth} on detail`));
    const { detail, ...others } = embedded.surfaces;
    expect(detail?.banner).toBeDefined();
    expect(whereOf(about, { ...embedded, surfaces: others })).toEqual([]);
  });

  it('is, of the link law, a surface that leads nowhere', () => {
    const { about } = LAWS['one-canonical-link'];
    expect(whereOf(about, embedded)).toEqual(onAll(...TRUTHS));
    const { detail, ...others } = embedded.surfaces;
    expect(detail).toBeDefined();
    const bare = Object.fromEntries(
      Object.entries(others).map(([name, { link, ...spec }]) => [
        name,
        link === 'detail' ? spec : { ...spec, link },
      ]),
    ) as Contract['surfaces'];
    expect(whereOf(about, { ...embedded, surfaces: bare })).toEqual([]);
  });

  it.each([
    ['no-orphan-claim-without-evidence', 'orphaned'],
    ['no-success-for-unfinished', 'success'],
  ] as const)('is, of %s, a truth that may always claim it', (law, claim) => {
    const ruledOut = TRUTHS.filter((truth) => mayBeRuledOut(embedded, truth, claim));
    expect(whereOf(LAWS[law].about, embedded)).toEqual(onAll(...ruledOut));
    const { persisted, truths } = withLevel(claim, 'must', []);
    const open = whereOf(LAWS[law].about, { ...embedded, persisted, truths });
    expect(open).not.toContain('fresh on list');
  });
});
