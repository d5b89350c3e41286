import { describe, expect, it } from 'vitest';
import type { IndexedScene } from '../../../src/harness/recorded/indexed-scene.js';
import { outlineCases } from '../../../src/harness/recorded/outline-cases.js';
import { instant } from '../../../src/lang/units.js';

interface SceneText {
  readonly key: string;
  readonly now: number;
  readonly world?: string;
  readonly family?: string;
  readonly redactedKey?: string;
  readonly hasStale?: boolean;
  /** Each "visit answer", in the order of the record. */
  readonly pages?: readonly string[];
}

function aScene({ key, now, pages = ['list one'], ...rest }: SceneText): IndexedScene {
  return {
    ...{ key, now: instant(now), world: 'w', family: 'f', redactedKey: key, hasStale: false, ...rest },
    pages: pages.map((text, index) => {
      const [visit = '', answer = ''] = text.split(' ');
      const place = { line: index + 1, start: 0, length: 0 };
      return { surface: 'list', request: place, result: place, visit, answer };
    }),
  };
}

/** Each case as the kinds, keys and pages of its scenes: "base a [1~2]" is page 1, with page 2 for the same request. */
function told(scenes: readonly SceneText[]): readonly string[] {
  return outlineCases(scenes.map(aScene)).map((outline) =>
    outline.scenes
      .map(({ kind, scene, pages }) => {
        const lines = pages.map(
          ({ page, again }) => `${page.result.line}${again === undefined ? '' : `~${again.result.line}`}`,
        );
        return `${kind} ${scene.key} [${lines.join(' ')}]`;
      })
      .join(', '),
  );
}

describe('the cases of a record', () => {
  it('judge a world alone where nothing is like it', () => {
    expect(
      told([
        { key: 'a', now: 1 },
        { key: 'b', now: 2, family: 'g' },
      ]),
    ).toEqual(['base a [1]', 'base b [1]']);
  });

  it('compare later moments with the first at which a run is stale', () => {
    const scenes = [
      { key: 'c', now: 3, hasStale: true },
      { key: 'a', now: 1 },
      { key: 'd', now: 4, hasStale: true },
      { key: 'b', now: 2, hasStale: true },
    ];
    expect(told(scenes)).toEqual(['base a [1]', 'base b [1], later c [1], later d [1]']);
  });

  it('compare what differs in what must not be trusted, at one moment', () => {
    const scenes = [
      { key: 'a', now: 1, world: 'w' },
      { key: 'b', now: 1, world: 'v' },
      { key: 'c', now: 2, world: 'v' },
    ];
    expect(told(scenes)).toEqual(['base a [1], twisted b [1]', 'base c [1]']);
  });

  it('compare a world with what it is without hidden runs, where both were asked the same, and judge that one too', () => {
    const scenes = [
      { key: 'a', now: 1, redactedKey: 'b', pages: ['list one', 'shell two'] },
      { key: 'b', now: 1, family: 'g', pages: ['detail three', 'list four'] },
    ];
    expect(told(scenes)).toEqual(['base a [1 2], redacted b [2]', 'base b [1 2]']);
  });

  it('compare a later world with what it is without hidden runs as well', () => {
    const scenes = [
      { key: 'a', now: 1, hasStale: true, redactedKey: 'gone' },
      { key: 'b', now: 2, hasStale: true, redactedKey: 'c' },
      { key: 'c', now: 2, family: 'g' },
    ];
    expect(told(scenes)).toEqual(['base a [1], later b [1]', 'base c [1]', 'base b [1], redacted c [1]']);
  });

  it('compare a page with the first that differs from it for the same request, and judge each that does', () => {
    const pages = ['list one', 'list one', 'list two', 'shell one', 'list three', 'list two', 'shell one'];
    expect(told([{ key: 'a', now: 1, pages }])).toEqual(['base a [1~3 4~7]', 'base a [3]', 'base a [5]']);
  });

  it('hold no more than a dozen scenes beside a base at a time', () => {
    const scenes = Array.from({ length: 26 }, (_, index) => ({
      key: `s${String(index)}`,
      now: index,
      hasStale: true,
    }));
    const cases = outlineCases(scenes.map(aScene));
    expect(cases.map((each) => each.scenes.length)).toEqual([13, 13, 2]);
    const judged = cases.flatMap((each) => each.scenes.map(({ scene }) => scene.key));
    expect(new Set(judged).size).toBe(26);
  });
});
