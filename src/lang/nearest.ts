import leven from 'leven';

/**
 * The candidate that `word` most likely meant, or none when nothing is near: at most a third of it may differ, or
 * it is a part of the candidate, of three letters or more.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  return (
    mistyped(word, all) ?? all.find((candidate) => word.length >= 3 && candidate.includes(word.toLowerCase()))
  );
}

function mistyped(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.ceil(word.length / 3));
  let best: string | undefined;
  let distance = limit + 1;
  for (const candidate of candidates) {
    const d = leven(word.toLowerCase(), candidate.toLowerCase());
    if (d < distance) [best, distance] = [candidate, d];
  }
  return best;
}

/** The tail of an error message that names the near miss, or all there is to choose from when nothing is near. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? `known: ${candidates.join(', ')}` : `did you mean "${near}"?`;
}
