import type { Fault, FaultKind } from './fault.js';

interface MishapText {
  readonly kind: FaultKind;
  /** Holes: `{name}`. */
  readonly says: string;
  readonly hint: string;
}

const SEE_STDERR = 'see what it wrote to standard error, under trace, and mend that';
const ONE_ANSWER = 'answer each request once, with the id that came with it';
const STDOUT_IS_OURS =
  'print one JSON object a line to standard output and nothing else: notices and logs belong on standard error';

/** Everything that can go wrong between the harness and a testee. Source: specs/protocol/README.md, "Faults". */
export const MISHAPS = {
  'command-not-found': {
    kind: 'not-found',
    says: 'Cannot start the testee: there is no command "{command}"',
    hint: 'name a program on the PATH, or a path as seen from the folder "cwd"',
  },
  'no-such-folder': {
    kind: 'not-found',
    says: 'Cannot start the testee: there is no folder "{folder}" to start it in',
    hint: 'let "cwd" name a folder, as seen from the config',
  },
  'not-executable': {
    kind: 'not-found',
    says: 'Cannot start the testee: "{command}" is not executable',
    hint: 'make it executable (chmod +x), or name its interpreter first: ["php", "testee.php"]',
  },
  'not-startable': {
    kind: 'not-found',
    says: 'Cannot start the testee: {why}',
    hint: 'start the command by hand in the same folder',
  },
  'exited-before-hello': {
    kind: 'exited',
    says: 'Cannot talk to the testee: it exited with code {code} before its hello',
    hint: SEE_STDERR,
  },
  exited: {
    kind: 'exited',
    says: 'Cannot go on: the testee exited with code {code} before it was told to',
    hint: 'answer until "bye" comes or standard input ends; a request that cannot be answered gets status "error"',
  },
  killed: {
    kind: 'killed',
    says: 'Cannot go on: the testee was ended by the signal {signal}',
    hint: 'look for a crash of the runtime, or for what ended it: memory limits, other programs',
  },
  'silent-start': {
    kind: 'timed-out',
    says: 'Cannot wait any longer: no hello within {time}',
    hint: 'did you flush stdout? Many languages keep lines back while they write to a pipe; if starting takes longer, raise "start" in the config',
  },
  'no-answer': {
    kind: 'timed-out',
    says: 'Cannot wait any longer: no answer within {time}',
    hint: 'answer sooner, flush standard output after each line, or raise "timeout" in the config',
  },
  'unknown-id': {
    kind: 'unknown-id',
    says: 'Cannot tell what is answered: nobody asked "{id}"',
    hint: ONE_ANSWER,
  },
  'answered-twice': {
    kind: 'unknown-id',
    says: 'Cannot tell which answer counts: "{id}" was answered before',
    hint: ONE_ANSWER,
  },
  'no-utf8': {
    kind: 'bad-line',
    says: 'Cannot read a line: it is no UTF-8: {line}',
    hint: 'write UTF-8, whatever the locale says',
  },
  'no-json': { kind: 'bad-line', says: 'Cannot read a line: it is no JSON: {line}', hint: STDOUT_IS_OURS },
  'wrong-shape': {
    kind: 'bad-line',
    says: 'Cannot use a line: {why}: {line}',
    hint: 'compare it with specs/protocol/testee.schema.json; "queue-truth testee" tries every kind of request',
  },
  'half-character': {
    kind: 'bad-line',
    says: 'Cannot use a line: "{key}" holds half a character (a lone surrogate)',
    hint: 'cut texts between characters, not between UTF-16 units',
  },
  'hello-twice': {
    kind: 'bad-line',
    says: 'Cannot use a line: hello was answered before',
    hint: 'say hello once, as the answer to hello',
  },
  'answer-before-hello': {
    kind: 'bad-line',
    says: 'Cannot use a line: a result came before hello',
    hint: 'answer hello first',
  },
  'half-line': {
    kind: 'bad-line',
    says: 'Cannot read the last line: the testee ended within it: {line}',
    hint: 'end every line with a line break, flush, and only then exit',
  },
  'long-line': {
    kind: 'bad-line',
    says: 'Cannot read a line: it is longer than {limit}',
    hint: 'end each message with a line break; a page may not be longer than that',
  },
  'closed-input': {
    kind: 'closed',
    says: 'Cannot ask any more: the testee closed its standard input and went on',
    hint: 'read standard input until it ends',
  },
  'closed-output': {
    kind: 'closed',
    says: 'Cannot hear any more: the testee closed its standard output and went on',
    hint: 'keep standard output open until the end',
  },
  'no-shared-version': {
    kind: 'protocol-version',
    says: 'Cannot talk to the testee: it speaks version {theirs} of the protocol, and not {ours}',
    hint: 'answer hello with one of the versions that it offers',
  },
  'said-error': {
    kind: 'error',
    says: 'Cannot render: {message}',
    hint: 'mend the testee; an input that it does not know is answered with status "rejected"',
  },
  'would-not-end': {
    kind: 'would-not-end',
    says: 'Cannot end the testee: it heeded neither bye, nor the end of its input, nor SIGTERM within {time}',
    hint: 'exit when "bye" comes or standard input ends; it was killed',
  },
  'left-processes': {
    kind: 'left-processes',
    says: 'Cannot leave the testee behind: processes that it started went on after it',
    hint: 'end what you start before you exit; they were killed',
  },
} as const satisfies Readonly<Record<string, MishapText>>;

/** The name of one thing that went wrong. */
export type MishapName = keyof typeof MISHAPS;

/** One thing that went wrong, with what fills the holes of its text. */
export interface Mishap {
  readonly name: MishapName;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A mishap as a fault, in words; `more` adds the surface and the trace. */
export function faultOf({ name, values = {} }: Mishap, more: Pick<Fault, 'surface' | 'trace'> = {}): Fault {
  const { kind, says, hint } = MISHAPS[name];
  const message = says.replace(/\{(\w+)\}/g, (hole: string, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : hole,
  );
  return { kind, message, hint, ...more };
}
