import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCasePlan } from '../../src/arbitrary/any-case.js';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { casePlan, runPlan } from '../../src/arbitrary/plans.js';
import { PLACEMENTS } from '../../src/arbitrary/run-plan.js';
import { finishedSituations } from '../../src/arbitrary/situations.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import type { Scene } from '../../src/operation/case.js';
import { maySee } from '../../src/oracle/viewer-scope.js';
import { aContract } from '../support/a-contract.js';

const contract = aContract();
const [situation] = finishedSituations(contract);
if (situation === undefined) throw new Error('Cannot test without a finished situation');
const everywhere = PLACEMENTS.map((placement) => runPlan(situation, { placement }));

describe('a viewer', () => {
  it.each([
    { viewer: 'member', sees: ['here', 'beside', 'abroad'] },
    { viewer: 'partly', sees: ['beside'] },
    { viewer: 'stranger', sees: ['abroad'] },
    { viewer: 'nobody', sees: [] },
  ] as const)('who is $viewer sees the runs of $sees', ({ viewer, sees }) => {
    const [base] = buildCase(casePlan(everywhere, { viewer }), contract).scenes;
    const visible = PLACEMENTS.filter((_, index) => base?.labels[`r${String(index + 1)}`]?.visible);
    expect(visible).toEqual(sees);
  });

  it.each([
    {
      viewer: 'member',
      pages: [
        'shell w1/e1',
        'list w1',
        'list w1/e1',
        'list w1/e2',
        'detail w1 r1',
        'detail w1 r2',
        'detail w2 r4',
      ],
      refusals: ['detail w1 r3', 'detail w3 r5', 'detail w1 r4', 'detail w1 missing'],
    },
    {
      viewer: 'partly',
      pages: ['list w1', 'list w1/e2', 'detail w1 r2'],
      refusals: [
        ...['shell w1/e1', 'list w1/e1', 'detail w1 r1', 'detail w1 r3', 'detail w2 r4', 'detail w3 r5'],
        ...['detail w1 r4', 'shell w3/e1', 'detail w1 missing'],
      ],
    },
    {
      viewer: 'stranger',
      pages: ['detail w2 r4'],
      refusals: [
        ...['shell w1/e1', 'list w1', 'list w1/e1', 'list w1/e2', 'detail w1 r1', 'detail w1 r2'],
        ...['detail w1 r3', 'detail w3 r5', 'detail w1 r4', 'shell w3/e1', 'detail w1 missing'],
      ],
    },
    {
      viewer: 'nobody',
      pages: [],
      refusals: [
        ...['shell w1/e1', 'list w1', 'list w1/e1', 'list w1/e2', 'detail w1 r1', 'detail w1 r2'],
        ...[
          'detail w1 r3',
          'detail w2 r4',
          'detail w3 r5',
          'detail w1 r4',
          'shell w3/e1',
          'detail w1 missing',
        ],
      ],
    },
  ] as const)(
    'who is $viewer is shown what belongs to them, and refused the rest',
    ({ viewer, pages, refusals }) => {
      const { visits } = buildCase(casePlan(everywhere, { viewer, filtered: true }), contract);
      const asked = (expects: 'page' | 'refusal') =>
        visits
          .filter((visit) => visit.scene === 'base' && visit.expects === expects)
          .map(({ surface, workspace, environment, run }) => {
            const place = environment === null ? workspace : `${workspace}/${environment}`;
            return [surface, place, run ?? ''].join(' ').trim();
          });
      expect(asked('page')).toEqual(pages);
      expect(asked('refusal')).toEqual(refusals);
    },
  );
});

function sceneOf(scenes: readonly Scene[], kind: Scene['kind']): Scene | undefined {
  return scenes.find((scene) => scene.kind === kind);
}

describe('a redacted scene', () => {
  const built = fc
    .sample(anyCasePlan(contract, TRUTHS), { seed: 358, numRuns: 500 })
    .map((plan) => buildCase(plan, contract));

  it('lacks exactly the runs that the viewer may not see, and differs in nothing else', () => {
    let lacking = 0;
    for (const { scenes } of built) {
      const base = sceneOf(scenes, 'base');
      const redacted = sceneOf(scenes, 'redacted');
      const { viewer, runs } = base?.world ?? { viewer: undefined, runs: [] };
      const visible = runs.filter((run) => viewer !== undefined && maySee(viewer, run));
      expect(redacted === undefined).toBe(visible.length === runs.length);
      if (redacted === undefined) continue;
      lacking += 1;
      expect(redacted.world).toEqual({ ...base?.world, runs: visible });
      expect(redacted.labels).toEqual(Object.fromEntries(visible.map(({ id }) => [id, base?.labels[id]])));
    }
    expect(lacking).toBeGreaterThan(100);
  });

  it('is asked for the same pages as the base', () => {
    for (const { scenes, visits } of built) {
      const asked = scenes
        .filter(({ kind }) => kind === 'base' || kind === 'redacted')
        .map(({ name }) =>
          visits.filter(({ scene }) => scene === name).map((visit) => ({ ...visit, scene: '' })),
        );
      for (const pages of asked) expect(pages).toEqual(asked[0]);
      expect(asked[0]?.length).toBeGreaterThan(2);
    }
  });
});

describe('a later scene', () => {
  it('has the same runs and the same viewer at a later moment', () => {
    const built = buildCase(casePlan(everywhere, { later: [1, 3_600_000] }), contract);
    const [base] = built.scenes;
    const later = built.scenes.filter(({ kind }) => kind === 'later');
    expect(later.map(({ name, world }) => [name, world.now])).toEqual([
      ['later-1', '2026-01-01T12:00:00.001Z'],
      ['later-2', '2026-01-01T13:00:00.000Z'],
    ]);
    for (const { world } of later) expect({ ...world, now: '' }).toEqual({ ...base?.world, now: '' });
  });
});

describe('a twisted scene', () => {
  const twist = { label: 'Nightly copy', initiator: { kind: 'system' }, progress: 'complete' } as const;
  const [base, twisted] = buildCase(casePlan([runPlan(situation)], { twist }), contract).scenes;
  const [before, after] = [base?.world.runs[0], twisted?.world.runs[0]];

  it('has other words, figures and untrusted evidence', () => {
    expect(twisted?.kind).toBe('twisted');
    expect(after).toMatchObject({
      label: 'Nightly copy',
      initiator: { kind: 'system', name: null },
      counts: { total: 40, processed: 40, failed: 0 },
      context: {
        reconciliation: { source: 'browser_extension' },
        queue_legitimacy: { source: 'browser_extension', verdict: 'orphaned' },
      },
    });
  });

  it('keeps whatever decides the truth', () => {
    const kept = [
      'id',
      'workspace_id',
      'environment_id',
      'type',
      'status',
      'outcome',
      'completed_at',
    ] as const;
    for (const field of kept) expect(after?.[field]).toBe(before?.[field]);
    const story = 'inventory.sync, completed, outcome pending, untrusted evidence of reconciliation';
    expect(twisted?.labels['r1']).toEqual({ ...base?.labels['r1'], story });
  });
});
