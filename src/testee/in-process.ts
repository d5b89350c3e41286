import type { Surface } from '../contract/vocabulary.js';
import { rememberedBy } from '../lang/remembered-by.js';
import type { RenderRequest } from '../operation/world.js';
import type { Fault } from '../protocol/fault.js';
import { leftBehind, surroundings, type Surroundings } from './left-behind.js';
import { parseAnswer } from './parse-answer.js';
import { saidOfCause, stackOf } from './said-of-cause.js';
import type { Answer, Support, Testee } from './testee.js';
import { inTime, TimeOut } from './in-time.js';
import type { Watchdog } from './watchdog.js';

/** A function in this process that renders pages. What it returns is not trusted. */
export interface Renderer {
  readonly name: string;
  readonly surfaces: Readonly<Record<Surface, Support>>;
  readonly render: (request: RenderRequest) => unknown;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Told of every request; it notices one that never gives the thread back. */
  readonly watchdog?: Watchdog;
}

/**
 * `renderer` as a testee. Each request gets a copy of the input of its own. What is thrown or rejected, what takes
 * longer than the timeout (also without ever waiting), what is no page and, but for a row, what changes the process for
 * others comes back as a fault. A renderer that never gives the thread back cannot be stopped from within: see `watchdog`.
 */
export function inProcess(renderer: Renderer): Testee {
  let isInRow = false;
  return {
    name: renderer.name,
    surfaces: renderer.surfaces,
    render: (request) => (isInRow ? rendered(renderer, request) : renderedAlone(renderer, request)),
    beginRow() {
      const before = surroundingsBefore();
      isInRow = true;
      return () => {
        isInRow = false;
        return leftBehind(before, surroundingsAfter(before));
      };
    },
    close: () => renderer.watchdog?.close() ?? Promise.resolve(),
  };
}

/** How things were after the last request, or the last row of them. */
let lastSeen: Surroundings | undefined;
/** Whether nothing but what we do ourselves has had its turn since. */
let isFresh = false;

/** The surroundings before a request: those after the last one, where nobody had a turn in between. */
function surroundingsBefore(): Surroundings {
  return isFresh && lastSeen !== undefined ? lastSeen : surroundings(lastSeen);
}

function surroundingsAfter(before: Surroundings): Surroundings {
  lastSeen = surroundings(before);
  if (!isFresh) inNextTurn(stale);
  isFresh = true;
  return lastSeen;
}

function stale(): void {
  isFresh = false;
}

/** A request that is none of a row: what it leaves behind is its own. */
async function renderedAlone(renderer: Renderer, request: RenderRequest): Promise<Answer> {
  const before = surroundingsBefore();
  const answer = await rendered(renderer, request);
  const left = leftBehind(before, surroundingsAfter(before));
  return left.length > 0 ? { kind: 'fault', fault: leftBehindFault(request.surface, left) } : answer;
}

async function rendered(renderer: Renderer, request: RenderRequest): Promise<Answer> {
  const text = writtenInput(request.input);
  const input = JSON.parse(text) as RenderRequest['input'];
  renderer.watchdog?.begin(request.surface);
  const answer = await answered(renderer, { ...request, input });
  renderer.watchdog?.end();
  if (answer.kind !== 'page') return answer;
  return textOf(input) === text ? answer : { ...answer, changedInput: true };
}

/** What is stored is asked for again and again: it is written once. */
const writtenRuns = rememberedBy((runs: RenderRequest['input']['runs']) => JSON.stringify(runs));

/** `input` as JSON, its fields in their order. */
function writtenInput(input: RenderRequest['input']): string {
  const runs = writtenRuns(input.runs);
  const fields = Object.entries(input).map(
    ([name, value]) => `${JSON.stringify(name)}:${value === input.runs ? runs : JSON.stringify(value)}`,
  );
  return `{${fields.join(',')}}`;
}

/** `input` as it is now; nothing where the renderer has put into it what is no data. */
function textOf(input: RenderRequest['input']): string | undefined {
  try {
    return JSON.stringify(input);
  } catch {
    return undefined;
  }
}

async function answered(renderer: Renderer, request: RenderRequest): Promise<Answer> {
  const begin = now();
  try {
    const value = renderer.render(request);
    const settled = isPromise(value) ? await inTime(value, renderer.timeout) : value;
    if (now() - begin > renderer.timeout) throw new TimeOut();
    return parseAnswer(settled, request.surface);
  } catch (cause) {
    return {
      kind: 'fault',
      fault: cause instanceof TimeOut ? late(renderer, request.surface) : failed(request.surface, cause),
    };
  }
}

// A renderer may not turn back the clock that it is timed by, nor keep turns from coming.
const now = performance.now.bind(performance);
const inNextTurn = setImmediate;

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function late(renderer: Renderer, surface: Surface): Fault {
  return {
    kind: 'timed-out',
    surface,
    message: `Cannot wait any longer: no answer within ${String(renderer.timeout)} ms`,
    hint: 'answer sooner, settle the promise that render returns, or raise "timeout" in the config',
  };
}

function failed(surface: Surface, cause: unknown): Fault {
  const stack = stackOf(cause);
  return {
    kind: 'error',
    surface,
    message: `Cannot render: ${saidOfCause(cause)}`,
    hint: 'mend the renderer; an input that it does not know is answered with { rejected: "why" }',
    ...(stack === undefined ? {} : { trace: traceOf(stack) }),
  };
}

const TRACE_LINES = 8;

/** Where it was thrown stands at the top of a stack; our own calls at its end say nothing. */
function traceOf(stack: string): string {
  const lines = stack.split('\n');
  const own = lines.findIndex((line) => line.includes(import.meta.url));
  return lines
    .slice(0, own < 0 ? lines.length : own)
    .slice(0, TRACE_LINES)
    .join('\n');
}

/** What rendering a page of `surface` has left behind, as a fault of the testee. */
export function leftBehindFault(surface: Surface, what: readonly string[]): Fault {
  return {
    kind: 'left-state',
    surface,
    message: `Cannot trust the next page: rendering left behind ${what.join(', ')}`,
    hint: 'keep what belongs to one request within it',
  };
}
