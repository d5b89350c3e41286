/** Where two values of the same kind first differ, as a path, and what stands there in either; empty where nowhere. */
export function differenceOf(one: unknown, other: unknown): string {
  const found = firstDifference(plainOf(one), plainOf(other), '');
  return found === undefined
    ? ''
    : `${found.path || 'the whole'}: ${short(found.one)} against ${short(found.other)}`;
}

interface Difference {
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

function firstDifference(one: unknown, other: unknown, path: string): Difference | undefined {
  if (Object.is(one, other)) return undefined;
  if (!isHolder(one) || !isHolder(other)) return { path, one, other };
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[key], other[key], path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Maps are compared by their entries. */
function plainOf(value: unknown): unknown {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof Map ? (Object.fromEntries(inner) as unknown) : inner,
  ) as string | undefined;
  return text === undefined ? undefined : JSON.parse(text);
}

function isHolder(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const SHOWN = 120;

function short(value: unknown): string {
  const text = (JSON.stringify(value) as string | undefined) ?? 'nothing';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text;
}
