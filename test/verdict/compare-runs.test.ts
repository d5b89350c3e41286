import { describe, expect, it } from 'vitest';
import { changeBetween } from '../../src/verdict/compare-runs.js';
import type { Change } from '../../src/verdict/change.js';
import type { AcceptedEvent, Header, LogEvent } from '../../src/verdict/event.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import {
  aBareFinding,
  aFault,
  aFinding,
  aGap,
  aHeader,
  anEnd,
  aRequirement,
  evidenceOf,
  filesReadBy,
} from './an-event.js';

function runOf(events: readonly LogEvent[], header: Partial<Header> = {}) {
  return verdictOf([aHeader(header), evidenceOf('no-calm-for-stale'), ...events, anEnd()]);
}

function change(
  base: readonly LogEvent[],
  now: readonly LogEvent[],
  headers: Partial<Header>[] = [],
): Change {
  const found = changeBetween(runOf(base, headers[0]), runOf(now, headers[1]), 'main');
  if ('reason' in found) throw new Error(found.reason);
  return found;
}

const prints = (findings: Change['fixed']) => findings.map(({ fingerprint }) => fingerprint);

describe('changeBetween', () => {
  it('finds nothing between a run and itself', () => {
    const events = [aFinding(), aGap];
    const { still, accepted, base, ...rest } = change(events, events);
    expect([base, prints(still), accepted.kind]).toEqual(['main', ['f1'], 'unknown']);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('parts findings into new, fixed and still there', () => {
    const base = [aFinding(), aFinding({ fingerprint: 'f2' })];
    const now = [aFinding({ fingerprint: 'f2' }), aFinding({ fingerprint: 'f3' })];
    const { appeared, fixed, still, unknown } = change(base, now);
    expect([appeared, fixed, still, unknown].map(prints)).toEqual([['f3'], ['f1'], ['f2'], []]);
  });

  it('calls nothing fixed that nobody looked for', () => {
    const notCheckedHere = ['no-calm-for-stale'] as const;
    const less = { requirements: [aRequirement({ notCheckedHere })] };
    const { fixed, unknown, lowered } = change([aFinding()], [], [{}, less]);
    expect([prints(fixed), prints(unknown)]).toEqual([[], ['f1']]);
    expect(lowered).toContainEqual({ about: 'FR-358-003', words: 'no longer checked by no-calm-for-stale' });
  });

  it('tells a suppression that the base did not have, and not what nobody can tell', () => {
    const waived = (fingerprint: string, by: 'suppression' | 'unresolved'): LogEvent => ({
      kind: 'waived',
      finding: { ...aBareFinding, fingerprint },
      by,
      reason: 'a legend',
    });
    const now = [waived('w1', 'suppression'), waived('w2', 'suppression'), waived('w3', 'unresolved')];
    expect(
      change([waived('w1', 'suppression')], now).waived.map(({ finding }) => finding.fingerprint),
    ).toEqual(['w2']);
  });

  it('tells evidence that is gone, requirements that are gone, and gaps that are new', () => {
    const more = evidenceOf('no-calm-for-stale', { surface: 'detail', occurred: 5 });
    const gone = { requirements: [aRequirement(), aRequirement({ id: 'FR-358-004' })] };
    expect(change([more], [aGap], [gone, {}]).lowered).toEqual([
      { about: 'FR-358-003', words: 'met: 15, now 10' },
      { about: 'FR-358-003', words: 'met on the detail: 5, now 0' },
      { about: 'FR-358-004', words: 'it is no longer in the contract' },
      { about: 'detail', words: aGap.reason },
    ]);
  });

  it('tells a small loss only where both runs drew the same cases', () => {
    const more = [evidenceOf('no-calm-for-stale', { occurred: 5 })];
    expect(change(more, [], [{}, { seed: 7 }]).lowered).toEqual([]);
    const much = [evidenceOf('no-calm-for-stale', { occurred: 11 })];
    expect(change(much, [], [{}, { seed: 7 }]).lowered).toEqual([
      { about: 'FR-358-003', words: 'met: 21, now 10' },
    ]);
  });

  it('counts caught lies only where lies were planted', () => {
    const planted = [evidenceOf('no-calm-for-stale', { occurred: 0, faultsPlanted: 7, faultsCaught: 7 })];
    expect(change(planted, []).lowered).toEqual([
      { about: 'FR-358-003', words: 'planted lies caught: 7, now 0' },
    ]);
    expect(change(planted, [aFinding()]).lowered).toEqual([]);
  });

  it('says once that a requirement is no longer met', () => {
    const base = verdictOf([aHeader(), evidenceOf('no-calm-for-stale'), anEnd()]);
    const now = verdictOf([aHeader(), evidenceOf('no-calm-for-stale', { occurred: 0 }), anEnd()]);
    const found = changeBetween(base, now, 'main');
    expect('lowered' in found && found.lowered).toEqual([
      { about: 'FR-358-003', words: 'met: 10, now 0' },
      { about: 'every requirement', words: 'No condition of any requirement occurred' },
    ]);
    const back = changeBetween(now, base, 'main');
    expect('lowered' in back && back.lowered).toEqual([]);
  });

  it('tells a gap of a requirement only where nothing else is told of it', () => {
    const two = {
      requirements: [aRequirement(), aRequirement({ id: 'FR-358-010', checks: ['surfaces-agree'] })],
    };
    const agreed = [evidenceOf('surfaces-agree')];
    expect(change(agreed, [], [two, two]).lowered).toEqual([
      { about: 'FR-358-010', words: 'met: 10, now 0' },
    ]);
  });

  it('takes a gap for the same whatever the numbers in it', () => {
    const refused = (count: number): LogEvent => ({ ...aGap, reason: `refused: ${String(count)} pages` });
    expect(change([refused(12)], [refused(3)]).lowered).toEqual([]);
    expect(change([refused(12)], [{ ...aGap, reason: 'given up' }]).lowered).toEqual([
      { about: 'detail', words: 'given up' },
    ]);
  });

  it('measures what is met in source by half, whatever the seed', () => {
    const source = { requirements: [aRequirement({ checks: ['no-raw-queue-copy'] })] };
    const read = (occurred: number) => [filesReadBy('no-raw-queue-copy', { occurred })];
    expect(change(read(10), read(5), [source, source]).lowered).toEqual([]);
    expect(change(read(10), read(4), [source, source]).lowered).toEqual([
      { about: 'FR-358-003', words: 'met: 10, now 4' },
    ]);
  });

  it('tells what was accepted where one of the two names no snapshots', () => {
    const bare: AcceptedEvent = { kind: 'accepted', persisted: { status: ['queued'] } };
    const full: AcceptedEvent = { ...bare, snapshots: { folder: 'snapshots', files: { a: '1' } } };
    const persisted = { added: [], removed: [] };
    expect(change([bare], [full]).accepted).toEqual({
      kind: 'known',
      value: { persisted, snapshots: { added: ['a'], removed: [], changed: [] } },
    });
    expect(change([full], [bare]).accepted).toEqual({
      kind: 'known',
      value: { persisted, snapshots: { added: [], removed: ['a'], changed: [] } },
    });
    expect([change([bare], []), change([], [bare])].map(({ accepted }) => accepted)).toEqual([
      { kind: 'unknown', reason: 'not-told' },
      { kind: 'unknown', reason: 'not-told' },
    ]);
  });

  it('always looks for what guards the harness itself', () => {
    const gone = aFinding({ fingerprint: 'h', check: 'snapshot', requirement: 'snapshot' });
    const { fixed, unknown } = change([gone], []);
    expect([prints(fixed), prints(unknown)]).toEqual([['h'], []]);
  });

  it('tells how persisted values and snapshots changed', () => {
    const accepted = (status: string[], files: Record<string, string>): AcceptedEvent => ({
      kind: 'accepted',
      persisted: { status },
      snapshots: { folder: 'snapshots', files },
    });
    const base = accepted(['queued', 'done'], { a: '1', b: '2', c: '3' });
    const now = accepted(['queued', 'stale'], { a: '1', b: '9', d: '4' });
    expect(change([base], [now]).accepted).toEqual({
      kind: 'known',
      value: {
        persisted: { added: ['status stale'], removed: ['status done'] },
        snapshots: { added: ['d'], removed: ['c'], changed: ['b'] },
      },
    });
  });

  it.each<[string, readonly LogEvent[], Partial<Header>]>([
    ['this run could not run', [aFault], {}],
    ['the runs differ in "filters"', [], { filters: { surfaces: ['list'], truths: [] } }],
    ['the runs differ in "command"', [], { command: 'fuzz' }],
    [
      'this run is one shard of several: merge them first (queue-truth report)',
      [],
      { shard: { index: 1, of: 2 } },
    ],
  ])('says that %s, and compares nothing', (reason, events, header) => {
    expect(changeBetween(runOf([]), runOf(events, header), 'main')).toEqual({ base: 'main', reason });
  });

  it('compares nothing with a log that has no header or no end', () => {
    const reasons = [[], [aHeader()], [aHeader(), anEnd({ interrupted: true })]].map((log) =>
      changeBetween(verdictOf(log), runOf([]), 'main'),
    );
    expect(reasons.map((found) => ('reason' in found ? found.reason : ''))).toEqual([
      'the log of the base has no header',
      'the base could not run',
      'the base was interrupted',
    ]);
  });
});
