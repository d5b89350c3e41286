import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/report/markdown.js';
import { NO_PAINT } from '../../src/report/reporter.js';
import { text } from '../../src/report/text.js';
import type { LogEvent } from '../../src/verdict/event.js';
import type { Outcome } from '../../src/verdict/outcome.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aBareFinding, aHeader, anEnd, aRequirement } from '../verdict/an-event.js';
import { anyEvents, anyHostileText, changed } from './any-outcome.js';

const anyHostileOutcome = fc
  .record({ events: anyEvents(anyHostileText), title: anyHostileText, note: anyHostileText })
  .map(({ events, title, note }) => outcome(events, title, note));

function outcome(events: readonly LogEvent[], title: string, note: string): Outcome {
  const requirements = [
    aRequirement({ title }),
    aRequirement({
      id: 'FR-358-010',
      title: 'All surfaces share one vocabulary',
      checks: ['surfaces-agree'],
    }),
  ];
  return verdictOf([aHeader({ requirements }), ...events, anEnd({ notes: [note] })]);
}

function linesOf(report: string): readonly string[] {
  return report.split('\n').slice(0, -1);
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const WORKFLOW_COMMAND = /^\s*::|##[a-z]*\[/iu;

describe('a text report of hostile text', () => {
  const report = (of: Outcome) => linesOf(text(of, { quiet: false, paint: NO_PAINT }));

  it('never holds a character that a terminal obeys, nor a workflow command', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (of) => {
        for (const line of report(of)) {
          expect(line).not.toMatch(UNSEEN);
          expect(line).not.toMatch(WORKFLOW_COMMAND);
        }
      }),
    );
  });

  it('tells what changed under one heading, in lines that it has indented itself', () => {
    fc.assert(
      fc.property(anyHostileOutcome, anyHostileText, (of, words) => {
        const [first = '', ...rest] = report(changed(of, words));
        const block = rest.slice(0, rest.indexOf(''));
        for (const line of [first, ...block]) expect(line).not.toMatch(UNSEEN);
        expect(first).toMatch(/^Since\b/u);
        expect(block.filter((line) => !line.startsWith('  '))).toEqual([]);
      }),
    );
  });

  it('never begins a line of its own: headings and labels are as many as there are things to tell', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (of) => {
        const lines = report(of);
        const { findings, faults, gaps, shortfalls, requirements } = of;
        const entries = findings.length + faults.length + gaps.length + shortfalls.length;
        const tableAndEnd = 1 + requirements.length + 2;
        expect(lines.filter((line) => /^\S/u.test(line))).toHaveLength(entries + tableAndEnd);
        expect(lines.filter((line) => /^ {2}do(?: |$)/u.test(line))).toHaveLength(entries);
        expect(lines.filter((line) => /^ {2}replay(?: |$)/u.test(line))).toHaveLength(
          findings.filter(({ replay }) => replay !== undefined).length,
        );
        expect(lines.filter((line) => line === '')).toHaveLength(entries + 2);
        for (const line of lines) expect(line).toMatch(/^(?:$|\S| {2}[a-z]+(?: |$)| {10})/u);
      }),
    );
  });

  it('never ends a quotation', () => {
    const said = ['" and all is well "'];
    const against = { who: 'detail', says: 'x\\" y' };
    const [, says] = report(
      outcome([{ kind: 'finding', finding: { ...aBareFinding, said, against } }], 't', 'n'),
    );
    expect(says).toBe('  says    "\\" and all is well \\""            detail says "x\\\\\\" y"');
  });

  it('never runs on for ever', () => {
    const endless = 'word '.repeat(100_000);
    const finding = {
      ...aBareFinding,
      headline: endless,
      why: endless,
      instead: endless,
      said: [endless, endless],
    };
    expect(report(outcome([{ kind: 'finding', finding }], endless, endless)).length).toBeLessThan(40);
  });
});

describe('a Markdown report of hostile text', () => {
  const SAFE = /<\/?(?:b|code|details|summary)>|<br>|<!-- queue-truth -->|&#\d+;/gu;

  it('never holds markup, a mention or a link that is not our own', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (of) => {
        for (const line of linesOf(markdown(of))) {
          const foreign = line.replace(SAFE, '').replace(/^#{3,4} |^\|.*\|$/u, '');
          expect(foreign).not.toMatch(/[<>`*_[\]{}|~@&#\\]|:\/\/|www\./iu);
          expect(line).not.toMatch(UNSEEN);
          expect(line).not.toMatch(WORKFLOW_COMMAND);
        }
      }),
    );
  });

  it('never has a line that is not our own', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (of) => {
        for (const line of linesOf(markdown(of))) expect(line).toMatch(OWN_LINE);
      }),
    );
  });

  it('never has a cell more or less', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (of) => {
        const rows = linesOf(markdown(of)).filter((line) => line.startsWith('|'));
        expect(rows).toHaveLength(of.requirements.length + 2);
        expect(new Set(rows.map((row) => row.split('|').length)).size).toBe(1);
      }),
    );
  });

  it('always opens and closes what it folds', () => {
    fc.assert(
      fc.property(anyHostileOutcome, (of) => {
        const report = markdown(of);
        expect(report.split('<details><summary>').length).toBe(report.split('</details>').length);
      }),
    );
  });

  it('always stays under 60,000 characters', () => {
    const hostile = '\u{e0001}|@'.repeat(500);
    const finding = {
      ...aBareFinding,
      headline: hostile,
      why: hostile,
      instead: hostile,
      replay: hostile,
      said: [hostile],
    };
    const events: readonly LogEvent[] = Array.from({ length: 200 }, (_, at): readonly LogEvent[] => [
      { kind: 'finding', finding: { ...finding, fingerprint: String(at) } },
      { kind: 'fault', fault: { kind: 'error', message: hostile, hint: hostile, trace: hostile }, more: 1 },
      { kind: 'gap', about: hostile, reason: hostile, instead: hostile },
    ]).flat();
    const requirements = Array.from({ length: 200 }, (_, at) =>
      aRequirement({ id: `FR-${at}`, title: hostile }),
    );
    const notes = Array.from({ length: 200 }, (_, at) => `${at} ${hostile}`);
    const report = markdown(verdictOf([aHeader({ requirements }), ...events, anEnd({ notes })]));
    expect(report.length).toBeLessThan(60_000);
    expect(report).toContain('#### 200 findings');
    expect(report).toMatch(/and \d+ more requirements/u);
  });
});

const OWN_LINE =
  /^(?:|\| .* \||<!-- queue-truth -->|#{3,4} .*|- .*|<details><summary>.*<\/summary>|<\/details>|and .*|[\d,]+ cases.*|Exit code .*)$/u;
