import type { Contract } from '../../src/contract/contract.js';
import { nearest } from '../../src/lang/nearest.js';
import type { Value, Word } from '../../src/static/declarations/declaration.js';
import type { SourceBreach } from '../../src/static/rule.js';
import type { Candidate } from './candidate.js';
import { isSameValue } from './same-value.js';
import { contractValues } from './scene.js';

/** What is wrong with `candidate`: each value that the contract does not have, and those that it has and are left out. */
export function judge(candidate: Candidate, contract: Contract): readonly SourceBreach[] {
  const { field, values, symbol } = candidate;
  const expected = contractValues(contract, field);
  const added = values.filter((value) => !expected.some((text) => isSameValue(value, text)));
  const listed = [...values, ...(candidate.known ?? [])];
  const claimsAll = candidate.whole !== undefined && listed.length > 0;
  const missing = claimsAll ? missingOf(listed, expected) : [];
  const renamed = renames(added, missing);
  const left = missing.filter((text) => ![...renamed.values()].includes(text));
  const has = `the contract has ${expected.join(', ')}`;
  const of = `${field} of ${contract.model}`;
  const found = added.map((value) => {
    const before = value.replaces ?? renamed.get(value);
    return before === undefined
      ? breach(value, symbol, `Cannot store "${value.text}" as ${of}: ${has}`)
      : breach(value, symbol, `Cannot store "${value.text}" for "${before}" as ${of}: ${has}`);
  });
  return [
    ...found,
    ...(candidate.whole === undefined || left.length === 0
      ? []
      : [breach(candidate.whole, symbol, `Cannot leave out ${quoted(left)} as ${of}: ${has}`)]),
    ...(candidate.wide === undefined
      ? []
      : [breach(candidate.wide, symbol, `Cannot let any text be ${of}: ${has}`)]),
  ];
}

function missingOf(values: readonly Value[], expected: readonly string[]): readonly string[] {
  return expected.filter((text) => !values.some((value) => isSameValue(value, text)));
}

/** Which new value stands for which missing one: those that are spelt alike, and the only ones that are left. */
function renames(added: readonly Value[], missing: readonly string[]): ReadonlyMap<Value, string> {
  const pairs = new Map<Value, string>();
  const open = new Set(missing);
  for (const isAlike of [isOtherCase, isSpeltAlike]) {
    for (const value of added) {
      const before = pairs.has(value) ? undefined : [...open].find((text) => isAlike(value.text, text));
      if (before === undefined) continue;
      pairs.set(value, before);
      open.delete(before);
    }
  }
  const rest = added.filter((value) => !pairs.has(value));
  const [only, last] = [rest[0], [...open][0]];
  if (only !== undefined && last !== undefined && rest.length === 1 && open.size === 1) pairs.set(only, last);
  return pairs;
}

function isOtherCase(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Words that begin alike and differ in little. */
function isSpeltAlike(one: string, other: string): boolean {
  const beginning = other.slice(0, 3).toLowerCase();
  return one.toLowerCase().startsWith(beginning) && nearest(one, [other]) !== undefined;
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `"${text}"`).join(', ');
}

function breach({ text, start, end }: Word, symbol: string, message: string): SourceBreach {
  return { start, end, message, said: [text], certainty: 'sure', symbol };
}
