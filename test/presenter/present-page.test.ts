import { describe, expect, it } from 'vitest';
import type { OperationRun } from '../../src/operation/operation-run.js';
import type { RenderRequest } from '../../src/operation/world.js';
import type { PageModel } from '../../src/presenter/page-model.js';
import { presentPage } from '../../src/presenter/present-page.js';
import { specContract } from '../specs/spec-contract.js';
import { aFinishedRun, aRun, aRunningRun, aStaleRun } from '../truth/a-run.js';
import { aRequest } from './a-request.js';

const contract = specContract();
const NOT_FOUND = {
  kind: 'not-found',
  code: 404,
  title: 'Not found',
  body: 'There is nothing at this address.',
};

function idsOn(page: PageModel): readonly string[] {
  if (page.kind === 'not-found') return ['not found'];
  if (page.kind === 'detail') return [page.run.id];
  const more = page.kind === 'shell' ? (page.more?.runs ?? []) : [];
  return [...page.runs, ...more].map(({ id }) => id);
}

function idsFor(...request: Parameters<typeof aRequest>): readonly string[] {
  return idsOn(presentPage(aRequest(...request), contract));
}

const here = aRun({ id: 'here' });
const beside = aRun({ id: 'beside', environment_id: 'e2' });
const closed = aRun({ id: 'closed', environment_id: 'e3' });
const abroad = aRun({ id: 'abroad', workspace_id: 'w2' });
const stored = [here, beside, closed, abroad];

describe('what the viewer sees', () => {
  it.each([
    { name: 'the shell: its environment', surface: 'shell', changes: {}, ids: ['here'] },
    { name: 'the list: all open environments', surface: 'list', changes: {}, ids: ['beside', 'here'] },
    { name: 'the list of one environment', surface: 'list', changes: { environment: 'e2' }, ids: ['beside'] },
    {
      name: 'the detail of an open environment',
      surface: 'detail',
      changes: { run: 'beside' },
      ids: ['beside'],
    },
    {
      name: 'the detail, filtered to its environment',
      surface: 'detail',
      changes: { run: 'beside', environment: 'e2' },
      ids: ['beside'],
    },
  ] as const)('on $name', ({ surface, changes, ids }) => {
    expect(idsFor(surface, stored, changes)).toEqual(ids);
  });

  const stranger = { id: 'u2', memberships: [{ workspace: 'w2', environments: ['e1'] }] };
  it.each([
    { name: 'the shell of a strange workspace', surface: 'shell', changes: { viewer: stranger } },
    { name: 'the shell of a closed environment', surface: 'shell', changes: { environment: 'e3' } },
    { name: 'the shell of no environment', surface: 'shell', changes: { environment: null } },
    { name: 'the list of a strange workspace', surface: 'list', changes: { viewer: stranger } },
    { name: 'the list of a closed environment', surface: 'list', changes: { environment: 'e3' } },
    { name: 'a run of a closed environment', surface: 'detail', changes: { run: 'closed' } },
    { name: 'a run of another workspace', surface: 'detail', changes: { run: 'abroad' } },
    {
      name: 'an open run, filtered to another environment',
      surface: 'detail',
      changes: { run: 'here', environment: 'e2' },
    },
    { name: 'a run that does not exist', surface: 'detail', changes: { run: 'nowhere' } },
    { name: 'no run', surface: 'detail', changes: { run: null } },
    { name: 'a run, as a stranger', surface: 'detail', changes: { run: 'here', viewer: stranger } },
  ] as const)('is the same refusal for $name', ({ surface, changes }) => {
    expect(presentPage(aRequest(surface, stored, changes), contract)).toEqual(NOT_FOUND);
  });

  it('takes several memberships of one workspace together', () => {
    const memberships = [
      { workspace: 'w1', environments: ['e1'] },
      { workspace: 'w2', environments: ['e3'] },
      { workspace: 'w1', environments: ['e2'] },
    ];
    expect(idsFor('list', stored, { viewer: { id: 'u', memberships } })).toEqual(['beside', 'here']);
  });

  it('is an empty page for a member without environments', () => {
    const viewer = { id: 'u', memberships: [{ workspace: 'w1', environments: [] }] };
    expect(presentPage(aRequest('list', stored, { viewer }), contract)).toMatchObject({
      code: 200,
      empty: 'No operations here.',
      runs: [],
    });
  });

  it('is never touched by a hidden run', () => {
    const seen = stored.filter((run) => run === here || run === beside);
    const pages = (runs: readonly OperationRun[]): readonly PageModel[] => [
      presentPage(aRequest('shell', runs), contract),
      presentPage(aRequest('list', runs), contract),
      presentPage(aRequest('detail', runs, { run: 'here' }), contract),
    ];
    expect(pages(stored)).toEqual(pages(seen));
  });
});

describe('the shell', () => {
  it('shows what is active, also where it cannot be judged, and nothing else', () => {
    const runs = [
      aRun({ id: 'queued' }),
      aRunningRun({ id: 'exempt', type: 'legacy.import' }),
      aRun({ id: 'untimed', queued_at: null }),
      aFinishedRun({ id: 'finished' }),
      aRun({ id: 'unknown', status: 'paused' }),
    ];
    expect(idsFor('shell', runs)).toEqual(['exempt', 'queued', 'untimed']);
  });

  it('shows five runs without counting them', () => {
    const runs = ['a', 'b', 'c', 'd', 'e'].map((id) => aRun({ id }));
    const page = presentPage(aRequest('shell', runs), contract);
    expect(page).not.toHaveProperty('collective');
    expect(page).not.toHaveProperty('more');
    expect(idsOn(page)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('counts more than five, with the late ones first', () => {
    const runs = [...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aRun({ id })), aStaleRun({ id: 'late' })];
    const page = presentPage(aRequest('shell', runs), contract);
    expect(page).toMatchObject({
      collective: { lines: ['7 active operations', '1 past their lifecycle window'] },
      more: { summary: '2 more' },
    });
    expect(idsOn(page)).toEqual(['late', 'a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('does not count late runs where there are none', () => {
    const runs = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aRun({ id }));
    expect(presentPage(aRequest('shell', runs), contract)).toMatchObject({
      collective: { lines: ['6 active operations'] },
    });
  });
});

describe('the order of a page', () => {
  const runs = [
    aFinishedRun({ id: 'ended first', completed_at: '2026-01-01T09:00:00Z' }),
    aFinishedRun({ id: 'ended somewhen', completed_at: null }),
    aFinishedRun({ id: 'ended last', completed_at: '2026-01-01T11:00:00Z' }),
    aRun({ id: 'unknown', status: 'paused' }),
    aRun({ id: 'untimed', queued_at: null }),
    aRun({ id: 'young' }),
    aRun({ id: 'also young' }),
    aRunningRun({ id: 'older' }),
    aStaleRun({ id: 'late' }),
    aStaleRun({ id: 'later', queued_at: '2026-01-01T08:00:00Z' }),
  ];
  const order = [
    'later',
    'late',
    'older',
    'also young',
    'young',
    'untimed',
    'unknown',
    'ended last',
    'ended first',
    'ended somewhen',
  ];

  it('is attention, age, and the newest end', () => {
    expect(idsFor('list', runs)).toEqual(order);
  });

  it('does not come from storage', () => {
    expect(idsFor('list', runs.toReversed())).toEqual(order);
  });
});

describe('the detail', () => {
  it('leads back to the list and shows what is recorded', () => {
    const run = aStaleRun({ context: { worker_id: 'w-7', job_id: 81, note: 'anything' } });
    expect(presentPage(aRequest('detail', [run]), contract)).toMatchObject({
      kind: 'detail',
      title: 'Inventory sync · Operation',
      scope: ['w1', 'e1'],
      link: { href: '/admin/workspaces/w1/operations', text: 'All operations' },
      diagnostics: {
        title: 'Diagnostics',
        facts: [
          { name: 'Recorded status', value: 'queued' },
          { name: 'Recorded outcome', value: 'pending' },
          { name: 'Queued at', value: '2026-01-01T11:29:00Z' },
        ],
        context: {
          title: 'Recorded context',
          facts: [
            { name: 'worker_id', value: 'w-7' },
            { name: 'job_id', value: '81' },
          ],
        },
      },
    });
  });

  const factsOf = (run: OperationRun) => {
    const page = presentPage(aRequest('detail', [run]), contract);
    if (page.kind !== 'detail') throw new Error('Cannot find the run');
    return [...page.diagnostics.facts, ...(page.diagnostics.context?.facts ?? [])].map(
      ({ name, value }) => `${name}: ${value}`,
    );
  };

  it('shows the evidence that a run was reconciled', () => {
    const reconciliation = { source: 'scheduled_reconciler', reconciled_at: '2026-01-01T12:45:00+01:00' };
    expect(factsOf(aFinishedRun({ queued_at: null, context: { reconciliation } }))).toEqual([
      'Recorded status: completed',
      'Recorded outcome: Succeeded',
      'Completed at: 2026-01-01T11:40:00Z',
      'reconciliation.source: scheduled_reconciler',
      'reconciliation.reconciled_at: 2026-01-01T11:45:00.000Z',
    ]);
  });

  it('shows trusted evidence that a late run is orphaned', () => {
    const queue_legitimacy = {
      verdict: 'orphaned',
      source: 'worker_registry',
      observed_at: '2026-01-01T11:59:00Z',
    };
    expect(factsOf(aStaleRun({ context: { queue_legitimacy } })).slice(3)).toEqual([
      'queue_legitimacy.source: worker_registry',
      'queue_legitimacy.observed_at: 2026-01-01T11:59:00.000Z',
    ]);
  });

  it.each([
    {
      name: 'evidence that is not trusted',
      run: aStaleRun({
        context: { queue_legitimacy: { verdict: 'orphaned' }, reconciliation: { source: 'x' } },
      }),
    },
    { name: 'an outcome that would be a lie', run: aStaleRun({ outcome: 'succeeded' }) },
    {
      name: 'a worker id that reads as a claim',
      run: aStaleRun({ context: { worker_id: 'lost by the queue' } }),
    },
  ])('does not repeat $name', ({ run }) => {
    expect(factsOf(run).join('\n')).not.toMatch(/orphan|reconcil|succeeded|lost/i);
  });

  it('does not repeat an unknown status that reads as a claim', () => {
    expect(factsOf(aRun({ status: 'orphaned' }))[0]).toBe('Recorded outcome: pending');
    expect(factsOf(aRun({ status: 'paused' }))[0]).toBe('Recorded status: paused');
  });
});

it('refuses to present anything at a time that is none', () => {
  const request: RenderRequest = { ...aRequest('list', []), now: 'now' };
  expect(() => presentPage(request, contract)).toThrow(
    'Cannot present a page at "now": it is no RFC 3339 time',
  );
});
