/** Gives the next of several things, the same ones for the same seed. */
export type Chance = <Thing>(things: readonly [Thing, ...Thing[]]) => Thing;

/** Chance from a seed: a linear congruential generator, good enough to vary text. */
export function chance(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return (things) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return things[(state >>> 8) % things.length] ?? things[0];
  };
}
