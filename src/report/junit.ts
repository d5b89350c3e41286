import Builder from 'fast-xml-builder';
import { SURFACES } from '../contract/vocabulary.js';
import type { FaultEvent, Finding, GapEvent } from '../verdict/event.js';
import type { Outcome, RequirementOutcome } from '../verdict/outcome.js';
import { quoteLines } from './quote-lines.js';
import { visible } from './visible.js';
import { moreOf, VERDICT_WORDS, whereOf } from './words.js';

/** One element as the builder takes it: attributes begin with `@`, text is `#`. */
type Element = Readonly<Record<string, unknown>>;

interface TestCase {
  readonly name: string;
  readonly failures?: readonly Element[];
  readonly error?: Element;
  readonly skipped?: string;
}

/**
 * A report for test dashboards: a suite for each requirement, with a test for each surface on which its condition occurred or
 * it was broken, and suites for what the testee failed in and for what was not put to the test.
 *
 * Source: the format of JUnit's Ant task, as Jenkins and GitLab read it.
 */
export function junit(outcome: Outcome): string {
  const suites = [
    ...outcome.requirements.map((requirement) =>
      suite(`${requirement.id} ${requirement.title}`, casesOf(requirement, outcome)),
    ),
    ...houseSuites(outcome),
    ...testeeSuites(outcome),
  ];
  const { stats } = outcome;
  const time = stats.kind === 'known' ? { '@time': (stats.value.durationMs / 1000).toFixed(3) } : {};
  const xml = new Builder({
    attributeNamePrefix: '@',
    textNodeName: '#',
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
  }).build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': 'queue-truth',
      ...sums(suites),
      ...time,
      testsuite: suites.map(({ element }) => element),
    },
  });
  return xml;
}

interface Suite {
  readonly element: Element;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function suite(name: string, cases: readonly TestCase[]): Suite {
  const counts = {
    tests: cases.length,
    failures: cases.filter(({ failures = [] }) => failures.length > 0).length,
    errors: cases.filter(({ error }) => error !== undefined).length,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  };
  const element = {
    '@name': safe(name),
    ...attributes(counts),
    testcase: cases.map((each) => ({
      '@name': safe(each.name),
      '@classname': safe(name),
      ...(each.failures === undefined ? {} : { failure: each.failures }),
      ...(each.error === undefined ? {} : { error: each.error }),
      ...(each.skipped === undefined ? {} : { skipped: { '@message': safe(each.skipped) } }),
    })),
  };
  return { element, ...counts };
}

function sums(suites: readonly Suite[]): Element {
  const sum = (key: 'tests' | 'failures' | 'errors' | 'skipped') =>
    suites.reduce((total, each) => total + each[key], 0);
  return attributes({
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    skipped: sum('skipped'),
  });
}

function attributes(counts: Readonly<Record<string, number>>): Element {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [`@${name}`, String(count)]));
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
    return [{ name: 'not exercised', failures: [gapFailure(gap ?? neverMet(requirement))] }];
  }
  return places.map((place) => {
    const here = broken.filter((finding) => whereOf(finding) === place);
    return here.length === 0 ? { name: place } : { name: place, failures: here.map(failureOf) };
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
  return [
    suite(
      'House rules',
      others.map((finding) => ({
        name: `${finding.check}, ${whereOf(finding)}`,
        failures: [failureOf(finding)],
      })),
    ),
  ];
}

function testeeSuites({ faults, gaps, shortfalls, requirements }: Outcome): readonly Suite[] {
  const told = new Set(requirements.map(({ id }) => id));
  const open = [...gaps, ...shortfalls.filter(({ about }) => !told.has(about))];
  const errors = faults.map((event): TestCase => ({ name: nameOf(event), error: errorOf(event) }));
  const lacking = open.map((gap): TestCase => ({ name: gap.about, failures: [gapFailure(gap)] }));
  return [
    ...(errors.length === 0 ? [] : [suite('The testee', errors)]),
    ...(lacking.length === 0 ? [] : [suite('Evidence', lacking)]),
  ];
}

function failureOf(finding: Finding): Element {
  const { check, headline, why, instead, location, replay } = finding;
  const more = moreOf(finding);
  const lines = [
    ...quoteLines(finding),
    `why: ${why}`,
    `do: ${instead}`,
    ...(location === undefined ? [] : [`at: ${location.file}:${String(location.line)}`]),
    ...(more === '' ? [] : [more]),
    ...(replay === undefined ? [] : [`replay: ${replay}`]),
  ];
  return { '@type': check, '@message': safe(headline), '#': lines.map(safe).join('\n') };
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
