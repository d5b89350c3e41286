/** One value of each dimension. */
export type Row<Given extends Readonly<Record<string, readonly unknown[]>>> = {
  readonly [Name in keyof Given]: Given[Name][number];
};

/** The rows of `pairwise`, with the names and values that the choices stand for. */
export function pairwiseRows<Given extends Readonly<Record<string, readonly unknown[]>>>(
  dimensions: Given,
): readonly Row<Given>[] {
  const named = Object.entries(dimensions);
  return pairwise(named.map(([, values]) => values.length)).map((row) => {
    const values = named.map(([name, choices], at) => [name, choices[row[at] ?? 0]] as const);
    return Object.fromEntries(values) as Row<Given>;
  });
}

/**
 * Rows of choices, one for each dimension: a number from 0 to its size, which is not included. Every choice in each
 * dimension stands at least once beside every choice in each other one. The same sizes give the same rows; fewer than two
 * dimensions, or one of size 0, give none.
 *
 * Each row begins with a pair that is still missing, and goes on with what adds most of those that are.
 *
 * Source: D. M. Cohen and others, "The AETG System", IEEE Transactions on Software Engineering 23(7), 1997.
 */
function pairwise(sizes: readonly number[]): readonly (readonly number[])[] {
  const missing = allPairs(sizes);
  const rows: (readonly number[])[] = [];
  for (const pair of missing.values()) {
    const row = completed(pair, sizes, missing);
    for (const met of pairsOf(row)) missing.delete(nameOf(met));
    rows.push(row);
  }
  return rows;
}

/** One choice of one dimension. */
interface Choice {
  readonly dimension: number;
  readonly choice: number;
}
type Pair = readonly [Choice, Choice];
/** The pairs that stand in no row yet, by name. */
type Missing = Map<string, Pair>;

function allPairs(sizes: readonly number[]): Missing {
  if (sizes.includes(0)) return new Map();
  const choices = sizes.flatMap((size, dimension) =>
    Array.from({ length: size }, (_, choice): Choice => ({ dimension, choice })),
  );
  const pairs = choices.flatMap((one) =>
    choices.filter(({ dimension }) => dimension > one.dimension).map((other): Pair => [one, other]),
  );
  return new Map(pairs.map((pair) => [nameOf(pair), pair]));
}

/** The row that holds `pair`, and in every other dimension what stands in most missing pairs with what it holds. */
function completed(pair: Pair, sizes: readonly number[], missing: Missing): readonly number[] {
  const chosen: Choice[] = [...pair];
  for (const [dimension, size] of sizes.entries()) {
    if (chosen.some((one) => one.dimension === dimension)) continue;
    let best = { choice: 0, gain: -1 };
    for (let choice = 0; choice < size; choice += 1) {
      const gain = chosen.filter((one) => missing.has(nameOf(inOrder(one, { dimension, choice })))).length;
      if (gain > best.gain) best = { choice, gain };
    }
    chosen.push({ dimension, choice: best.choice });
  }
  return chosen.sort((one, other) => one.dimension - other.dimension).map(({ choice }) => choice);
}

function pairsOf(row: readonly number[]): readonly Pair[] {
  const choices = row.map((choice, dimension) => ({ dimension, choice }));
  return choices.flatMap((one, at) => choices.slice(at + 1).map((other): Pair => [one, other]));
}

function inOrder(one: Choice, other: Choice): Pair {
  return one.dimension < other.dimension ? [one, other] : [other, one];
}

function nameOf([one, other]: Pair): string {
  return [one.dimension, one.choice, other.dimension, other.choice].join(' ');
}
