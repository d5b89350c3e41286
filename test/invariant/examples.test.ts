import { describe, expect, it } from 'vitest';
import type { LawId } from '../../src/contract/checks.js';
import { LAW_IDS } from '../../src/contract/checks.js';
import type { Surface } from '../../src/contract/vocabulary.js';
import { judge } from '../../src/invariant/judge.js';
import { ALL_LAWS, LAWS } from '../../src/invariant/laws.js';
import { aContract } from '../support/a-contract.js';
import type { KnownRun } from '../support/an-observation.js';
import { aKnownRun, anObservation } from '../support/an-observation.js';

const { surfaces } = aContract();
const RUN = '[data-run-id="{id}"]';
const LIST = { shows: 'all-runs', run: RUN, path: '/admin/workspaces/{workspace}/operations' } as const;
/** Examples show what they are about and leave the rest out, so there is nowhere to link to. */
const CONTRACTS = {
  list: aContract({ surfaces: { list: LIST } }),
  shell: aContract({
    surfaces: { shell: { shows: 'active-runs', run: RUN, path: '/admin/{workspace}/{environment}' } },
  }),
  detail: aContract({
    surfaces: {
      detail: {
        shows: 'one-run',
        run: 'main',
        path: '/admin/workspaces/{workspace}/operations/{run}',
        banner: '[data-lifecycle-banner]',
        diagnostics: '[data-diagnostics]',
      },
    },
  }),
} satisfies Record<Surface, unknown>;

const stale = aKnownRun('likely_stale');
const fresh = aKnownRun('fresh');
const failed = aKnownRun('terminal', { outcome: 'failed' });

interface Stage {
  readonly run: KnownRun;
  readonly surface: Surface;
}

/** Of which run the HTML in a law's examples speaks, and where; the others are lines of a program or of prose. */
const STAGES: Readonly<Partial<Record<LawId, Stage>>> = {
  'no-calm-for-stale': { run: stale, surface: 'list' },
  'no-live-progress-for-stale': { run: stale, surface: 'list' },
  'stale-is-said': { run: stale, surface: 'list' },
  'no-page-calm-over-stale': { run: stale, surface: 'list' },
  'no-stale-for-fresh': { run: fresh, surface: 'list' },
  'reconciled-stays-reconciled': { run: aKnownRun('reconciled'), surface: 'list' },
  'no-false-reconciliation': { run: failed, surface: 'list' },
  'no-orphan-claim-without-evidence': { run: fresh, surface: 'list' },
  'no-success-for-unfinished': { run: fresh, surface: 'list' },
  'no-invented-certainty': { run: aKnownRun('unsupported'), surface: 'list' },
  'no-claim-against-truth': { run: failed, surface: 'list' },
  'declared-truth-holds': { run: stale, surface: 'list' },
  'one-vocabulary': { run: stale, surface: 'list' },
  'one-summary-per-run': { run: fresh, surface: 'list' },
  'banner-before-diagnostics': { run: stale, surface: 'detail' },
  'one-canonical-link': { run: fresh, surface: 'list' },
  'no-destructive-action': { run: aKnownRun('fresh', {}, { visible: false }), surface: 'shell' },
};

const staged = LAW_IDS.flatMap((law) => {
  const stage = STAGES[law];
  return stage === undefined ? [] : [{ law, ...stage, good: LAWS[law].good, bad: LAWS[law].bad }];
});

function brokenBy(html: string, { law, run, surface }: Stage & { law: LawId }): readonly LawId[] {
  const contract = law === 'one-canonical-link' ? aContract({ surfaces }) : CONTRACTS[surface];
  // A row without its table is no row: the parser drops it.
  const page = html.startsWith('<tr') ? `<table>${html}</table>` : html;
  const { breaches } = judge(anObservation([{ html: page, surface, runs: [run] }], contract), ALL_LAWS);
  return LAW_IDS.filter((id) => breaches.some((breach) => breach.law.id === id));
}

describe.each(staged)("the examples of '$law'", ({ good, bad, ...stage }) => {
  it('hold where they are good', () => {
    expect(brokenBy(good, stage)).not.toContain(stage.law);
  });

  it('break exactly this law where they are bad', () => {
    expect(brokenBy(bad, stage)).toEqual([stage.law]);
  });
});

describe('the examples of the laws', () => {
  it('are all tried that are HTML', () => {
    const html = LAW_IDS.filter((id) => LAWS[id].bad.startsWith('<') || LAWS[id].good.startsWith('<'));
    expect(html).toEqual(staged.map(({ law }) => law));
    expect(html.length).toBe(17);
  });
});
