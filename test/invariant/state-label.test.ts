import { describe, expect, it } from 'vitest';
import { withRuns } from '../../src/invariant/views.js';
import { says, stateLabel } from '../../src/invariant/state-label.js';
import { aContract } from '../support/a-contract.js';
import { aKnownRun, anObservation, type KnownRun } from '../support/an-observation.js';
import { detailOf, listPage, row } from '../support/small-pages.js';

const embedded = aContract();
const word = (label: string) => ({ label, guidance: '' });
const contract = {
  ...embedded,
  words: {
    fresh: { queued: word('Waits'), any: word('Fresh') },
    likely_stale: { running: word('Silent'), any: word('Stale') },
    reconciled: { cancelled: word('Closed'), any: word('Reconciled') },
    terminal: { succeeded: word('Done') },
    unsupported: { 'no-time': word('Timeless'), any: word('Unknown') },
  },
} as unknown as typeof embedded;

describe('the name of a state', () => {
  it.each<[label: string | undefined, known: KnownRun]>([
    ['Waits', aKnownRun('fresh')],
    ['Fresh', aKnownRun('fresh', {}, { phase: 'running' })],
    ['Silent', aKnownRun('likely_stale', {}, { phase: 'running' })],
    ['Stale', aKnownRun('likely_stale')],
    ['Closed', aKnownRun('reconciled', { outcome: 'cancelled' })],
    ['Reconciled', aKnownRun('reconciled', { outcome: 'failed' })],
    ['Reconciled', aKnownRun('reconciled', { outcome: null })],
    ['Reconciled', aKnownRun('reconciled', { outcome: 'toString' })],
    ['Done', aKnownRun('terminal', { outcome: 'succeeded' })],
    [undefined, aKnownRun('terminal', { outcome: 'failed' })],
    ['Timeless', aKnownRun('unsupported', {}, { reason: 'no-time' } as object)],
    ['Unknown', aKnownRun('unsupported')],
  ])('is "%s"', (name, { run, label }) => {
    expect(stateLabel({ contract, run, label })).toBe(name);
  });
});

describe('a sentence', () => {
  const run = aKnownRun('fresh');
  const isSaid = (text: string, sentence: string) => {
    const [page] = anObservation([{ html: listPage(row('r1', text)), runs: [run] }]).pages;
    const [subject] = page === undefined ? [] : withRuns(page, embedded).runs;
    return subject !== undefined && says(subject, sentence);
  };

  it.each<[text: string, sentence: string, said: boolean]>([
    ['Queued', 'Queued', true],
    ['It is queued.', 'QUEUED', true],
    ['queued, since noon', 'Queued', true],
    ['Requeued', 'Queued', false],
    ['Queued2', 'Queued', false],
    ['Unqueued, now queued', 'Queued', true],
    ['queuedqueued', 'Queued', false],
    ['Running', 'Queued', false],
  ])('"%s" says "%s": %s', (text, sentence, said) => {
    expect(isSaid(text, sentence)).toBe(said);
  });

  it('is not said by a field under the diagnostics', () => {
    const html = detailOf('<p>Queued</p><pre data-diagnostics>Running</pre>');
    const [page] = anObservation([{ html, surface: 'detail', runs: [run] }]).pages;
    const [subject] = page === undefined ? [] : withRuns(page, embedded).runs;
    expect(subject !== undefined && [says(subject, 'Queued'), says(subject, 'Running')]).toEqual([
      true,
      false,
    ]);
  });
});
