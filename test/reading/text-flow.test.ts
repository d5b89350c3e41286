import { describe, expect, it } from 'vitest';
import { emptyPlace, type SayingDraft } from '../../src/reading/draft.js';
import { setApartAtSeams } from '../../src/reading/flowed-text.js';
import { createTextFlow, type TextFlow } from '../../src/reading/text-flow.js';

describe('a text with inline elements', () => {
  it.each<[text: string, seams: readonly number[], apart: string | undefined]>([
    ['LikelyStale', [6], 'Likely Stale'],
    ['LikelyStale', [5, 6], 'Likely Stale'],
    ['LikelyStale', [], undefined],
    ['LikelyStale', [3], undefined],
    ['Likelystale', [6], undefined],
    ['Likely Stale', [7], undefined],
    ['LIKELYStale', [6], undefined],
    ['12Queued', [2], '12 Queued'],
    ['Done.Queued', [5], 'Done. Queued'],
    ['Done!Queued?Late', [5, 12], 'Done! Queued? Late'],
    ['(Queued', [1], undefined],
    ['Queued', [0, 6], undefined],
    ['überÄlter', [4], 'über Älter'],
    ['𝒶𝐁', [2], '𝒶 𝐁'],
    ['AbCdEf', [2, 4], 'Ab Cd Ef'],
    ['aB', [1], 'a B'],
  ])('%s is set apart at %o as %s', (text, seams, apart) => {
    expect(setApartAtSeams({ text, seams })).toBe(apart);
  });
});

/** What is said of a flow that `act` fills, in one place. */
function said(act: (flow: TextFlow, add: (text: string, isSeen?: boolean) => void) => void) {
  const place = emptyPlace();
  const begin = (): SayingDraft => ({
    text: '',
    seams: [],
    seen: 'none',
    source: 'text',
    place: 'p',
    phase: 'before',
    banner: undefined,
  });
  const flow = createTextFlow();
  act(flow, (text, isSeen = true) => {
    flow.add({ text, isSeen }, { place, begin });
  });
  flow.end();
  return place.sayings.map(({ text, seams, seen }) => ({ text, seams, seen }));
}

describe('the flow of a text', () => {
  it('runs on until it ends', () => {
    const sayings = said((flow, add) => {
      add('Waiting ');
      add('for worker');
      flow.end();
      add('Queued');
    });
    expect(sayings).toEqual([
      { text: 'Waiting for worker', seams: [], seen: 'all' },
      { text: 'Queued', seams: [], seen: 'all' },
    ]);
  });

  it('begins with a word: blanks, gaps and seams before it are nothing', () => {
    const sayings = said((flow, add) => {
      add(' \n ');
      flow.gap();
      flow.seam();
      add('Queued');
      flow.end();
      flow.end();
    });
    expect(sayings).toEqual([{ text: 'Queued', seams: [], seen: 'all' }]);
  });

  it('has a gap, and each seam once', () => {
    const sayings = said((flow, add) => {
      add('Likely');
      flow.seam();
      flow.seam();
      add('stale');
      flow.gap();
      add('now');
      flow.seam();
    });
    expect(sayings).toEqual([{ text: 'Likelystale now', seams: [6, 15], seen: 'all' }]);
  });

  it('knows what of it is seen, and where the seams of that are', () => {
    const sayings = said((flow, add) => {
      add('Likely');
      flow.seam();
      add(' not', false);
      flow.seam();
      flow.gap();
      add('stale');
    });
    expect(sayings).toEqual([
      { text: 'Likely not stale', seams: [6, 10], seen: { text: 'Likely  stale', seams: [6, 7] } },
    ]);
  });

  it('is seen as a blank where nothing of it is', () => {
    expect(
      said((_, add) => {
        add('Likely stale', false);
      }),
    ).toEqual([{ text: 'Likely stale', seams: [], seen: { text: ' ', seams: [] } }]);
  });

  it('is all seen where what is not seen is a blank', () => {
    expect(
      said((_, add) => {
        add('Queued');
        add(' ', false);
      }),
    ).toEqual([{ text: 'Queued ', seams: [], seen: 'all' }]);
  });
});
