import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../src/report/json.js';
import { reportJsonSchema } from '../../src/report/json-schema.js';
import type { LogEvent } from '../../src/verdict/event.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aBareFinding, aFault, aFinding, aHeader, aLog, anEnd } from '../verdict/an-event.js';
import { anyEvents, anyHostileText } from './any-outcome.js';

const SCHEMA = '../../specs/schema/report.schema.json';
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(reportJsonSchema());

function report(events: readonly LogEvent[]): object {
  const value: unknown = JSON.parse(json(verdictOf(events)));
  if (typeof value !== 'object' || value === null) throw new Error('Cannot read the report: it is no object');
  return value;
}

describe('the published JSON Schema', () => {
  it('is the one that the code has', async () => {
    await expect(`${JSON.stringify(reportJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(SCHEMA);
  });

  it('holds for every outcome', () => {
    const anyLog = fc
      .record({
        header: fc.constantFrom([], [aHeader()]),
        events: anyEvents(anyHostileText),
        end: fc.constantFrom([], [anEnd()], [anEnd({ interrupted: true })]),
      })
      .map(({ header, events, end }) => [...header, ...events, ...end]);
    fc.assert(
      fc.property(anyLog, (events) => {
        validate(report(events));
        expect(validate.errors).toBeNull();
      }),
    );
  });

  it.each<[name: string, change: object]>([
    ['a key more', { extra: 1 }],
    ['a key less', { stats: undefined }],
    ['an unknown verdict', { verdict: 'fine' }],
    ['an unknown exit code', { exitCode: 4 }],
  ])('refuses %s', (_, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...report(aLog()), ...change })))).toBe(false);
  });
});

describe('the JSON report', () => {
  it('has the keys of the design, in their order', () => {
    const finding = aFinding({ location: { file: 'a.hbs', line: 12, column: 1 } });
    const object = report(aLog(finding, { ...aFault, case: 'Xt9Kp2' }));
    expect(Object.keys(object)).toEqual([
      'tool',
      'version',
      'spec',
      'seed',
      'verdict',
      'exitCode',
      'requirements',
      'findings',
      'faults',
      'stats',
    ]);
    expect(object).toMatchObject({
      findings: [
        {
          location: { file: 'a.hbs', line: 12, column: 1 },
          case: 'Xt9Kp2',
          replay: 'queue-truth replay Xt9Kp2',
        },
      ],
      faults: [{ kind: 'timed-out', surface: 'list', case: 'Xt9Kp2' }],
    });
  });

  it('leaves out what is absent', () => {
    const object = report(aLog({ kind: 'finding', finding: aBareFinding }));
    expect(object).toHaveProperty('findings.0.fingerprint', 'f1');
    for (const key of ['location', 'case', 'replay']) expect(object).not.toHaveProperty(`findings.0.${key}`);
  });

  it('says null for what a log without header and end does not tell', () => {
    expect(report([])).toMatchObject({ version: null, spec: null, seed: null, stats: null, exitCode: 2 });
  });

  it('ends with a line break', () => {
    expect(json(verdictOf([])).endsWith('}\n')).toBe(true);
  });
});
