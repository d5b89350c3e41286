import { describe, expect, it } from 'vitest';
import { LAW_IDS } from '../../src/contract/checks.js';
import { judge } from '../../src/invariant/judge.js';
import { ALL_LAWS, LAWS } from '../../src/invariant/laws.js';
import { aKnownRun, anObservation } from '../support/an-observation.js';
import { detailPage, hint, listPage, row, shellPage } from '../support/small-pages.js';

const stale = aKnownRun('likely_stale');
const fresh = aKnownRun('fresh', { id: 'r2' });

describe('the evidence', () => {
  it('counts a law once for each run on each surface that meets its condition', () => {
    const runs = [stale, fresh, aKnownRun('likely_stale', { id: 'r3' })];
    const seen = anObservation([
      { html: listPage(row('r1', 'Likely stale'), row('r2', 'Queued'), row('r3', 'Likely stale')), runs },
      {
        surface: 'shell',
        html: shellPage(hint('r1', 'Likely stale'), hint('r2', 'Queued'), hint('r3', 'Likely stale')),
        runs,
      },
      { surface: 'detail', html: detailPage('Likely stale'), runs },
    ]);
    expect(judge(seen, [LAWS['stale-is-said'], LAWS['no-stale-for-fresh']]).occurred).toEqual([
      { law: 'stale-is-said', surface: 'list', occurred: 2, broken: 0 },
      { law: 'stale-is-said', surface: 'shell', occurred: 2, broken: 0 },
      { law: 'stale-is-said', surface: 'detail', occurred: 1, broken: 0 },
      { law: 'no-stale-for-fresh', surface: 'list', occurred: 1, broken: 0 },
      { law: 'no-stale-for-fresh', surface: 'shell', occurred: 1, broken: 0 },
    ]);
  });

  it('counts a page that breaks a law several times as one', () => {
    const html = listPage(row('r1', 'Likely stale', 'Waiting for worker.', 'Almost done', 'Will start soon'));
    const { occurred, breaches } = judge(anObservation([{ html, runs: [stale] }]), [
      LAWS['no-calm-for-stale'],
    ]);
    expect(occurred).toEqual([{ law: 'no-calm-for-stale', surface: 'list', occurred: 1, broken: 1 }]);
    expect(breaches.length).toBe(3);
  });

  it('leaves out what a redacted scene shows, but for the comparison with it', () => {
    const html = listPage(row('r1', 'Likely stale'));
    const seen = anObservation([{ html, runs: [stale], scene: { kind: 'redacted' } }]);
    expect(judge(seen, ALL_LAWS)).toEqual({ occurred: [], breaches: [] });
  });

  it('counts of a run that is missing only that it is missing', () => {
    const { occurred } = judge(anObservation([{ html: listPage(), runs: [stale] }]), ALL_LAWS);
    const ofRuns = ALL_LAWS.filter(({ kind }) => kind === 'run' || kind === 'across').map(({ id }) => id);
    expect(occurred.filter(({ law }) => ofRuns.includes(law))).toEqual([
      { law: 'one-summary-per-run', surface: 'list', occurred: 1, broken: 1 },
    ]);
  });

  it('is none where nothing was seen', () => {
    expect(judge(anObservation([]), ALL_LAWS)).toEqual({ occurred: [], breaches: [] });
  });

  it('leaves out a run that is on the page but hidden from the viewer, whose trace is the concern of other laws', () => {
    const hidden = aKnownRun('likely_stale', {}, { visible: false });
    const seen = anObservation([{ html: listPage(row('r1', 'Waiting for worker.')), runs: [hidden] }]);
    expect(judge(seen, [LAWS['no-calm-for-stale'], LAWS['stale-is-said']]).occurred).toEqual([]);
  });
});

describe('judging', () => {
  it('asks the given laws and no others', () => {
    const seen = anObservation([{ html: listPage(row('r1', 'Waiting for worker.')), runs: [stale] }]);
    const { breaches } = judge(seen, [LAWS['stale-is-said']]);
    expect(breaches.map(({ law }) => law.id)).toEqual(['stale-is-said']);
  });

  it('compares a page only with the base page of the same visit', () => {
    const page = (text: string) => listPage(row('r1', 'Likely stale', text));
    const seen = anObservation([
      { html: page('all'), runs: [stale] },
      { html: page('of e1'), runs: [stale], visit: { environment: 'e1' } },
      { html: page('all'), runs: [stale], scene: { kind: 'redacted' } },
      { html: page('of e1'), runs: [stale], scene: { kind: 'redacted' }, visit: { environment: 'e1' } },
      { html: page('nothing'), runs: [stale], scene: { kind: 'redacted' }, visit: { environment: 'e2' } },
    ]);
    expect(judge(seen, [LAWS['hidden-runs-leave-no-trace']])).toEqual({
      occurred: [{ law: 'hidden-runs-leave-no-trace', surface: 'list', occurred: 2, broken: 0 }],
      breaches: [],
    });
  });
});

describe('a difference', () => {
  const page = (text: string) => listPage(row('r1', 'Likely stale', text));

  it('from a page without the hidden runs is held against the page with them', () => {
    const seen = anObservation([
      { html: page('12 in all'), runs: [stale] },
      { html: page('11 in all'), runs: [stale], scene: { kind: 'redacted' } },
    ]);
    const { breaches } = judge(seen, [LAWS['hidden-runs-leave-no-trace']]);
    expect(breaches.map((found) => found.page.scene.kind)).toEqual(['base']);
  });

  it('from an earlier page is held against the later one', () => {
    const seen = anObservation([
      { html: page(''), runs: [stale] },
      {
        html: listPage(row('r1', 'Queued')),
        runs: [stale],
        scene: { kind: 'later', now: '2026-01-02T12:00:00.000Z' },
      },
    ]);
    const { breaches } = judge(seen, [LAWS['time-never-heals']]);
    expect(breaches.map((found) => found.page.scene.kind)).toEqual(['later']);
  });

  it('between surfaces is held against the one that says otherwise, once', () => {
    const runs = [stale];
    const seen = anObservation([
      { surface: 'detail', html: detailPage('Likely stale'), runs },
      { html: listPage(row('r1', 'Queued')), runs },
      { html: listPage(row('r1', 'Queued')), runs, visit: { environment: 'e1' } },
    ]);
    const { breaches, occurred } = judge(seen, [LAWS['surfaces-agree']]);
    expect(new Set(breaches.map(({ breach }) => breach.surface))).toEqual(new Set(['list']));
    expect(new Set(breaches.map((found) => found.page.visit.environment))).toEqual(new Set([null]));
    expect(occurred).toEqual([
      { law: 'surfaces-agree', surface: 'detail', occurred: 1, broken: 0 },
      { law: 'surfaces-agree', surface: 'list', occurred: 2, broken: 1 },
    ]);
  });
});

describe('a run that was shown wrongly from the start', () => {
  it('is not said to have been healed by time', () => {
    const html = listPage(row('r1', 'Queued'));
    const seen = anObservation([
      { html, runs: [stale] },
      { html, runs: [stale], scene: { kind: 'later', now: '2026-01-02T12:00:00.000Z' } },
    ]);
    expect(judge(seen, [LAWS['time-never-heals']])).toEqual({ occurred: [], breaches: [] });
    expect(judge(seen, [LAWS['stale-is-said']]).breaches.length).toBe(2);
  });
});

describe('the catalogue of laws', () => {
  it('has each law under its own id', () => {
    expect(Object.keys(LAWS)).toEqual([...LAW_IDS]);
    for (const id of LAW_IDS) expect(LAWS[id].id).toBe(id);
  });

  it.each(ALL_LAWS)('answers every question about $id', (law) => {
    const texts = [law.says, law.broken, law.why, law.instead, law.good, law.bad];
    for (const text of texts) expect(text).toMatch(/^\S.{8,}[^\s.]$/);
    expect(new Set(texts).size).toBe(6);
  });
});
