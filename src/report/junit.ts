import Builder from 'fast-xml-builder';
import { SURFACES } from '../contract/vocabulary.js';
import type { FaultEvent, Finding, GapEvent } from '../verdict/event.js';
import type { Outcome, RequirementOutcome } from '../verdict/outcome.js';
import { quoteLines } from './quote-lines.js';
import { visible } from './visible.js';
import { exitWords, moreOf, VERDICT_WORDS, whereOf } from './words.js';

/** One element as the builder takes it: attributes begin with `@`, text is `#`. */
type Element = Readonly<Record<string, unknown>>;

interface TestCase {
  readonly name: string;
  readonly failure?: Element;
  readonly error?: Element;
  readonly skipped?: string;
  /** Milliseconds, where anybody knows. */
  readonly time?: number;
}

/**
 * A report for test dashboards: a suite for each requirement, with a test for each surface on which its condition occurred or
 * it was broken, and suites for the run itself, for what the testee failed in and for what was not put to the test.
 *
 * Source: the format of JUnit's Ant task, as far as its schema and that of Jenkins agree: no attributes on the root, one
 * failure a test, every attribute of a suite.
 */
export function junit(outcome: Outcome): string {
  const suites = [
    ...outcome.requirements.map(({ id, title, ...rest }) => ({
      name: `${id} ${title}`,
      cases: casesOf({ id, title, ...rest }, outcome),
    })),
    ...houseSuites(outcome),
    ...testeeSuites(outcome),
    { name: 'The run', cases: [runCase(outcome)] },
  ];
  const { header } = outcome;
  // Without its offset, as the format wants it: it is UTC.
  const timestamp = header.kind === 'known' ? header.value.startedAt.slice(0, 19) : '1970-01-01T00:00:00';
  return new Builder({
    attributeNamePrefix: '@',
    textNodeName: '#',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
  }).build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: { testsuite: suites.map((suite, id) => suiteElement(suite, { id, timestamp })) },
  });
}

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

function suiteElement(
  { name, cases }: Suite,
  { id, timestamp }: { readonly id: number; readonly timestamp: string },
): Element {
  const count = (has: (each: TestCase) => boolean) => String(cases.filter(has).length);
  return {
    '@package': 'queue-truth',
    '@id': String(id),
    '@name': safe(name),
    '@timestamp': timestamp,
    '@hostname': 'localhost',
    '@tests': String(cases.length),
    '@failures': count(({ failure }) => failure !== undefined),
    '@errors': count(({ error }) => error !== undefined),
    '@skipped': count(({ skipped }) => skipped !== undefined),
    '@time': seconds(cases.reduce((sum, { time = 0 }) => sum + time, 0)),
    properties: '',
    testcase: cases.map((each) => ({
      '@name': safe(each.name),
      '@classname': safe(name),
      '@time': seconds(each.time ?? 0),
      ...(each.failure === undefined ? {} : { failure: each.failure }),
      ...(each.error === undefined ? {} : { error: each.error }),
      ...(each.skipped === undefined ? {} : { skipped: { '@message': safe(each.skipped) } }),
    })),
    'system-out': '',
    'system-err': '',
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** Whether there was a whole run: what came of it is told by the others. */
function runCase(outcome: Outcome): TestCase {
  const { stats, interrupted, verdict } = outcome;
  const name = 'came to its end';
  const time = stats.kind === 'known' ? { time: stats.value.durationMs } : {};
  if (stats.kind === 'known' && !interrupted) return { name, ...time };
  const why = exitWords(outcome);
  return { name, ...time, error: { '@type': verdict, '@message': safe(why), '#': safe(why) } };
}

function casesOf(requirement: RequirementOutcome, { findings, shortfalls }: Outcome): readonly TestCase[] {
  const { id, surfaces, verdict, notCheckedHere, reason } = requirement;
  const broken = findings.filter((finding) => finding.requirement === id);
  const met = [...SURFACES.filter((surface) => surfaces[surface] > 0), ...broken.map(whereOf)];
  const places = [...new Set(met.length === 0 ? ['source'] : met)];
  if (verdict === 'not-checked')
    return [{ name: 'not checked', skipped: reason ?? `not checked here: ${notCheckedHere.join(', ')}` }];
  if (verdict === 'not-exercised') {
    const gap = shortfalls.find(({ about }) => about === id);
    return [{ name: 'not exercised', failure: gapFailure(gap ?? neverMet(requirement)) }];
  }
  return places.map((place) => {
    const here = broken.filter((finding) => whereOf(finding) === place);
    return { name: place, ...failureOf(here) };
  });
}

function neverMet({ id, verdict }: RequirementOutcome): GapEvent {
  return { kind: 'gap', about: id, reason: VERDICT_WORDS[verdict], instead: 'Give the run more cases' };
}

/** Findings of checks that no requirement names, as of snapshots. */
function houseSuites({ findings, requirements }: Outcome): readonly Suite[] {
  const known = new Set(requirements.map(({ id }) => id));
  const others = findings.filter(({ requirement }) => !known.has(requirement));
  if (others.length === 0) return [];
  const cases = others.map((finding) => ({
    name: `${finding.check}, ${whereOf(finding)}`,
    ...failureOf([finding]),
  }));
  return [{ name: 'House rules', cases }];
}

function testeeSuites({ faults, gaps, shortfalls, requirements }: Outcome): readonly Suite[] {
  const told = new Set(requirements.map(({ id }) => id));
  const open = [...gaps, ...shortfalls.filter(({ about }) => !told.has(about))];
  const errors = faults.map((event): TestCase => ({ name: nameOf(event), error: errorOf(event) }));
  const lacking = open.map((gap): TestCase => ({ name: gap.about, failure: gapFailure(gap) }));
  return [
    ...(errors.length === 0 ? [] : [{ name: 'The testee', cases: errors }]),
    ...(lacking.length === 0 ? [] : [{ name: 'Evidence', cases: lacking }]),
  ];
}

/** All that is wrong in one place: a test fails once. */
function failureOf(findings: readonly Finding[]): Pick<TestCase, 'failure'> {
  const [first, ...more] = findings;
  if (first === undefined) return {};
  const others = more.length === 0 ? '' : `, and ${String(more.length)} more`;
  return {
    failure: {
      '@type': first.check,
      '@message': safe(`${first.headline}${others}`),
      '#': findings.map((finding) => findingText(finding, more.length > 0)).join('\n\n'),
    },
  };
}

function findingText(finding: Finding, isNamed: boolean): string {
  const { check, headline, why, instead, location, replay } = finding;
  const more = moreOf(finding);
  const lines = [
    ...(isNamed ? [`${check}: ${headline}`] : []),
    ...quoteLines(finding),
    `why: ${why}`,
    `do: ${instead}`,
    ...(location === undefined ? [] : [`at: ${location.file}:${String(location.line)}`]),
    ...(more === '' ? [] : [more]),
    ...(replay === undefined ? [] : [`replay: ${replay}`]),
  ];
  return lines.map(safe).join('\n');
}

function gapFailure({ about, reason, instead }: GapEvent): Element {
  return {
    '@type': 'not-enough-evidence',
    '@message': safe(`${about}: ${reason}`),
    '#': `do: ${safe(instead)}`,
  };
}

function nameOf({ fault }: FaultEvent): string {
  return fault.surface === undefined ? fault.kind : `${fault.kind}, ${fault.surface}`;
}

function errorOf({ fault, case: id }: FaultEvent): Element {
  const lines = [fault.message, `do: ${fault.hint}`, ...(id === undefined ? [] : [`case: ${id}`])];
  return { '@type': fault.kind, '@message': safe(fault.message), '#': lines.map(safe).join('\n') };
}

/** Nothing is left that XML forbids; marks of markup are the builder's to escape. */
function safe(text: string): string {
  return visible(text);
}
