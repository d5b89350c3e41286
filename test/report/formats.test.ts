import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { REPORTER_NAMES } from '../../src/report/reporter-names.js';
import { NO_PAINT, type Reporter } from '../../src/report/reporter.js';
import { REPORTERS } from '../../src/report/reporters.js';
import { github } from '../../src/report/github.js';
import { gitlab } from '../../src/report/gitlab.js';
import { htmlReport } from '../../src/report/html/html-report.js';
import { SCRIPT, SCRIPT_HASH } from '../../src/report/html/script.js';
import { junit } from '../../src/report/junit.js';
import { sarif } from '../../src/report/sarif.js';
import type { LogEvent } from '../../src/verdict/event.js';
import type { Outcome } from '../../src/verdict/outcome.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aBareFinding, aFinding, aHeader, anEnd, aRequirement } from '../verdict/an-event.js';
import { anyEvents, anyHostileText, changed } from './any-outcome.js';
import { FAULT_AND_GAP_OUTCOME, GREEN_OUTCOME, TWO_FINDINGS_OUTCOME } from './golden-outcomes.js';

const PLAIN = { quiet: false, paint: NO_PAINT };
const LABEL = '<img src=x onerror=alert(1)>|::error::x\u001b[31m\n::error::y\u0000\ufffe';

const OPTIONS = { strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false };
const schema = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
) as Record<string, unknown>;
// Ajv would look for the schema of the schema.
const bare = Object.fromEntries(Object.entries(schema).filter(([key]) => !/^\$?(?:id|schema)$/u.test(key)));
const isSarif = new Ajv(OPTIONS).compile(bare);

const anyHostileOutcome = fc
  .record({ events: anyEvents(anyHostileText), title: anyHostileText })
  .map(({ events, title }) => changed(outcomeOf(events, title), title));

function outcomeOf(events: readonly LogEvent[], title = 'A stale run is never shown as calm'): Outcome {
  const location = { file: 'contract.yaml', line: 7, column: 3 };
  return verdictOf([aHeader({ requirements: [aRequirement({ title, location })] }), ...events, anEnd()]);
}

/** A finding in which every text comes from outside. */
function hostileOutcome(): Outcome {
  const text = { headline: LABEL, message: LABEL, story: LABEL, why: LABEL, instead: LABEL, replay: LABEL };
  const finding = { ...text, said: [LABEL], against: { who: LABEL, says: LABEL }, frame: [LABEL] };
  const outcome = outcomeOf([aFinding({ ...finding, location: { file: LABEL, line: 1, column: 1 } })], LABEL);
  return changed(outcome, LABEL);
}

function documentOf(report: string): Document {
  return new JSDOM(report).window.document;
}

function xmlOf(report: string): Document {
  return new JSDOM(report, { contentType: 'application/xml' }).window.document;
}

describe('a SARIF report', () => {
  it.each([
    ['green', GREEN_OUTCOME],
    ['two findings', TWO_FINDINGS_OUTCOME],
    ['a fault and a gap', FAULT_AND_GAP_OUTCOME],
    ['hostile text', hostileOutcome()],
  ])('is valid: %s', (_, outcome) => {
    expect({ isValid: isSarif(JSON.parse(sarif(outcome))), errors: isSarif.errors }).toEqual({
      isValid: true,
      errors: null,
    });
  });

  it('is refused by the schema where it is wrong', () => {
    const log = JSON.parse(sarif(TWO_FINDINGS_OUTCOME)) as { runs: { results: object[] }[] };
    expect(isSarif({ ...log, runs: [{ ...log.runs[0], results: [{ level: 'awful' }] }] })).toBe(false);
  });

  it('is valid whatever text it holds', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (outcome) => {
        expect(isSarif(JSON.parse(sarif(outcome)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('has a place for every result: its own, or the line of the contract', () => {
    const own = { file: 'views/a list.hbs', line: 4, column: 2 };
    const outcome = outcomeOf([aFinding(), aFinding({ fingerprint: 'f2', location: own })]);
    const { runs } = JSON.parse(sarif(outcome)) as {
      runs: { results: { locations: { physicalLocation: unknown }[]; partialFingerprints: object }[] }[];
    };
    const results = runs[0]?.results ?? [];
    expect(results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: 'contract.yaml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 7, startColumn: 3 },
      },
      {
        artifactLocation: { uri: 'views/a%20list.hbs', uriBaseId: '%SRCROOT%' },
        region: { startLine: 4, startColumn: 2 },
      },
    ]);
    expect(results.map(({ partialFingerprints }) => partialFingerprints)).toEqual([
      { 'queueTruth/v1': 'f1' },
      { 'queueTruth/v1': 'f2' },
    ]);
  });

  it.each([
    ['suppression', { kind: 'inSource', status: 'accepted', justification: 'an old printer' }],
    ['baseline', { kind: 'external', status: 'accepted', justification: 'an old printer' }],
    ['unresolved', undefined],
  ] as const)('marks what is let pass by %s', (by, suppression) => {
    const outcome = outcomeOf([{ kind: 'waived', finding: aBareFinding, by, reason: 'an old printer' }]);
    const { runs } = JSON.parse(sarif(outcome)) as {
      runs: { results: { level: string; suppressions?: unknown[] }[] }[];
    };
    expect(runs[0]?.results[0]).toMatchObject({ level: by === 'unresolved' ? 'note' : 'error' });
    expect(runs[0]?.results[0]?.suppressions).toEqual(suppression === undefined ? undefined : [suppression]);
  });
});

describe('a JUnit report', () => {
  const schema = readFileSync('test/report/junit.xsd', 'utf8');
  const flawsOf = async (reports: readonly string[]) => {
    const xml = reports.map((contents, at) => ({ fileName: `${String(at)}.xml`, contents }));
    const { errors } = await validateXML({ xml, schema: [schema] });
    return errors.map(({ message }) => message);
  };
  const interrupted: Outcome = { ...GREEN_OUTCOME, interrupted: true, verdict: 'interrupted' };

  it('keeps the schemas of Ant and Jenkins, whatever text it holds', async () => {
    const outcomes = [GREEN_OUTCOME, TWO_FINDINGS_OUTCOME, FAULT_AND_GAP_OUTCOME, interrupted];
    const hostile = fc.sample(anyHostileOutcome, { numRuns: 60, seed: 358 });
    expect(await flawsOf([...outcomes, ...hostile].map(junit))).toEqual([]);
  });

  it.each([
    ['a test that fails twice', '</failure>', '</failure><failure type="x"/>'],
    ['a suite without a time', ' timestamp=', ' when='],
    ['sums at the root', '<testsuites>', '<testsuites skipped="0">'],
    ['two suites of one id', 'id="1"', 'id="0"'],
  ])('would be found out by its schema: %s', async (_, from, to) => {
    const report = junit(TWO_FINDINGS_OUTCOME);
    expect(report).toContain(from);
    expect(await flawsOf([report.replace(from, to)])).not.toEqual([]);
  });

  it('has a suite for each requirement, a test for each surface, and adds up', () => {
    const root = xmlOf(junit(TWO_FINDINGS_OUTCOME)).documentElement;
    expect(root.tagName).toBe('testsuites');
    const suites = [...root.children];
    expect(suites.map((suite) => suite.getAttribute('name')?.split(' ')[0])).toEqual([
      ...TWO_FINDINGS_OUTCOME.requirements.map(({ id }) => id),
      'The',
    ]);
    for (const element of suites) {
      const count = (selector: string) => String(element.querySelectorAll(selector).length);
      expect(element.getAttribute('tests')).toBe(count('testcase'));
      expect(element.getAttribute('failures')).toBe(count('testcase:has(> failure)'));
      expect(element.getAttribute('errors')).toBe(count('testcase > error'));
      expect(element.getAttribute('skipped')).toBe(count('testcase > skipped'));
    }
    expect(root.querySelectorAll('failure').length).toBe(2);
  });

  it('has an error for a fault, and a failure for what was not put to the test', () => {
    const root = xmlOf(junit(FAULT_AND_GAP_OUTCOME)).documentElement;
    expect(root.querySelector('testsuite[name="The testee"] error')?.getAttribute('type')).toBe(
      FAULT_AND_GAP_OUTCOME.faults[0]?.fault.kind,
    );
    expect(root.querySelectorAll('failure[type="not-enough-evidence"]').length).toBeGreaterThan(0);
  });

  it('has an error for a run that did not come to its end', () => {
    const error = xmlOf(junit(interrupted)).querySelector('testsuite[name="The run"] error');
    expect(error?.getAttribute('type')).toBe('interrupted');
    expect(xmlOf(junit(GREEN_OUTCOME)).querySelector('error, failure')).toBeNull();
  });

  it('tells every finding, whatever text it holds', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (outcome) => {
        const failures = xmlOf(junit(outcome)).querySelectorAll('failure:not([type="not-enough-evidence"])');
        const told = [...failures].map(({ textContent }) => textContent.match(/^why: /gmu)?.length ?? 0);
        expect(told.reduce((sum, count) => sum + count, 0)).toBe(outcome.findings.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('annotations for GitHub', () => {
  const COMMAND = /^::(?:error|warning|notice) [a-z]+=[^:]*::[^\n]*$/u;

  it('are one command a line, the last one with the verdict, whatever text they hold', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (outcome) => {
        const lines = github(outcome).split('\n').slice(0, -1);
        const { findings, faults, gaps, shortfalls } = outcome;
        const all = findings.length + faults.length + gaps.length + shortfalls.length;
        expect(lines.length).toBe(Math.min(10, all) + 1);
        for (const line of lines) expect(line).toMatch(COMMAND);
      }),
      { numRuns: 100 },
    );
  });

  it('name file, line and column, and say how many are left out', () => {
    const many = Array.from({ length: 14 }, (_, at) => aFinding({ fingerprint: `f${String(at)}` }));
    const lines = github(outcomeOf(many)).split('\n');
    expect(lines[0]).toContain('::error file=contract.yaml,line=7,col=3,title=FR-358-003 A stale run');
    expect(lines[0]).toContain('%0A');
    expect(lines[10]).toContain('(5 annotations left out: see the summary)');
  });
});

describe('a code quality report for GitLab', () => {
  it('has what the format asks for', () => {
    const outcome = outcomeOf([aFinding(), aFinding({ fingerprint: 'f2', also: ['FR-358-012'] })]);
    const entries = JSON.parse(gitlab(outcome)) as { fingerprint: string }[];
    expect(entries).toMatchObject([
      {
        check_name: 'no-calm-for-stale',
        fingerprint: 'f1',
        severity: 'major',
        location: { path: 'contract.yaml', lines: { begin: 7 } },
      },
      { fingerprint: 'f2' },
    ]);
    expect(JSON.parse(gitlab(GREEN_OUTCOME))).toEqual([]);
  });
});

describe('an HTML report', () => {
  it('runs no script but its own, and asks for nothing', () => {
    const policy = documentOf(htmlReport(GREEN_OUTCOME, PLAIN))
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src '${SCRIPT_HASH}'`);
    expect(SCRIPT_HASH).toBe(`sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`);
  });

  it('holds no element and no attribute that comes from outside, whatever text it holds', () => {
    const shape = (outcome: Outcome) => {
      const { body } = documentOf(htmlReport(outcome, PLAIN));
      const names = [...body.querySelectorAll('*')].map((element) => element.tagName.toLowerCase());
      const handlers = [...body.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'src'),
      );
      return { foreign: names.filter((name) => ['img', 'iframe', 'object'].includes(name)), handlers };
    };
    fc.assert(
      fc.property(anyHostileOutcome, (outcome) => {
        expect(shape(outcome)).toEqual({ foreign: [], handlers: [] });
        const { body } = documentOf(htmlReport(outcome, PLAIN));
        expect(body.querySelectorAll('details.finding').length).toBe(outcome.findings.length);
        expect(body.querySelectorAll('script').length).toBe(2);
      }),
      { numRuns: 40 },
    );
  });

  it('shows the surfaces side by side, with the words marked and nothing that would run', () => {
    const page =
      '<!doctype html><script>alert(1)</script><link rel="stylesheet" href="/a.css"><p onclick="x()">Waiting  for worker.</p><img src="/b.png">';
    const moments = [
      { name: 'created', at: '2026-01-01T11:29:00Z', kind: 'stamp' },
      { name: 'window ends', at: '2026-01-01T11:34:00Z', kind: 'window' },
      { name: 'now', at: '2026-01-01T12:00:00Z', kind: 'now' },
    ] as const;
    const pages = ['list', 'detail'].map((surface) => ({ surface, scene: 'base', code: 200, html: page }));
    const story = { now: moments[2].at, runs: [{ label: 'Sync', story: 'late', moments }], pages };
    const report = htmlReport(outcomeOf([aFinding()]), { ...PLAIN, stories: new Map([['Xt9Kp2', story]]) });
    const document = documentOf(report);
    expect(
      [...document.querySelectorAll('[data-page] figcaption')].map((each) => each.textContent.trim()),
    ).toEqual(['list', 'detail']);
    const kept = JSON.parse(document.getElementById('pages')?.textContent ?? '') as string[];
    expect(kept[0]).toContain('<mark class="qt">Waiting  for worker.</mark>');
    expect(kept.join('')).not.toMatch(/<script|<link|onclick|\ssrc=/u);
    expect(document.querySelector('.bar')?.getAttribute('style')).toBe('--window:16.13%');
    expect([...document.querySelectorAll('.moments li')].map((each) => each.className)).toEqual([
      'stamp',
      'window',
      'now',
    ]);
  });
});

describe('every format', () => {
  it.each(REPORTER_NAMES)(
    'forges nothing out of a hostile label, and is the same twice: %s',
    async (name) => {
      const report: Reporter = await REPORTERS[name]();
      const written = report(hostileOutcome(), PLAIN);
      expect(written).toBe(report(hostileOutcome(), PLAIN));
      const isData = ['json', 'ndjson', 'sarif', 'gitlab'].includes(name);
      expect(written).not.toMatch(isData ? /[\u0000\u001b]/u : /[\u0000\u001b\ufffe]/u);
      expect(written).not.toMatch(/^::error::/mu);
      expect(written.split('\n').filter((line) => /^\s*::(?!error |warning |notice )/u.test(line))).toEqual(
        [],
      );
      if (name === 'html' || name === 'markdown') expect(written).not.toContain('<img');
    },
  );
});
