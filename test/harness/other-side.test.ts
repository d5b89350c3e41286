import { describe, expect, test } from 'vitest';
import { otherSide } from '../../src/harness/other-side.js';
import { judge } from '../../src/invariant/judge.js';
import { ALL_LAWS } from '../../src/invariant/laws.js';
import { aKnownRun, anObservation, type Sight } from '../support/an-observation.js';
import { detailPage, hint, listPage, row, shellPage } from '../support/small-pages.js';

const STALE = aKnownRun('likely_stale', { id: 'r1' });

/** The other side of the first breach of `law` in what is seen. */
function otherSideOf(law: string, sights: readonly Sight[]) {
  const observation = anObservation(sights);
  const breach = judge(observation, ALL_LAWS).breaches.find((found) => found.law.id === law);
  if (breach === undefined) throw new Error(`${law} is not broken`);
  return otherSide(breach, observation);
}

const list = (words: string): Sight => ({ html: listPage(row('r1', words)), surface: 'list', runs: [STALE] });
const shell = (words: string): Sight => ({
  html: shellPage(hint('r1', words)),
  surface: 'shell',
  runs: [STALE],
});
const detail = (words: string): Sight => ({ html: detailPage(words), surface: 'detail', runs: [STALE] });

describe('the other side of a finding', () => {
  test.each([
    [
      'the detail before the others',
      [list('Waiting for worker.'), shell('Likely stale'), detail('Likely stale')],
      'detail',
    ],
    [
      'another surface, where the detail says nothing',
      [list('Waiting for worker.'), shell('Likely stale'), detail('Queued')],
      'shell',
    ],
    [
      'nobody, where nobody says what is true',
      [list('Waiting for worker.'), detail('Waiting for worker.')],
      undefined,
    ],
    ['nobody, where there is no other surface', [list('Likely stale. Waiting for worker.')], undefined],
  ] as const)('is said by %s', (_, sights, who) => {
    const expected = who === undefined ? {} : { against: { who, says: 'Likely stale' } };
    expect(otherSideOf('no-calm-for-stale', sights)).toEqual(expected);
  });

  test('is said at the same moment', () => {
    const later: Sight = { ...detail('Likely stale'), scene: { kind: 'later', name: 'later' } };
    expect(otherSideOf('no-calm-for-stale', [list('Waiting for worker.'), later])).toEqual({});
  });

  test('is left to a law that names its own', () => {
    expect(otherSideOf('surfaces-agree', [list('Waiting for worker.'), detail('Likely stale')])).toEqual({});
  });
});
