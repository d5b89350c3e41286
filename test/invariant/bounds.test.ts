import { describe, expect, it } from 'vitest';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { judge } from '../../src/invariant/judge.js';
import type { Law } from '../../src/invariant/law.js';
import { ALL_LAWS, LAWS } from '../../src/invariant/laws.js';
import { aKnownRun, anObservation, type KnownRun, type Sight } from '../support/an-observation.js';
import { detailPage, listPage, row } from '../support/small-pages.js';

function occurredOf(law: Law, sights: readonly Sight[]): readonly number[] {
  return judge(anObservation(sights), [law]).occurred.map(({ occurred }) => occurred);
}

function saidBy(law: Law, sights: readonly Sight[]): readonly (readonly string[])[] {
  return judge(anObservation(sights), [law]).breaches.map(({ breach }) => breach.said);
}

describe('a run that its page does not show', () => {
  it.each(TRUTHS)('meets no law but the one that misses it: %s', (truth) => {
    const runs = [aKnownRun(truth, { outcome: 'failed' })];
    const { occurred } = judge(anObservation([{ html: listPage(), runs }]), ALL_LAWS);
    const ofRuns = occurred.filter(({ law }) => LAWS[law].kind === 'run' || LAWS[law].kind === 'across');
    expect(ofRuns.map(({ law }) => law)).toEqual(['one-summary-per-run']);
  });

  it('is missed with nothing said of it', () => {
    expect(saidBy(LAWS['one-summary-per-run'], [{ html: listPage(), runs: [aKnownRun('fresh')] }])).toEqual([
      [],
    ]);
  });
});

describe('a run without a twin', () => {
  const fresh = aKnownRun('fresh');
  const twisted = { kind: 'twisted' } as const;

  it.each<[name: string, before: KnownRun[], after: KnownRun[], rows: readonly [string, string]]>([
    ['since it is not there after the change', [fresh], [], [row('r1', 'Queued'), '']],
    ['since it is not shown after the change', [fresh], [fresh], [row('r1', 'Queued'), '']],
    ['since it was not shown before', [fresh], [fresh], ['', row('r1', 'Queued')]],
  ])('does not meet the law on what is untrusted, %s', (...[, before, after, rows]) => {
    const sights = [
      { html: listPage(rows[0]), runs: before },
      { html: listPage(rows[1]), runs: after, scene: twisted },
    ];
    expect(occurredOf(LAWS['untrusted-changes-nothing'], sights)).toEqual([]);
  });

  it('does not keep another from meeting it', () => {
    const other = aKnownRun('fresh', { id: 'r2' });
    const sights = [
      { html: listPage(row('r1', 'Queued'), row('r2', 'Queued')), runs: [fresh, other] },
      { html: listPage(row('r2', 'Queued')), runs: [other], scene: twisted },
    ];
    expect(occurredOf(LAWS['untrusted-changes-nothing'], sights)).toEqual([1]);
  });

  it('is told by all of its claims: one of two is another story', () => {
    const stale = aKnownRun('likely_stale');
    const sights = [
      { html: listPage(row('r1', 'Likely stale', 'Reconciled')), runs: [stale] },
      { html: listPage(row('r1', 'Likely stale')), runs: [stale], scene: twisted },
    ];
    expect(saidBy(LAWS['untrusted-changes-nothing'], sights).length).toBe(1);
  });
});

describe('surfaces', () => {
  const stale = aKnownRun('likely_stale');

  it('agree about a run that one of them does not show', () => {
    const sights: Sight[] = [
      { html: listPage(), runs: [stale] },
      { surface: 'detail', html: detailPage('Likely stale'), runs: [stale] },
    ];
    expect(occurredOf(LAWS['surfaces-agree'], sights)).toEqual([]);
  });

  it('are quoted with the words that make the claim, whatever else they say', () => {
    const sights: Sight[] = [
      { html: listPage(row('r1', 'Reconciled', 'Likely stale')), runs: [stale] },
      { surface: 'detail', html: detailPage('Reconciled'), runs: [stale] },
    ];
    const { breaches } = judge(anObservation(sights), [LAWS['surfaces-agree']]);
    expect(breaches.map(({ breach }) => breach.against)).toContainEqual({
      who: 'list',
      says: 'Likely stale',
    });
  });
});

describe('an action', () => {
  const law = LAWS['no-destructive-action'];
  const runs = [aKnownRun('fresh')];
  const page = (html: string): Sight[] => [{ html: listPage(row('r1', 'Queued', html)), runs }];

  it.each(['post', 'put', 'patch', 'delete'])('is destructive where it sends a %s', (method) => {
    expect(saidBy(law, page(`<a href="/x" data-method="${method}">Go on</a>`))).toEqual([['Go on']]);
  });

  it.each(['get', 'dialog'])('is not where it sends a %s', (method) => {
    expect(saidBy(law, page(`<form method="${method}"><button>Go on</button></form>`))).toEqual([]);
  });

  it('without a name is called by its place', () => {
    expect(
      saidBy(
        law,
        page('<button class="x" formmethod="post" form="f"></button><form id="f" method="post"></form>'),
      ),
    ).toContainEqual(['button.x']);
  });

  it('is destructive by one of the words, not by all of them', () => {
    expect(saidBy(law, page('<button type="button">Retry</button>'))).toEqual([['Retry']]);
  });
});
