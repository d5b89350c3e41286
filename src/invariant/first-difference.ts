const BEFORE = 20;
const LENGTH = 80;

/** Where two pages part, as a short piece of each; nothing where they are the same. */
export function firstDifference(left: string, right: string): readonly [string, string] | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (at < left.length && left.charAt(at) === right.charAt(at)) at += 1;
  const piece = (text: string) =>
    text
      .slice(Math.max(0, at - BEFORE), at + LENGTH)
      .replace(/\s+/g, ' ')
      .trim();
  return [piece(left), piece(right)];
}
