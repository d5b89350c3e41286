import { describe, expect, it } from 'vitest';
import type { Header, LogEvent, RequirementHeader } from '../../src/verdict/event.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aFinding, aHeader, anEnd, aRequirement, evidenceOf } from './an-event.js';

const stale = aRequirement();
const proven = aRequirement({ id: 'FR-358-012', checks: ['no-calm-for-stale', 'no-stale-for-fresh'] });
const sourceOnly = aRequirement({ id: 'FR-358-001', checks: ['no-new-persisted-status'] });

function judged(requirements: Header['requirements'], ...events: readonly LogEvent[]) {
  return verdictOf([aHeader({ requirements }), ...events, anEnd()]).requirements;
}

describe('a requirement', () => {
  it('adds up its law checks by surface, over all events', () => {
    const [requirement] = judged(
      [stale],
      evidenceOf('no-calm-for-stale', { surface: 'shell', occurred: 1400 }),
      evidenceOf('no-calm-for-stale', { surface: 'list', occurred: 1000 }),
      evidenceOf('no-calm-for-stale', { surface: 'list', occurred: 400 }),
      evidenceOf('no-calm-for-stale', { surface: 'detail', occurred: 1320 }),
      evidenceOf('no-raw-queue-copy', { occurred: 99 }),
    );
    expect(requirement).toMatchObject({
      verdict: 'held',
      occurred: 4120,
      surfaces: { shell: 1400, list: 1400, detail: 1320 },
    });
  });

  it('counts a check that it shares with another', () => {
    const requirements = judged(
      [stale, proven],
      evidenceOf('no-calm-for-stale', { faultsPlanted: 3, faultsCaught: 3 }),
    );
    expect(
      requirements.map(({ occurred, faultsPlanted, faultsCaught }) => [
        occurred,
        faultsPlanted,
        faultsCaught,
      ]),
    ).toEqual([
      [10, 3, 3],
      [10, 3, 3],
    ]);
  });

  it('counts sources, and no surface, where it is checked in source alone', () => {
    const [requirement] = judged([sourceOnly], evidenceOf('no-new-persisted-status', { occurred: 38 }));
    expect(requirement).toMatchObject({
      verdict: 'held',
      occurred: 38,
      surfaces: { shell: 0, list: 0, detail: 0 },
    });
  });

  it('counts sources where none of its laws is checked here', () => {
    const linted = aRequirement({ notCheckedHere: ['no-calm-for-stale'] });
    const [requirement] = judged([linted], evidenceOf('no-raw-queue-copy', { occurred: 38 }));
    expect(requirement).toMatchObject({
      verdict: 'held',
      occurred: 38,
      notCheckedHere: ['no-calm-for-stale'],
    });
  });

  it.each<[name: string, events: readonly LogEvent[], verdict: string]>([
    ['is held where it occurred', [evidenceOf('no-calm-for-stale')], 'held'],
    ['is broken by evidence', [evidenceOf('no-calm-for-stale', { broken: 1 })], 'broken'],
    ['is broken by a rule of its own', [evidenceOf('no-raw-queue-copy', { broken: 1 })], 'broken'],
    ['is broken by a finding', [aFinding()], 'broken'],
    [
      'is broken by a finding about another that names it',
      [aFinding({ requirement: 'FR-358-012', also: ['FR-358-003'] })],
      'broken',
    ],
    ['is not exercised where it never occurred', [], 'not-exercised'],
    [
      'is not exercised by events that count zero',
      [evidenceOf('no-calm-for-stale', { occurred: 0 })],
      'not-exercised',
    ],
    ['is not exercised by the checks of another', [evidenceOf('surfaces-agree')], 'not-exercised'],
  ])('%s', (_, events, verdict) => {
    expect(judged([stale], ...events).map((requirement) => requirement.verdict)).toEqual([verdict]);
  });

  it('is not checked, never held, where no check of it is made here', () => {
    const left = aRequirement({ notCheckedHere: ['no-calm-for-stale', 'no-raw-queue-copy'] });
    const [requirement] = judged([left, proven], evidenceOf('no-calm-for-stale'));
    expect(requirement?.verdict).toBe('not-checked');
    expect(requirement).not.toHaveProperty('reason');
  });

  it.each<[string, Partial<RequirementHeader>, string]>([
    ['is not exercised where the filter leaves it a surface', { reach: ['list'] }, 'not-exercised'],
    ['is not checked where the filter leaves it none', { reach: [] }, 'not-checked'],
    ['is not checked where an older log does not say', {}, 'not-checked'],
    [
      'is not exercised where it is checked in source, which no filter narrows',
      { reach: [], checks: ['no-raw-queue-copy'] },
      'not-exercised',
    ],
  ])('%s, when it never occurred under a filter', (_, change, verdict) => {
    const header = aHeader({
      requirements: [aRequirement(change)],
      filters: { surfaces: ['list'], truths: [] },
    });
    const outcome = verdictOf([header, anEnd()]);
    expect(outcome.requirements.map((requirement) => requirement.verdict)).toEqual([verdict]);
  });

  it('is not exercised where nothing can reach it, and there is no filter to blame', () => {
    expect(judged([aRequirement({ reach: [] })]).map(({ verdict }) => verdict)).toEqual(['not-exercised']);
  });

  it('is not checked where a replayed case speaks of another', () => {
    const filters = { surfaces: [], truths: [], case: 'Xt9Kp2' };
    const header = aHeader({ requirements: [aRequirement({ reach: [] })], filters });
    const [requirement] = verdictOf([header, anEnd()]).requirements;
    expect([requirement?.verdict, requirement?.reason]).toEqual([
      'not-checked',
      'left out by the case Xt9Kp2',
    ]);
  });

  it.each([[{}], [{ reach: [] }]])(
    'is not checked, with the filter as the reason, where a filter leaves it out: %j',
    (unreached) => {
      const header = aHeader({
        requirements: [stale, aRequirement({ id: 'FR-358-010', checks: ['surfaces-agree'], ...unreached })],
        filters: { surfaces: ['shell', 'list'], truths: ['fresh'] },
      });
      const outcome = verdictOf([header, evidenceOf('no-calm-for-stale'), anEnd()]);
      expect(outcome.requirements.map(({ verdict, reason }) => [verdict, reason])).toEqual([
        ['held', undefined],
        ['not-checked', 'left out by --surface shell list --truth fresh'],
      ]);
      expect(outcome.verdict).toBe('holds');
    },
  );
});
