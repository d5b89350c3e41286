import fc from 'fast-check';
import { expect } from 'vitest';

/** What is promised of an arbitrary. */
export interface Promises<T> {
  /** What is wrong with a value; nothing where it is as promised. */
  readonly flaws: (value: T) => readonly string[];
  /** Sizes of a value, none of which grows while it shrinks. */
  readonly sizes: (value: T) => readonly number[];
}

const SEEDS = [1, 7, 358, -20_260_101];
const DRAWN = 150;
/** How many values are followed on their way down. */
const FOLLOWED = 60;
/** Far more steps than any way down takes: only one that goes round in circles needs as many. */
const ENDLESS = 5000;

/** The same seed gives the same values, and another seed gives others. */
export function expectSameValuesForSameSeed<T>(arbitrary: fc.Arbitrary<T>): void {
  const drawn = SEEDS.map((seed) => fc.sample(arbitrary, { seed, numRuns: DRAWN }));
  const again = SEEDS.map((seed) => fc.sample(arbitrary, { seed, numRuns: DRAWN }));
  expect(again).toStrictEqual(drawn);
  expect(new Set(drawn.map((values) => JSON.stringify(values))).size).toBe(SEEDS.length);
}

/** Every value is as promised, as drawn and after a journey through JSON. */
export function expectCorrectValues<T>(arbitrary: fc.Arbitrary<T>, { flaws }: Promises<T>): void {
  const values = SEEDS.flatMap((seed) => fc.sample(arbitrary, { seed, numRuns: DRAWN }));
  expect(values.length).toBe(SEEDS.length * DRAWN);
  for (const value of values) {
    expect(flaws(value)).toEqual([]);
    expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
  }
}

/** Every value that another shrinks to is as promised and larger in no way, most differ from it, and the way down ends. */
export function expectSimplerShrunkValues<T>(arbitrary: fc.Arbitrary<T>, promises: Promises<T>): void {
  const steps = Array.from({ length: FOLLOWED }).flatMap((_, seed) => stepsDown(arbitrary, seed, seed % 3));
  const moves = steps.filter(([from, to]) => JSON.stringify(from) !== JSON.stringify(to));
  expect(moves.length).toBeGreaterThan(Math.max(FOLLOWED, steps.length / 2));
  for (const [from, to] of steps) {
    expect(promises.flaws(to)).toEqual([]);
    const before = promises.sizes(from);
    const grown = promises.sizes(to).filter((size, index) => size > (before[index] ?? -Infinity));
    expect(grown, `${JSON.stringify(from)} shrinks to ${JSON.stringify(to)}`).toEqual([]);
  }
}

/** Each step that is tried down from one value, on a way on which `turn` out of `turn + 1` steps are refused. */
function stepsDown<T>(arbitrary: fc.Arbitrary<T>, seed: number, turn: number): readonly (readonly [T, T])[] {
  let tries = 0;
  const property: fc.IProperty<[T]> = fc.property<[T]>(arbitrary, () => {
    tries += 1;
    if (tries > ENDLESS) throw new Error('Cannot follow the way down: it does not end');
    return turn > 0 && tries > 1 && tries % (turn + 1) !== 0;
  });
  const details = fc.check(property, {
    seed,
    numRuns: 1,
    verbose: fc.VerbosityLevel.VeryVerbose,
  });
  expect(tries).toBeLessThan(ENDLESS);
  return details.executionSummary.flatMap((tree) => edges(tree));
}

function edges<T>({ value: [from], children }: fc.ExecutionTree<[T]>): readonly (readonly [T, T])[] {
  return children.flatMap((child) => [[from, child.value[0]] as const, ...edges(child)]);
}
