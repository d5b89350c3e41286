import type { Fault, FaultKind } from './fault.js';

interface FlawText {
  readonly kind: FaultKind;
  /** What is wrong with a line, after its place. Holes: `{name}`. */
  readonly says: string;
  readonly hint: string;
}

const ONE_EACH = 'give each request an id of its own, and write one result for it';
const WHOLE_WORLD = 'record all runs that were stored when the page was rendered, also those that it hides';

/** Everything that a recorded file can be refused for. Source: docs/recorded.md, "What is refused". */
const RECORD_FLAWS = {
  'no-utf8': {
    kind: 'bad-line',
    says: 'it is no UTF-8',
    hint: 'write UTF-8, whatever the locale says; ">" of PowerShell writes UTF-16',
  },
  'long-line': {
    kind: 'bad-line',
    says: 'it is longer than {limit}',
    hint: 'end each message with a line break; a page may not be longer than that',
  },
  'no-json': {
    kind: 'bad-line',
    says: 'it is no JSON: {line}',
    hint: 'write one JSON object a line, and nothing else; write whole lines where tests run side by side',
  },
  'cut-off': {
    kind: 'bad-line',
    says: 'it breaks off at the end of the file: {line}',
    hint: 'let the tests end before the file is judged, and record again',
  },
  'wrong-shape': {
    kind: 'bad-line',
    says: '{why}',
    hint: 'write the messages render and result as docs/recorded.md shows them',
  },
  'too-deep': {
    kind: 'bad-line',
    says: 'its data is nested more than {limit} deep',
    hint: 'leave out of the context what no page shows and no evidence needs',
  },
  'other-version': {
    kind: 'protocol-version',
    says: 'its hello speaks version {theirs} of the protocol, and not 1',
    hint: 'write "protocol": 1',
  },
  'other-contract': {
    kind: 'other-contract',
    says: 'the pages after it were recorded under another {what}: {theirs}, and not {ours}',
    hint: 'record again under the contract of today: what was right then may be wrong now',
  },
  'asked-twice': { kind: 'unknown-id', says: 'line {line} has the id "{id}" already', hint: ONE_EACH },
  'answered-twice': {
    kind: 'unknown-id',
    says: 'line {line} is a result for "{id}" already, and nobody can tell which one counts',
    hint: ONE_EACH,
  },
  unasked: { kind: 'unknown-id', says: 'no render line has the id "{id}"', hint: ONE_EACH },
  unanswered: { kind: 'unanswered', says: 'no result line has the id "{id}"', hint: ONE_EACH },
  'said-error': {
    kind: 'error',
    says: 'the page was not rendered: {message}',
    hint: 'mend the application or the test; an input that it does not know is recorded with status "rejected"',
  },
  'bad-now': {
    kind: 'undecidable',
    says: '"now" is "{now}", which is no date-time with an offset, so nobody can tell how old a run was',
    hint: 'freeze the clock of the test, and write its time like 2026-01-01T12:00:00Z',
  },
  'two-of-one-id': {
    kind: 'undecidable',
    says: 'two of its runs have the id "{id}", so nobody can tell which one the page shows',
    hint: 'give each run its own id',
  },
  'unknown-run': {
    kind: 'undecidable',
    says: 'a page came for the run "{id}", which is none of the recorded runs, so nobody can tell what is true of it',
    hint: WHOLE_WORLD,
  },
  'truth-of-unknown-run': {
    kind: 'undecidable',
    says: 'a truth is stated of the run "{id}", which is none of the recorded runs',
    hint: WHOLE_WORLD,
  },
  'run-elsewhere': {
    kind: 'undecidable',
    says: 'the detail is filtered to "{environment}", and its run "{id}" is in "{other}", so nobody can tell who may see it',
    hint: 'write "environment": null for a detail',
  },
} as const satisfies Readonly<Record<string, FlawText>>;

/** The name of one thing that a recorded file is refused for. */
export type RecordFlawName = keyof typeof RECORD_FLAWS;

/** One thing that is wrong with a line of a recorded file, with what fills the holes of its text. */
export interface RecordFlaw {
  readonly name: RecordFlawName;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A flaw at `place` (`file:line`) as a fault, in words. */
export function recordFault({ name, values = {} }: RecordFlaw, place: string): Fault {
  const { kind, says, hint } = RECORD_FLAWS[name];
  const text = says.replace(/\{(\w+)\}/g, (hole: string, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : hole,
  );
  return { kind, message: `Cannot use ${place}: ${text}`, hint };
}
