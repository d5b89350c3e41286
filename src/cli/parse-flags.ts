import { parseDuration } from '../contract/duration.js';
import type { Surface, Truth } from '../contract/vocabulary.js';
import { SURFACES, TRUTHS } from '../contract/vocabulary.js';
import { suggestion } from '../lang/nearest.js';
import { UsageError } from '../lang/usage-error.js';
import type { Shard } from '../verdict/event.js';
import type { ReporterName } from '../report/reporter-names.js';
import { REPORTER_NAMES } from '../report/reporter-names.js';

/** One `--reporter`: a format, and the file it goes to; standard output where there is none. */
export interface ReporterFlag {
  readonly name: ReporterName;
  readonly file: string | undefined;
}

/** A whole number from 0 to 4294967295. */
export function seedFlag(text: string): number {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed <= 0xffffffff) return seed;
  throw new UsageError(`Cannot use "${text}" as a seed: give a whole number from 0 to 4294967295`);
}

/** A whole number from 1 on. */
export function runsFlag(text: string): number {
  const runs = Number(text);
  if (/^\d+$/.test(text) && runs >= 1 && Number.isSafeInteger(runs)) return runs;
  throw new UsageError(`Cannot use "${text}" as a number of runs: give a whole number from 1 on`);
}

/** A whole number of threads from 1 to 64. */
export function workersFlag(text: string): number {
  const workers = Number(text);
  if (/^\d+$/.test(text) && workers >= 1 && workers <= 64) return workers;
  throw new UsageError(`Cannot use "${text}" as a number of workers: give a whole number from 1 to 64`);
}

/** A port, from 1 to 65535. */
export function portFlag(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`Cannot use "${text}" as a port: give a whole number from 1 to 65535`);
}

/** A share of the cases, `I/N` with 1 <= I <= N <= 1000. */
export function shardFlag(text: string): Shard {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of && shard.of <= 1000) return shard;
  throw new UsageError(`Cannot use "${text}" as a shard: give its number and how many there are, as in 2/10`);
}

/** A length of time in milliseconds. */
export function timeFlag(text: string): number {
  const time = parseDuration(text);
  if (time.kind === 'ok') return time.value;
  throw new UsageError(time.error);
}

/** A day, `YYYY-MM-DD`. */
export function dateFlag(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new UsageError(`Cannot use "${text}" as a day: give it as YYYY-MM-DD`);
}

/** Adds the surfaces named in `text` to those given before. */
export function surfaceFlag(text: string, before: readonly Surface[] = []): readonly Surface[] {
  return [...before, ...namesIn(text).map((name) => oneOf(name, SURFACES, 'surface'))];
}

/** Adds the truths named in `text` to those given before. */
export function truthFlag(text: string, before: readonly Truth[] = []): readonly Truth[] {
  return [...before, ...namesIn(text).map((name) => oneOf(name, TRUTHS, 'truth'))];
}

/** Adds a reporter, `NAME` or `NAME=FILE`, to those given before. */
export function reporterFlag(text: string, before: readonly ReporterFlag[] = []): readonly ReporterFlag[] {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  if (file === '') throw new UsageError(`Cannot write the report "${name}": no file is named after "="`);
  return [...before, { name: oneOf(name, REPORTER_NAMES, 'reporter'), file }];
}

function namesIn(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}

function oneOf<Name extends string>(name: string, known: readonly Name[], what: string): Name {
  const found = known.find((candidate) => candidate === name);
  if (found !== undefined) return found;
  throw new UsageError(`Cannot find the ${what} "${name}"; ${suggestion(name, known)}`);
}

/** A flag whose value may be left out takes it after `=` alone: what follows a lone one is a path. */
export function loneFlag(argument: string): string {
  return argument === '--changed' ? '--changed=' : argument;
}
