import { describe, expect, it } from 'vitest';
import { NO_PAINT, type Paint } from '../../src/report/reporter.js';
import { text } from '../../src/report/text.js';
import type { Finding } from '../../src/verdict/event.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import {
  aFault,
  aFinding,
  aLintFinding,
  aGap,
  aHeader,
  aLog,
  anEnd,
  aRequirement,
  evidenceOf,
} from '../verdict/an-event.js';

const plain = { quiet: false, paint: NO_PAINT };
const quiet = { quiet: true, paint: NO_PAINT };
const seen = evidenceOf('no-calm-for-stale');

function findingText(change: Partial<Finding>): readonly string[] {
  return text(verdictOf(aLog(seen, aFinding(change))), quiet).split('\n');
}

describe('a finding', () => {
  it('says what is missing where the page says nothing', () => {
    const lines = findingText({ said: [], message: 'Cannot find the run on the page' });
    expect(lines[1]).toBe('  what    Cannot find the run on the page');
  });

  it('says how much of a long quotation it leaves out', () => {
    const lines = findingText({ said: ['w'.repeat(213)] });
    expect(lines[1]).toBe(`  says    "${'w'.repeat(60)}…" (+153 characters)`);
  });

  it('says how many quotations it leaves out', () => {
    const lines = findingText({ said: ['a', 'b', 'c', 'd', 'e'] });
    expect(lines[1]).toBe('  says    "a", "b", "c" and 2 more');
  });

  it('makes an escape sequence visible', () => {
    const lines = findingText({ said: ['\u001b[32mall is well\u001b[0m\n'] });
    expect(lines[1]).toBe('  says    "\\u001b[32mall is well\\u001b[0m\\n"');
  });

  it('speaks of places where a rule was broken in source', () => {
    const lines = text(verdictOf(aLog(seen, aLintFinding({ more: 3 }))), quiet).split('\n');
    expect(lines[0]).toMatch(/ {2}\[source\]$/u);
    expect(lines).toContain('          +3 more places with the same cause');
  });

  it('names the surface whose snapshot differs', () => {
    const lines = findingText({ check: 'snapshot', more: 1 });
    expect(lines[0]).toMatch(/ {2}\[list\]$/u);
    expect(lines).toContain('          +1 more case with the same cause');
  });

  it('ends with its replay line, in one piece however long', () => {
    const replay = `queue-truth replay ${'x '.repeat(80)}y`;
    const lines = findingText({ replay });
    expect(lines[lines.indexOf('') - 1]).toBe(`  replay  ${replay}`);
  });

  it('breaks a long headline beside its surface, at 100 columns', () => {
    const lines = findingText({ headline: 'A stale run is shown as calm '.repeat(4).trim() });
    expect(lines.slice(0, 2)).toEqual([
      'FR-358-003  A stale run is shown as calm A stale run is shown as calm A stale run is shown    [list]',
      '            as calm A stale run is shown as calm',
    ]);
  });
});

describe('the report', () => {
  it('tells a quiet user every reason and what it means, and nothing else', () => {
    const outcome = verdictOf([aHeader(), aFault, aGap, anEnd({ notes: ['a note'] })]);
    const lines = text(outcome, quiet).split('\n');
    expect(lines.filter((line) => /^\S/u.test(line))).toEqual([
      expect.stringMatching(/^Fault timed-out {2}Cannot render/u),
      'Gap detail  The testee does not render it: "not migrated"',
      'Exit code 2, could not run: the run was not completed, so it vouches for nothing',
    ]);
  });

  it('names the requirement that never occurred', () => {
    const idle = aRequirement({ id: 'FR-358-009', title: 'Boundaries hold', checks: ['strangers-get-404'] });
    const report = text(verdictOf([aHeader({ requirements: [aRequirement(), idle] }), seen, anEnd()]), quiet);
    expect(report).toBe(
      [
        'Gap FR-358-009  The condition of "Boundaries hold" never occurred',
        '  do      Give the run more cases, or see what it needs: queue-truth explain FR-358-009',
        '',
        'Exit code 3, not enough evidence: nothing is broken, but not all of it was put to the test',
        '',
      ].join('\n'),
    );
  });

  it('says why a filtered requirement was not checked', () => {
    const header = aHeader({
      requirements: [aRequirement(), aRequirement({ id: 'FR-358-009', checks: ['strangers-get-404'] })],
      filters: { surfaces: ['list'], truths: [] },
    });
    const report = text(verdictOf([header, seen, anEnd()]), plain);
    expect(report).toMatch(/FR-358-009.*not checked.*\n +left out by --surface list\n/u);
  });

  it('has no column for planted faults where none was planted', () => {
    expect(text(verdictOf(aLog(seen)), plain)).not.toContain('caught');
    const planted = evidenceOf('no-calm-for-stale', { faultsPlanted: 7, faultsCaught: 6 });
    expect(text(verdictOf(aLog(planted)), plain)).toMatch(/caught\n.* 6 of 7\n/u);
  });

  it('does not know how much was done where the log has no end', () => {
    expect(text(verdictOf([aHeader()]), plain)).toContain('how much was done is not known, seed 123\n');
  });

  it('colours by meaning, and nothing else changes', () => {
    const outcome = verdictOf(aLog(seen, aFinding(), aFault, aGap));
    const mark = (letter: string) => (words: string) => `<${letter}>${words}</${letter}>`;
    const paint: Paint = { good: mark('g'), bad: mark('b'), doubt: mark('d'), faint: mark('f') };
    const painted = text(outcome, { quiet: false, paint });
    expect(painted).toContain('<b>FR-358-003  A stale run is shown as calm');
    expect(painted).toContain('<b>Exit code 2');
    expect(painted.replace(/<\/?[gbdf]>/gu, '')).toBe(text(outcome, plain));
  });
});
