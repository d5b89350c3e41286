import { describe, expect, it } from 'vitest';
import type { LawId } from '../../src/contract/checks.js';
import { LAW_IDS } from '../../src/contract/checks.js';
import type { Claim, ClaimLevel, Truth } from '../../src/contract/vocabulary.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { judge } from '../../src/invariant/judge.js';
import { ALL_LAWS } from '../../src/invariant/laws.js';
import { aContract } from '../support/a-contract.js';
import { aKnownRun, anObservation } from '../support/an-observation.js';
import { detailPage, listPage, row } from '../support/small-pages.js';

const embedded = aContract();
const { claims, truths } = embedded;

/** The laws that judge what is said of one run on one page by the table of truths and claims. */
const CELL_LAWS: readonly LawId[] = [
  'no-calm-for-stale',
  'stale-is-said',
  'no-stale-for-fresh',
  'reconciled-stays-reconciled',
  'no-false-reconciliation',
  'no-orphan-claim-without-evidence',
  'no-success-for-unfinished',
  'no-invented-certainty',
  'no-claim-against-truth',
];

/** What a page says that makes all that a truth must claim, and nothing that it never claims. */
const HONEST: Readonly<Record<Truth, string>> = {
  fresh: 'Queued',
  likely_stale: 'Likely stale',
  reconciled: 'Reconciled',
  terminal: 'Failed',
  unsupported: 'State not known',
};

/** What makes a claim in the embedded contract. */
const SENTENCES: Readonly<Record<Claim, string>> = {
  'calm-queue': 'Waiting for worker.',
  'calm-progress': 'Progress details pending.',
  'stale-attention': 'Review worker health',
  reconciled: 'Closed by reconciliation.',
  orphaned: 'Orphaned',
  success: 'The operation finished successfully.',
  'calm-custom': 'Sleeping well',
  scary: 'Data is at risk',
};

const custom = aContract({
  claims: {
    ...claims,
    'calm-custom': { says: ['Sleeping well'], like: [] },
    scary: { says: ['Data is at risk'], like: [] },
  },
  truths: {
    fresh: { ...truths.fresh, 'calm-custom': 'may', scary: 'never' },
    likely_stale: { ...truths.likely_stale, 'calm-custom': 'never', scary: 'never' },
    reconciled: { ...truths.reconciled, 'calm-custom': 'never', scary: 'never' },
    terminal: { ...truths.terminal, 'calm-custom': 'never', scary: 'never' },
    unsupported: { ...truths.unsupported, 'calm-custom': 'never', scary: 'never' },
  },
});

/** Which law forbids what, as a reader of the spec would have it. */
const ENFORCED_BY: Readonly<Record<Truth, Readonly<Partial<Record<Claim, LawId>>>>> = {
  fresh: {
    'stale-attention': 'no-stale-for-fresh',
    reconciled: 'no-false-reconciliation',
    orphaned: 'no-orphan-claim-without-evidence',
    success: 'no-success-for-unfinished',
    scary: 'no-claim-against-truth',
  },
  likely_stale: {
    'calm-queue': 'no-calm-for-stale',
    'calm-progress': 'no-calm-for-stale',
    'calm-custom': 'no-calm-for-stale',
    reconciled: 'no-false-reconciliation',
    orphaned: 'no-orphan-claim-without-evidence',
    success: 'no-success-for-unfinished',
    scary: 'no-claim-against-truth',
  },
  reconciled: {
    'calm-queue': 'reconciled-stays-reconciled',
    'calm-progress': 'reconciled-stays-reconciled',
    'calm-custom': 'reconciled-stays-reconciled',
    'stale-attention': 'reconciled-stays-reconciled',
    orphaned: 'no-orphan-claim-without-evidence',
    scary: 'no-claim-against-truth',
  },
  terminal: {
    'calm-queue': 'no-claim-against-truth',
    'calm-progress': 'no-claim-against-truth',
    'calm-custom': 'no-claim-against-truth',
    'stale-attention': 'no-claim-against-truth',
    reconciled: 'no-false-reconciliation',
    orphaned: 'no-orphan-claim-without-evidence',
    scary: 'no-claim-against-truth',
  },
  unsupported: {
    'calm-queue': 'no-invented-certainty',
    'calm-progress': 'no-invented-certainty',
    'calm-custom': 'no-invented-certainty',
    'stale-attention': 'no-invented-certainty',
    reconciled: 'no-false-reconciliation',
    orphaned: 'no-orphan-claim-without-evidence',
    success: 'no-success-for-unfinished',
    scary: 'no-claim-against-truth',
  },
};

interface Cell {
  readonly truth: Truth;
  readonly claim: Claim;
  readonly level: ClaimLevel;
}

const cells: readonly Cell[] = TRUTHS.flatMap((truth) =>
  Object.entries(custom.truths[truth]).map(([claim, level]) => ({ truth, claim, level })),
);
const ruledOut = cells.filter(({ level }) => level === 'never' || level === 'evidence');
const open = cells.filter(({ level }) => level === 'may' || level === 'must');

/** The laws that a list breaks which says `claim` beside what is right of a run of `truth`, whose outcome is `outcome`. */
function brokenOnList(
  { truth, claim }: Cell,
  outcome = 'succeeded',
  words = HONEST[truth],
): readonly LawId[] {
  const run = aKnownRun(truth, { outcome });
  const html = listPage(row('r1', words, SENTENCES[claim] ?? ''));
  return idsOf(judge(anObservation([{ html, runs: [run] }], custom), ALL_LAWS));
}

function idsOf({ breaches }: ReturnType<typeof judge>): readonly LawId[] {
  return LAW_IDS.filter((id) => breaches.some(({ law }) => law.id === id));
}

describe('a claim that the contract rules out', () => {
  it.each(ruledOut)('breaks exactly one law: $claim of a run that is $truth', (cell) => {
    const law = ENFORCED_BY[cell.truth][cell.claim];
    expect(CELL_LAWS).toContain(law);
    expect(brokenOnList(cell)).toEqual([law]);
  });

  it('is each cell of the table that is "never" or takes evidence, and no other', () => {
    const known = TRUTHS.flatMap((truth) =>
      Object.keys(ENFORCED_BY[truth]).map((claim) => `${truth} ${claim}`),
    );
    expect(ruledOut.map(({ truth, claim }) => `${truth} ${claim}`).sort()).toEqual(known.sort());
    expect(ruledOut.length).toBe(33);
    expect(ruledOut.length + open.length).toBe(40);
  });

  it.each(ruledOut)(
    'also parts the surfaces where only one makes it and it tells truths apart: $claim of a run that is $truth',
    ({ truth, claim }) => {
      const run = aKnownRun(truth, { outcome: 'succeeded' });
      const seen = anObservation(
        [
          { html: listPage(row('r1', HONEST[truth], SENTENCES[claim] ?? '')), runs: [run] },
          { surface: 'detail', html: detailPage(HONEST[truth]), runs: [run] },
        ],
        custom,
      );
      const tells = claim === 'stale-attention' || claim === 'reconciled';
      const laws: readonly (LawId | undefined)[] = [
        ENFORCED_BY[truth][claim],
        ...(tells ? ['surfaces-agree' as const] : []),
      ];
      expect(idsOf(judge(seen, ALL_LAWS))).toEqual(laws);
    },
  );
});

describe('a claim that the contract leaves open', () => {
  it.each(open)('breaks no law: $claim of a run that is $truth', (cell) => {
    expect(brokenOnList(cell)).toEqual([]);
  });

  it('still has to be true of the outcome', () => {
    const cell = { truth: 'terminal', claim: 'success', level: 'may' } as const;
    expect(brokenOnList(cell, 'failed')).toEqual(['no-success-for-unfinished']);
  });
});

describe('a claim that takes evidence', () => {
  it.each(TRUTHS.filter((truth) => truths[truth]['orphaned'] === 'evidence'))(
    'breaks no law where there is evidence for a run that is %s',
    (truth) => {
      const run = aKnownRun(truth, {}, { orphanEvidence: true });
      const html = listPage(row('r1', HONEST[truth], 'Orphaned'));
      expect(idsOf(judge(anObservation([{ html, runs: [run] }], custom), ALL_LAWS))).toEqual([]);
    },
  );
});

describe('a claim that must be made and is not', () => {
  it.each([
    { truth: 'likely_stale', law: 'stale-is-said' },
    { truth: 'reconciled', law: 'reconciled-stays-reconciled' },
  ] as const)('breaks exactly one law for a run that is $truth', ({ truth, law }) => {
    const html = listPage(row('r1', 'Inventory sync'));
    const seen = anObservation([{ html, runs: [aKnownRun(truth)] }], custom);
    expect(idsOf(judge(seen, ALL_LAWS))).toEqual([law]);
  });

  it('is one of the cells above', () => {
    const must = open.filter(({ level }) => level === 'must').map(({ truth, claim }) => `${truth} ${claim}`);
    expect(must).toEqual(['likely_stale stale-attention', 'reconciled reconciled']);
  });
});

describe('a contract of one surface', () => {
  const stale = aKnownRun('likely_stale');
  const list = { shows: 'all-runs', run: '[data-run-id="{id}"]', path: '/operations' } as const;
  const detail = { shows: 'one-run', run: 'main', path: '/operations/{run}' } as const;

  it('judges a list by itself', () => {
    const contract = aContract({ surfaces: { list } });
    const broken = (html: string) =>
      idsOf(judge(anObservation([{ html, runs: [stale] }], contract), ALL_LAWS));
    expect(broken('<p data-run-id="r1">Likely stale</p>')).toEqual([]);
    expect(broken('<p data-run-id="r1">Queued</p>')).toEqual(['stale-is-said']);
  });

  it('judges a detail by itself, without banner, diagnostics and a way back', () => {
    const contract = aContract({ surfaces: { detail } });
    const broken = (html: string) =>
      idsOf(judge(anObservation([{ surface: 'detail', html, runs: [stale] }], contract), ALL_LAWS));
    expect(broken('<main>Likely stale</main>')).toEqual([]);
    expect(broken('<main>Queued</main>')).toEqual(['stale-is-said']);
  });
});
