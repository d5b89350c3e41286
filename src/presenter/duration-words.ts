import type { Phrases } from '../contract/contract.js';
import type { Millis } from '../lang/units.js';

const UNITS = [
  { name: 'd', length: 86_400_000 },
  { name: 'h', length: 3_600_000 },
  { name: 'min', length: 60_000 },
  { name: 's', length: 1_000 },
  { name: 'ms', length: 1 },
] as const;

/**
 * A length of time in words, rounded down: its largest unit and, where it is not zero, the next smaller one:
 * "1 h 5 min". Milliseconds are said only of what is shorter than a second; zero is "0 s".
 */
export function durationWords(length: Millis, units: Phrases['units']): string {
  const words: string[] = [];
  const first = UNITS.findIndex((unit) => length >= unit.length);
  let rest: number = length;
  for (const unit of first === -1 ? [] : UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / unit.length);
    rest -= count * unit.length;
    const tooFine = unit.name === 'ms' && words.length > 0;
    if (count > 0 && !tooFine) words.push(`${count} ${units[unit.name]}`);
  }
  return words.length > 0 ? words.join(' ') : `0 ${units.s}`;
}
