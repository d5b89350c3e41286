import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ndjson } from '../../src/report/ndjson.js';
import { parseLog } from '../../src/verdict/parse-log.js';
import { verdictOf } from '../../src/verdict/verdict-of.js';
import { aFinding, aHeader, aLog, anEnd, evidenceOf } from '../verdict/an-event.js';
import { anyEvents, anyHostileText } from './any-outcome.js';

it('writes a log that amounts to the same outcome as the one it was made from', () => {
  fc.assert(
    fc.property(anyEvents(anyHostileText), fc.boolean(), (events, interrupted) => {
      const outcome = verdictOf([aHeader(), ...events, anEnd({ interrupted, notes: ['a note'] })]);
      const log = parseLog(ndjson(outcome));
      expect(log.kind === 'ok' ? verdictOf(log.value) : log.error).toEqual(outcome);
    }),
  );
});

it('does not end a log that has no end', () => {
  const outcome = verdictOf([aHeader(), anEnd(), aHeader()]);
  expect(ndjson(outcome)).not.toContain('"kind":"end"');
});

it('tells each cause once and evidence as a sum', () => {
  const seen = evidenceOf('no-calm-for-stale');
  const lines = ndjson(verdictOf(aLog(seen, aFinding(), seen, aFinding({ more: 37 }))))
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain('"more":37');
  expect(lines[2]).toContain('"occurred":20');
});
