import type { FaultEvent, Finding, GapEvent, Location } from '../verdict/event.js';
import { exitCode } from '../verdict/exit-code.js';
import type { Outcome } from '../verdict/outcome.js';
import { placeOf } from './places.js';
import { quoteLines } from './quote-lines.js';
import { shortened } from './visible.js';
import { counted, exitWords, moreOf, whereOf } from './words.js';

/** GitHub shows ten annotations of a step at most; what comes after is counted. */
const MOST = 10;
const TITLE_LIMIT = 120;
const TEXT_LIMIT = 600;

/**
 * Annotations on a pull request, one workflow command a line, and the last one for the verdict. All are errors where the run
 * fails because of them.
 *
 * Source: GitHub Actions, "Workflow commands"; the escapes are those of its toolkit.
 */
export function github(outcome: Outcome): string {
  const errors = [
    ...outcome.findings.map((finding) => findingCommand(finding, placeOf(finding, outcome))),
    ...outcome.faults.map(faultCommand),
  ];
  const gaps = [...outcome.gaps, ...outcome.shortfalls].map(gapCommand);
  const shown = [...errors, ...gaps];
  const left = shown.length - MOST;
  const rest = left > 0 ? ` (${counted(left, 'annotation')} left out: see the summary)` : '';
  const level = exitCode(outcome.verdict) === 0 ? 'notice' : 'error';
  const last = command(level, { title: 'Queue Truth' }, `${exitWords(outcome)}${rest}`);
  return [...shown.slice(0, MOST), last].map((line) => `${line}\n`).join('');
}

function findingCommand(finding: Finding, place: Location | undefined): string {
  const { requirement, headline, instead, replay } = finding;
  const more = moreOf(finding);
  const lines = [
    ...quoteLines(finding),
    `do: ${instead}`,
    ...(more === '' ? [] : [more]),
    ...(replay === undefined ? [] : [`replay: ${replay}`]),
  ];
  const title = `${requirement} ${headline} [${whereOf(finding)}]`;
  return command('error', { ...placed(place), title }, linesOf(lines));
}

function faultCommand({ fault }: FaultEvent): string {
  return command('error', { title: `Fault ${fault.kind}` }, linesOf([fault.message, `do: ${fault.hint}`]));
}

function gapCommand({ about, reason, instead }: GapEvent): string {
  return command('warning', { title: `Gap ${about}` }, linesOf([reason, `do: ${instead}`]));
}

function placed(place: Location | undefined): Readonly<Record<string, string>> {
  if (place === undefined) return {};
  return { file: place.file, line: String(place.line), col: String(place.column) };
}

/** Each line is made harmless before they are joined: a line break of ours is one, and one from outside is not. */
function linesOf(lines: readonly string[]): string {
  return lines.map((line) => shortened(line, TEXT_LIMIT)).join('\n');
}

function command(level: string, properties: Readonly<Record<string, string>>, text: string): string {
  const given = Object.entries(properties).map(
    ([name, value]) => `${name}=${property(shortened(value, TITLE_LIMIT))}`,
  );
  return `::${level} ${given.join(',')}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
