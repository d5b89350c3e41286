import { createHash } from 'node:crypto';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The SHA-256 of `data` as JSON with sorted keys, in hexadecimal. */
export function digest(data: unknown): string {
  return createHash('sha256').update(canonical(data)).digest('hex');
}

/** A name of `length` letters and digits for `data`: the same data has the same name, on every machine. */
export function shortName(data: unknown, length: number): string {
  let rest = BigInt(`0x${digest(data)}`);
  let name = '';
  while (name.length < length) {
    name += DIGITS.charAt(Number(rest % 62n));
    rest /= 62n;
  }
  return name;
}

/** A whole number from 0 to 2^31 - 1 for `text`. */
export function seedFrom(text: string): number {
  return Number.parseInt(digest(text).slice(0, 8), 16) & 0x7fffffff;
}

/** Plain data as JSON with sorted keys. */
function canonical(data: unknown): string {
  if (Array.isArray(data))
    return `[${data.map((item: unknown) => (isPut(item) ? canonical(item) : 'null')).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const fields = Object.entries(data).filter(([, value]) => isPut(value));
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
}

/** JSON leaves out what it has no word for. */
function isPut(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}
