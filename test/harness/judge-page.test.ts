import { beforeAll, describe, expect, test } from 'vitest';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { gallery } from '../../src/arbitrary/gallery.js';
import {
  pageJudge,
  type PageJudge,
  type PageJudgement,
  type RenderedPage,
} from '../../src/harness/judge-page.js';
import { requestOf } from '../../src/harness/observe.js';
import { referenceTestee } from '../../src/testee/reference.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { aContract } from '../support/a-contract.js';
import { detailPage, hint, listPage, row, shellPage } from '../support/small-pages.js';
import { aRun } from '../truth/a-run.js';

const CONTRACT = aContract();
const NOW = '2026-01-01T12:00:00.000Z';
/** Queued for half an hour, and may be for five minutes. */
const STALE = aRun({ id: 'r1', status: 'queued', created_at: '2026-01-01T11:29:00.000Z', queued_at: null });
const FRESH = aRun({ id: 'r1', status: 'queued', created_at: '2026-01-01T11:59:00.000Z', queued_at: null });
const DONE = aRun({ id: 'r1', status: 'completed', outcome: 'succeeded' });

let judge: PageJudge;

beforeAll(async () => {
  judge = await pageJudge(CONTRACT);
});

/** The pages of the reference surfaces that show the one run of a state. */
async function referencePages() {
  const testee = await referenceTestee(CONTRACT);
  const cases = gallery(CONTRACT).map(({ plan }) => buildCase(plan, CONTRACT));
  const asked = cases.flatMap(({ scenes: [scene], visits }) =>
    scene?.world.runs.length === 1
      ? visits.filter((visit) => visit.scene === scene.name).map((visit) => ({ scene, visit }))
      : [],
  );
  const answers = asked.map(async ({ scene, visit }) => {
    const { now, viewer, runs } = scene.world;
    const [run = aRun()] = runs;
    const answer = await testee.render(requestOf(visit, scene));
    if (answer.kind !== 'page' || !answer.html.includes(run.id)) return [];
    return [{ html: answer.html, code: answer.code, run, now, viewer, surface: visit.surface }];
  });
  return (await Promise.all(answers)).flat();
}

const brokenBy = ({ findings }: PageJudgement) => [...new Set(findings.map(({ check }) => check))];

describe('a page', () => {
  test('of the reference surfaces tells the truth in every state, whether its surface is named or not', async () => {
    const taken = new Map<string, number>();
    for (const page of await referencePages()) {
      const { surface, ...unnamed } = page;
      const found = judge(unnamed);
      expect([page, found.findings]).toEqual([page, []]);
      expect(judge(page).findings).toEqual([]);
      expect(found.laws).toBeGreaterThan(3);
      const seen = `${surface} taken for ${found.surface}`;
      taken.set(seen, (taken.get(seen) ?? 0) + 1);
    }
    expect([...taken.keys()].sort()).toEqual([
      'detail taken for detail',
      'list taken for list',
      'shell taken for list',
    ]);
    expect(Math.min(...taken.values())).toBeGreaterThan(10);
  });

  test.each([
    [
      'calm on a stale run, on the list',
      STALE,
      listPage(row('r1', 'Likely stale', 'Waiting for worker.')),
      'no-calm-for-stale',
    ],
    [
      'calm on a stale run, on the shell',
      STALE,
      shellPage(hint('r1', 'Waiting for worker.')),
      'no-calm-for-stale',
    ],
    ['calm on a stale run, on the detail', STALE, detailPage('Waiting for worker.'), 'no-calm-for-stale'],
    ['stale on a fresh run', FRESH, listPage(row('r1', 'Likely stale')), 'no-stale-for-fresh'],
    ['nothing on a stale run', STALE, listPage(row('r1', 'Inventory')), 'stale-is-said'],
  ] as const)('lies: %s', (...[, run, html, law]) => {
    const found = judge({ html, run, now: NOW });
    expect(brokenBy(found)).toContain(law);
    expect(found.truth).toMatch(run === STALE ? /^likely stale: .*31 min ago/ : /^fresh: /);
  });

  test('takes what is true from the moment that is given, to the millisecond', () => {
    const page = (now: string | Date) =>
      judge({ html: listPage(row('r1', 'Likely stale')), run: STALE, now });
    expect(brokenBy(page('2026-01-01T11:34:00.000Z'))).toContain('no-stale-for-fresh');
    expect(brokenBy(page('2026-01-01T11:34:00.001Z'))).toEqual([]);
    expect(brokenBy(page(new Date('2026-01-01T11:34:00.001Z')))).toEqual([]);
  });

  test('lacks a run that its surface owes', () => {
    const found = judge({ html: listPage(), run: STALE, now: NOW, surface: 'list' });
    expect(brokenBy(found)).toEqual(['one-summary-per-run']);
  });

  test('owes a stranger a refusal, that says nothing of the run', () => {
    const viewer = { id: 'u2', memberships: [] };
    const shown = {
      html: listPage(row('r1', 'Likely stale')),
      run: STALE,
      now: NOW,
      viewer,
      surface: 'list',
    } as const;
    expect(brokenBy(judge(shown))).toContain('strangers-get-404');
    expect(brokenBy(judge({ ...shown, html: '<p>Not found</p>', code: 404 }))).toEqual([]);
  });
});

describe('what nobody can judge', () => {
  const list = listPage(row('r1', 'Likely stale'));
  test.each([
    [
      'a page without the run',
      { html: listPage(), run: STALE, now: NOW },
      'Cannot find the run "r1" on the page',
    ],
    [
      'a finished run that the shell need not show',
      { html: shellPage(), run: DONE, now: NOW, surface: 'shell' as const },
      'the shell does not show it, and need not',
    ],
    ['no moment', { html: list, run: STALE, now: 'noon' }, 'Cannot use "noon" as "now"'],
    ['an invalid date', { html: list, run: STALE, now: new Date(NaN) }, 'Cannot use "Invalid Date" as "now"'],
    ['no moment at all', { html: list, run: STALE } as RenderedPage, 'Cannot use "undefined" as "now"'],
    ['no run', { html: list, run: { id: 'r1' } as OperationRun, now: NOW }, 'at "workspace_id"'],
    [
      'a surface that there is not',
      { html: list, run: STALE, now: NOW, surface: 'lst' as 'list' },
      'did you mean "list"?',
    ],
    ['a bottomless page', { html: '<div>'.repeat(2000), run: STALE, now: NOW }, 'nested 2000 deep'],
  ])('is an error, and no success: %s', (_, page, message) => {
    expect(() => judge(page)).toThrow(message);
  });
});
