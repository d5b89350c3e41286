import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { OperationRun } from '../../../src/operation/operation-run.js';
import type { RenderRequest } from '../../../src/operation/world.js';
import { render } from './testee.js';

describe('the list', () => {
  it.each([
    { status: 'waiting', heading: 'Waiting Jobs', says: 'Waiting' },
    { status: 'active', heading: 'Active Jobs', says: 'Active' },
    { status: 'completed', heading: 'Completed Jobs', says: 'Completed' },
    { status: 'failed', heading: 'Failed Jobs', says: 'Failed' },
    { status: 'delayed', heading: 'Delayed Jobs', says: 'Delayed' },
  ])('shows a $status run once, as a row under "$heading"', async ({ status, heading, says }) => {
    const list = await page(aRequest('list', [aRun({ id: 'r1', status })]));
    const rows = [...list.querySelectorAll(row('r1'))];
    expect(rows.map((each) => each.closest('.main')?.querySelector('h3')?.textContent)).toEqual([heading]);
    expect(rows.map(stateIn)).toEqual([says]);
  });

  it("holds Arena's page of every state, in the order of Arena's menu", async () => {
    const list = await page(aRequest('list', []));
    const headings = [...list.querySelectorAll('.main h3')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Waiting Jobs',
      'Active Jobs',
      'Completed Jobs',
      'Failed Jobs',
      'Delayed Jobs',
      'Paused Jobs',
    ]);
  });

  it('shows a paused run twice, as Arena does: as waiting, and as paused', async () => {
    const list = await page(aRequest('list', [aRun({ id: 'r1', status: 'paused' })]));
    expect([...list.querySelectorAll(row('r1'))].map(stateIn)).toEqual(['Waiting', 'Paused']);
  });

  it('has no row for a run whose status is no state of a job', async () => {
    const list = await page(aRequest('list', [aRun({ id: 'r1', status: 'mystery' })]));
    expect(list.querySelector(row('r1'))).toBeNull();
  });

  it('links a row to the page of its job', async () => {
    const list = await page(aRequest('list', [aRun({ id: 'r1', status: 'waiting' })]));
    const links = [...list.querySelectorAll(`${row('r1')} a.btn`)].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/arena/w1/operations/r1', '/arena/w1/operations/r1?json=true']);
  });

  it.each([
    { asked: 'the whole workspace', environment: null, shown: ['r2', 'r1'] },
    { asked: 'one environment', environment: 'e2', shown: ['r2'] },
  ])(
    'asked for $asked, shows the runs of the viewer there and no trace of others',
    async ({ environment, shown }) => {
      const visible = [aRun({ id: 'r1' }), aRun({ id: 'r2', environment_id: 'e2' })];
      const hidden = [aRun({ id: 'h1', environment_id: 'e3' }), aRun({ id: 'h2', workspace_id: 'w2' })];
      const asked = withInput(aRequest('list', [...hidden, ...visible]), { environment });
      const { html } = await render(asked);
      const ids = [...new JSDOM(html).window.document.querySelectorAll('[name="jobId"]')];
      expect(ids.map((id) => id.getAttribute('value'))).toEqual(shown);
      const withoutHidden = await render(withInput(asked, { runs: visible }));
      expect(withoutHidden.html).toBe(html);
    },
  );
});

describe('the detail', () => {
  it.each([
    { status: 'waiting', says: 'Waiting' },
    { status: 'active', says: 'Active' },
    { status: 'completed', says: 'Completed' },
    { status: 'failed', says: 'Failed' },
    { status: 'delayed', says: 'Delayed' },
    { status: 'paused', says: 'Paused' },
    { status: 'mystery', says: 'Unknown' },
  ])('says "$says" of a $status run', async ({ status, says }) => {
    const detail = await page(aRequest('detail', [aRun({ id: 'r1', status })]));
    expect(stateIn(detail.querySelector('.main'))).toBe(says);
  });

  it('shows what the job holds: its times in UTC, its progress, its data', async () => {
    const run = aRun({ status: 'active', started_at: '2026-01-01T11:10:00.000Z', label: '</main><b>&' });
    const detail = await page(aRequest('detail', [run]));
    expect(factsIn(detail)).toMatchObject({
      Timestamp: 'Thu, Jan 1, 2026 11:00 AM',
      Processed: 'Thu, Jan 1, 2026 11:10 AM',
    });
    expect(detail.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('30');
    expect(detail.querySelector('#tab1primary code.json')?.textContent).toContain(
      '"arenaName": "</main><b>&"',
    );
  });

  it('says why a run failed, and when a delayed one is due', async () => {
    const failed = await page(aRequest('detail', [aRun({ status: 'failed' })]));
    expect(failed.body.textContent).toContain('Error: 3 items failed');
    const delayed = await page(
      aRequest('detail', [aRun({ status: 'delayed', queued_at: '2026-01-01T11:30:00.000Z' })]),
    );
    expect(factsIn(delayed)).toMatchObject({ 'Executes At': 'Thu, Jan 1, 2026 11:30 AM' });
  });

  it.each([
    { time: null, name: 'missing' },
    { time: 'yesterday', name: 'unreadable' },
    { time: '2026-01-01 12:00:00', name: 'without a zone' },
  ])('shows a time that is $name as Arena does', async ({ time }) => {
    const detail = await page(aRequest('detail', [aRun({ status: 'delayed', created_at: time })]));
    expect(factsIn(detail)).toMatchObject({ Timestamp: 'Invalid date', 'Executes At': 'Invalid date' });
  });
});

describe('the scope around Arena', () => {
  const hidden = aRun({ id: 'h1', environment_id: 'e3' });

  it.each([
    { who: 'a stranger asks for the list', input: { workspace: 'w2' }, surface: 'list' },
    { who: 'a stranger asks for a run', input: { workspace: 'w2', run: 'r1' }, surface: 'detail' },
    { who: 'a member asks for a hidden environment', input: { environment: 'e3' }, surface: 'list' },
    { who: 'a member asks for a hidden run', input: { run: 'h1' }, surface: 'detail' },
    { who: 'a member asks for a missing run', input: { run: 'missing' }, surface: 'detail' },
  ] as const)('answers 404 and the same bytes when $who', async ({ input, surface }) => {
    const { code, html } = await render(withInput(aRequest(surface, [hidden, aRun({ id: 'r1' })]), input));
    expect(code).toBe(404);
    expect(html).toBe(
      '<!doctype html><html lang="en"><head><title>Not found</title></head><body><main><h1>Not found</h1></main></body></html>',
    );
  });
});

describe('every page', () => {
  const runs = ['waiting', 'active', 'completed', 'failed', 'delayed', 'mystery'].map((status, index) =>
    aRun({ id: `r${String(index + 1)}`, status, context: { parts: [{ name: 'Users' }] } }),
  );

  it.each([
    { surface: 'list', run: null },
    ...runs.map(({ id }) => ({ surface: 'detail', run: id }) as const),
  ] as const)(
    'is the same for the same request, also amid others, and leaves the request as it was: $surface $run',
    async (asked) => {
      const request = withInput(aRequest(asked.surface, runs), { run: asked.run });
      const before = structuredClone(request);
      const first = await render(request);
      expect(request).toEqual(before);
      const others = runs.map((run) => render(aRequest('detail', [{ ...run, label: 'Other' }])));
      const [again] = await Promise.all([render(request), ...others]);
      expect(again).toEqual(first);
    },
  );

  it('loads nothing from elsewhere', async () => {
    const list = await page(aRequest('list', runs));
    const addresses = [...list.querySelectorAll('[src], link[href]')].map(
      (each) => each.getAttribute('src') ?? each.getAttribute('href'),
    );
    expect(addresses).toContain('/arena/dashboard.js');
    expect(addresses.filter((address) => address?.startsWith('/arena/') !== true)).toEqual([]);
  });
});

function aRun(fields: Partial<OperationRun> = {}): OperationRun {
  return {
    id: 'r1',
    workspace_id: 'w1',
    environment_id: 'e1',
    type: 'inventory.sync',
    label: 'Inventory sync',
    status: 'waiting',
    outcome: 'pending',
    initiator: { kind: 'user', name: 'Ada' },
    created_at: '2026-01-01T11:00:00.000Z',
    queued_at: null,
    started_at: null,
    last_progress_at: null,
    completed_at: null,
    counts: { total: 40, processed: 12, failed: 3 },
    context: {},
    ...fields,
  };
}

/** A member of `e1` and `e2` in `w1` asks for the whole list of `w1`, or for the first run's page. */
function aRequest(surface: 'list' | 'detail', runs: readonly OperationRun[]): RenderRequest {
  const viewer = { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1', 'e2'] }] };
  const run = surface === 'detail' ? (runs[0]?.id ?? null) : null;
  return {
    surface,
    now: '2026-01-01T12:00:00.000Z',
    input: { viewer, workspace: 'w1', environment: null, run, runs },
  };
}

function withInput(request: RenderRequest, input: Partial<RenderRequest['input']>): RenderRequest {
  return { ...request, input: { ...request.input, ...input } };
}

async function page(request: RenderRequest): Promise<Document> {
  const { code, html } = await render(request);
  expect(code ?? 200).toBe(200);
  return new JSDOM(html).window.document;
}

function row(id: string): string {
  return `li.list-group-item:has(input[name="jobId"][value="${id}"])`;
}

function stateIn(place: ParentNode | null): string | undefined {
  return place === null ? undefined : factsIn(place)['State'];
}

/** The facts that Arena prints as small headings with a word below. */
function factsIn(place: ParentNode): Readonly<Record<string, string>> {
  const headings = [...place.querySelectorAll('[class^="col-sm-"] > h5')];
  return Object.fromEntries(
    headings.map((heading) => [heading.textContent, (heading.nextSibling?.textContent ?? '').trim()]),
  );
}
