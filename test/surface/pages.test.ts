import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { presentPage } from '../../src/presenter/present-page.js';
import { compileSurfaces } from '../../src/surface/compile-surfaces.js';
import { aRequest } from '../presenter/a-request.js';
import { specContract } from '../specs/spec-contract.js';
import { aFinishedRun, aRun, aRunningRun, aStaleRun } from '../truth/a-run.js';
import { referenceTemplates } from './reference-templates.js';

const contract = specContract();
const render = compileSurfaces(referenceTemplates());
const counts = { total: 40, processed: 12, failed: 3 };

const MIXED: readonly OperationRun[] = [
  aStaleRun({ id: 'late', counts }),
  aRunningRun({ id: 'live', counts }),
  aRun({ id: 'fresh' }),
  aRun({ id: 'odd"id<>', queued_at: '' }),
  aRunningRun({ id: 'exempt', type: 'legacy.import', counts }),
  aRunningRun({ id: 'pending' }),
  aFinishedRun({ id: 'done', counts }),
];

function documentOf(...request: Parameters<typeof aRequest>): Document {
  return new JSDOM(render(presentPage(aRequest(...request), contract))).window.document;
}

function linksIn(element: Element): readonly (string | null)[] {
  return [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
}

describe.each([
  { surface: 'shell', ids: ['late', 'exempt', 'live', 'pending', 'fresh', 'odd"id<>'] },
  { surface: 'list', ids: ['late', 'exempt', 'live', 'pending', 'fresh', 'odd"id<>', 'done'] },
] as const)('the $surface', ({ surface, ids }) => {
  const page = documentOf(surface, MIXED);
  const regions = [...page.querySelectorAll('[data-run-id]')];

  it('has one region a run, attention first', () => {
    expect(regions.map((region) => region.getAttribute('data-run-id')).sort()).toEqual([...ids].sort());
    expect(regions[0]?.getAttribute('data-run-id')).toBe('late');
  });

  it('links from each region to its run, once', () => {
    const expected = ids.map((id) => [`/admin/workspaces/w1/operations/${encodeURIComponent(id)}`]);
    expect(regions.map(linksIn).sort()).toEqual(expected.sort());
  });

  it('has one named bar, for the run that moves', () => {
    const bars = [...page.querySelectorAll('progress')];
    expect(bars.map((bar) => [bar.value, bar.max, bar.getAttribute('aria-label')])).toEqual([
      [12, 40, 'Progress'],
    ]);
    expect(bars[0]?.closest('[data-run-id]')?.getAttribute('data-run-id')).toBe('live');
  });

  it('declares the truth of each run', () => {
    const truths = regions.map(
      (region) => `${region.getAttribute('data-run-id') ?? ''}: ${region.getAttribute('data-truth') ?? ''}`,
    );
    expect(truths).toContain('late: likely_stale');
    expect(truths).toContain('live: fresh');
    expect(truths).toContain('odd"id<>: unsupported');
  });

  it('says nothing of any run outside its region', () => {
    for (const region of regions) region.remove();
    expect(page.body.textContent).not.toMatch(/stale|waiting|progress details|no action/i);
  });
});

describe('the shell with more than five runs', () => {
  it('keeps the first five open and the rest behind a summary', () => {
    const page = documentOf('shell', MIXED);
    expect(page.querySelectorAll('main > ul > [data-run-id]')).toHaveLength(5);
    expect(page.querySelectorAll('details > ul > [data-run-id]')).toHaveLength(1);
    expect(page.querySelector('summary')?.textContent).toBe('1 more');
  });
});

describe('the list', () => {
  it('is a table with a caption and headers', () => {
    const page = documentOf('list', MIXED);
    expect(page.querySelector('caption')?.textContent).toBe('Operations');
    expect([...page.querySelectorAll('th[scope=col]')].map(({ textContent }) => textContent)).toEqual([
      'Operation',
      'State',
      'Progress',
      'Timing',
      'Environment',
      'Started by',
      'Open',
    ]);
    expect(page.querySelectorAll('tbody th[scope=row]')).toHaveLength(7);
  });

  it('says that it is empty', () => {
    const page = documentOf('list', []);
    expect(page.querySelector('table')).toBeNull();
    expect(page.querySelector('main')?.textContent).toContain('No operations here.');
  });
});

describe('the detail', () => {
  const page = documentOf('detail', MIXED, { run: 'late' });

  it('has one banner, before the diagnostics', () => {
    const places = [...page.querySelectorAll('main [data-lifecycle-banner], main [data-diagnostics]')];
    expect(places.map((place) => place.hasAttribute('data-lifecycle-banner'))).toEqual([true, false]);
    expect(places[0]?.textContent).toContain('Likely stale');
  });

  it('links back to the list once, and nowhere else', () => {
    expect(linksIn(page.body)).toEqual(['/admin/workspaces/w1/operations']);
    expect(page.querySelector('main a')?.textContent).toBe('All operations');
  });

  it('declares its run and truth', () => {
    const main = page.querySelector('main');
    expect([main?.dataset['runId'], main?.dataset['truth']]).toEqual(['late', 'likely_stale']);
  });

  it('has a bar for the run that moves and for no other', () => {
    const bars = MIXED.map(
      ({ id }) => documentOf('detail', MIXED, { run: id }).querySelectorAll('progress').length,
    );
    expect(bars).toEqual([0, 1, 0, 0, 0, 0, 0]);
  });
});

describe('the refusal', () => {
  it('is the same bytes for a hidden and for a missing run', () => {
    const hidden = presentPage(aRequest('detail', [aRun({ environment_id: 'e9' })]), contract);
    const gone = presentPage(aRequest('detail', [], { run: 'gone' }), contract);
    expect(render(hidden)).toBe(render(gone));
    expect(render(hidden)).not.toMatch(/r1|e9|w1/);
  });
});

describe('every page', () => {
  const pages = [
    { name: 'shell', page: documentOf('shell', MIXED) },
    { name: 'list', page: documentOf('list', MIXED) },
    { name: 'detail', page: documentOf('detail', MIXED, { run: 'live' }) },
    { name: 'not found', page: documentOf('detail', MIXED, { run: 'gone' }) },
  ];

  it.each(pages)('has a language, a title, one main and one first heading: $name', ({ page }) => {
    expect(page.documentElement.lang).toBe('en');
    expect(page.title).not.toBe('');
    expect(page.querySelectorAll('main')).toHaveLength(1);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
  });
});
