import type { Finding, Header, Stats } from '../verdict/event.js';
import { exitCode, meaning } from '../verdict/exit-code.js';
import { loneShard, type Outcome, type RequirementVerdict } from '../verdict/outcome.js';

/** A verdict on a requirement, for people. */
export const VERDICT_WORDS = {
  held: 'held',
  broken: 'BROKEN',
  'not-exercised': 'not exercised',
  'not-checked': 'not checked',
} as const satisfies Record<RequirementVerdict, string>;

/** A number of 0 or more with its thousands apart. */
export function grouped(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A number and the noun that it counts. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Where a finding was made: on a surface, or in a source file. */
export function whereOf({ surface }: Pick<Finding, 'surface'>): string {
  return surface ?? 'source';
}

/** How many more there are with the same cause as a finding; '' where it stands alone. */
export function moreOf({ more, surface }: Pick<Finding, 'more' | 'surface'>): string {
  return more === 0
    ? ''
    : `+${counted(more, surface === undefined ? 'more place' : 'more case')} with the same cause`;
}

/** How much a run did, and the seed that would do it again. */
export function statsWords({ stats, header }: Pick<Outcome, 'stats' | 'header'>): string {
  const amounts = stats.kind === 'known' ? amountWords(stats.value) : ['how much was done is not known'];
  return [...amounts, ...(header.kind === 'known' ? [seedWords(header.value)] : [])].join(', ');
}

/** The exit code of a verdict and what it means. One shard alone says only that it has found nothing. */
export function exitWords(outcome: Pick<Outcome, 'verdict' | 'header'>): string {
  const code = exitCode(outcome.verdict);
  const shard = loneShard(outcome);
  if (shard === undefined || code !== 0) return `Exit code ${code}, ${meaning(code)}`;
  const { index, of } = shard;
  return `Exit code ${code}, nothing found in shard ${index} of ${of}: what was put to the test is judged when all are merged (queue-truth report)`;
}

function amountWords({ cases, filesLinted, durationMs, casesPerSecond }: Stats): readonly string[] {
  const seconds = durationMs / 1000;
  return [
    ...(cases > 0 || filesLinted === 0 ? [counted(cases, 'case')] : []),
    ...(filesLinted > 0 ? [`${counted(filesLinted, 'file')} linted`] : []),
    `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`,
    ...(cases > 0 ? [`${grouped(casesPerSecond)} cases/s`] : []),
  ];
}

function seedWords({ seed }: Header): string {
  return `seed ${seed}`;
}
