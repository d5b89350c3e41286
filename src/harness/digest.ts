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

function canonical(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
