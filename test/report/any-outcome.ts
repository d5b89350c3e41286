import fc from 'fast-check';
import { CHECK_IDS } from '../../src/contract/checks.js';
import { SURFACES } from '../../src/contract/vocabulary.js';
import { known } from '../../src/lang/known.js';
import { FAULT_KINDS } from '../../src/protocol/fault.js';
import type { AcceptedEvent, Finding, LogEvent } from '../../src/verdict/event.js';
import type { Outcome } from '../../src/verdict/outcome.js';

/** Pieces of text that some terminal, CI log or Markdown renderer would obey. */
const HOSTILE = [
  '\u001b[2J\u001b[31m',
  '\u009b31m',
  '\n',
  '\r\n',
  '\u2028',
  '\u0085',
  '\u202e',
  '\u200b',
  '\ud800',
  '\t',
  '::error file=a,line=1::forged',
  '\n::error::forged',
  ' ::stop-commands::x',
  '##[error]forged',
  '##vso[task.complete result=Failed;]',
  '|',
  '\\|',
  '`',
  '``` ',
  '<img src=x onerror=alert(1)>',
  '</summary></details>',
  '<!--',
  '-->',
  '&#124;',
  '@everyone',
  '#358',
  '[x](javascript:alert(1))',
  'https://evil.example',
  'www.evil.example',
  '$x$',
  '"',
  '\\',
  '"            detail says "calm"',
  '\n  replay  rm -rf .',
  '\nExit code 0, holds',
  ' '.repeat(120),
  'x'.repeat(400),
  'Waiting for worker.',
  '\u{e0001}',
] as const;

/** Text from outside at its worst: hostile pieces, in any order, among any characters. */
export const anyHostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

const count = fc.nat(1_000_000);
const anyCheck = fc.constantFrom(...CHECK_IDS);
const anySurface = fc.constantFrom(...SURFACES);

function anyFinding(text: fc.Arbitrary<string>): fc.Arbitrary<Finding> {
  const required = {
    fingerprint: fc.uuid(),
    requirement: fc.constantFrom('FR-358-003', 'FR-358-010'),
    also: fc.constant([]),
    check: fc.oneof(anyCheck, fc.constant('snapshot' as const)),
    surface: anySurface,
    headline: text,
    message: text,
    said: fc.array(text, { maxLength: 5 }),
    shrinks: count,
    why: text,
    instead: text,
    more: count,
  };
  const optional = {
    against: fc.record({ who: text, says: text }),
    story: text,
    location: fc.record({ file: text, line: fc.integer({ min: 1, max: 9999 }), column: fc.constant(1) }),
    case: text,
    replay: text,
  };
  return fc.record({ ...required, ...optional }, { requiredKeys: keysOf(required) });
}

/** The events of a run between header and end, with `text` wherever text comes from outside. */
export function anyEvents(text: fc.Arbitrary<string>): fc.Arbitrary<readonly LogEvent[]> {
  const fault = fc.record(
    { kind: fc.constantFrom(...FAULT_KINDS), message: text, hint: text, surface: anySurface, trace: text },
    { requiredKeys: ['kind', 'message', 'hint'] },
  );
  const event = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('finding' as const), finding: anyFinding(text) }) },
    fc.record(
      { kind: fc.constant('fault' as const), fault, more: count, case: text },
      { requiredKeys: ['kind', 'fault', 'more'] },
    ),
    fc.record({ kind: fc.constant('gap' as const), about: text, reason: text, instead: text }),
    anyAccepted(text),
    fc.record({
      kind: fc.constant('evidence' as const),
      check: anyCheck,
      surface: anySurface,
      occurred: count,
      broken: count,
      faultsPlanted: count,
      faultsCaught: count,
    }),
  );
  return fc.array(event, { maxLength: 30 });
}

/** Names of files become keys of an object, where one that all objects inherit would be no key. */
function anyAccepted(text: fc.Arbitrary<string>): fc.Arbitrary<AcceptedEvent> {
  const files = fc.dictionary(
    text.filter((name) => name !== '__proto__'),
    text,
    { maxKeys: 4, noNullPrototype: true },
  );
  return fc.record(
    {
      kind: fc.constant('accepted' as const),
      persisted: fc.record({ status: fc.array(text, { maxLength: 3 }) }),
      snapshots: fc.record({ folder: text, files }),
    },
    { requiredKeys: ['kind', 'persisted'] },
  );
}

function keysOf<T extends object>(record: T): (keyof T & string)[] {
  const keys: (keyof T & string)[] = [];
  for (const key in record) keys.push(key);
  return keys;
}

/** `outcome` with everything in it new, gone and changed at once, each told in the words of `text`. */
export function changed(outcome: Outcome, text: string): Outcome {
  const { findings, waived } = outcome;
  const sides = { added: [text], removed: [text] };
  const accepted = known({ persisted: sides, snapshots: { ...sides, changed: [text] } });
  const lowered = [{ about: text, words: text }];
  const all = { appeared: findings, fixed: findings, still: findings, unknown: findings };
  return { ...outcome, change: { base: text, lowered, ...all, waived, accepted } };
}
