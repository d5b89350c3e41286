import { z } from 'zod';
import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import type { RenderRequest } from '../operation/world.js';
import type { HarnessMessage, ResultMessage, TesteeMessage } from './messages.js';
import { harnessMessageSchema, testeeMessageSchema } from './messages.js';
import type { RecordFlaw } from './record-flaws.js';

/** How deep data may be nested in a line. */
const DEEPEST = 200;

/** One line of a recorded file. Source: docs/recorded.md. */
export type RecordedLine =
  | { readonly kind: 'hello'; readonly hello: RecordedHello }
  | { readonly kind: 'render'; readonly id: string; readonly request: RenderRequest }
  | { readonly kind: 'result'; readonly id: string; readonly result: RecordedResult }
  | { readonly kind: 'bye' };

/** Under what the pages after it were recorded, as far as it says so. */
export type RecordedHello = z.output<typeof helloSchema>;

/** What came back for one request. */
export type RecordedResult =
  | RecordedPage
  | { readonly status: 'unsupported' | 'rejected'; readonly reason: string }
  | { readonly status: 'error'; readonly message: string; readonly trace?: string | null | undefined };

/** A page as it was recorded. */
export interface RecordedPage {
  readonly status: 'ok';
  /** HTTP status code. */
  readonly code: number;
  readonly body: string;
  readonly source?: string | null | undefined;
  readonly truth: Readonly<Record<string, string>>;
}

const text = z.string();
const helloSchema = z.object({
  t: z.literal('hello'),
  protocol: z.union([z.int(), z.array(z.int())]).nullish(),
  spec: text.nullish(),
  contract: z.record(text, z.unknown()).nullish(),
  contractHash: text.nullish(),
});

/**
 * One line of a recorded file, or what is wrong with it. Fields that are not known are ignored; what another language
 * leaves out or writes otherwise is forgiven: time stamps, counts and the outcome may be missing, and an empty list
 * stands for an empty mapping.
 */
export function parseRecordedLine(line: string): Result<RecordedLine, RecordFlaw> {
  const json = parseJson(line);
  if (json.kind === 'err') return json;
  if (isDeeper(json.value, DEEPEST)) return err({ name: 'too-deep', values: { limit: DEEPEST } });
  const data = forgiven(json.value);
  const kind = isRecord(data) ? data['t'] : undefined;
  switch (kind) {
    case 'hello':
      return checked(helloSchema.safeParse(data), (hello) => ok({ kind, hello }));
    case 'render':
    case 'bye':
      return checked(harnessMessageSchema.safeParse(data), recordedRequest);
    case 'result':
      return checked(testeeMessageSchema.safeParse(data), recordedAnswer);
    default:
      return err({ name: 'wrong-shape', values: { why: '"t" is none of hello, render, result and bye' } });
  }
}

type Line = Result<RecordedLine, RecordFlaw>;

function checked<T>(parsed: z.ZodSafeParseResult<T>, then: (data: T) => Line): Line {
  return parsed.success ? then(parsed.data) : err(shapeFlaw(parsed.error));
}

function recordedRequest(data: HarnessMessage): Line {
  if (data.t !== 'render') return ok({ kind: 'bye' });
  const { id, surface, now, input } = data;
  const lacking = lackingKey({ surface, now, input });
  if (lacking === undefined) return ok({ kind: 'render', id, request: { surface, now, input } });
  const why = `"input.${lacking}" is missing, which the page of a ${surface} takes`;
  return err({ name: 'wrong-shape', values: { why } });
}

function recordedAnswer(data: TesteeMessage): Line {
  if (data.t !== 'result') return ok({ kind: 'bye' });
  return ok({ kind: 'result', id: data.id, result: recordedResult(data) });
}

/** What the page of this surface is about, where the request leaves it open. */
function lackingKey({ surface, input }: RenderRequest): 'run' | 'environment' | undefined {
  if (surface === 'detail') return input.run === null ? 'run' : undefined;
  return surface === 'shell' && input.environment === null ? 'environment' : undefined;
}

function recordedResult(data: ResultMessage): RecordedResult {
  if (data.status !== 'ok') return data;
  return { ...data, code: data.code ?? 200, truth: data.truth ?? {} };
}

function parseJson(line: string): Result<unknown, RecordFlaw> {
  try {
    return ok(JSON.parse(line) as unknown);
  } catch {
    return err({ name: 'no-json', values: { line: excerpt(line) } });
  }
}

const QUOTED = 80;

function excerpt(line: string): string {
  const quoted = JSON.stringify(line.slice(0, QUOTED));
  return line.length > QUOTED ? `${quoted}...` : quoted;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function shapeFlaw({ issues: [issue] }: z.ZodError): RecordFlaw {
  const key = issue?.path.map(String).join('.') ?? '';
  const message = issue?.message ?? 'it has the wrong shape';
  return { name: 'wrong-shape', values: { why: key === '' ? message : `"${key}": ${message}` } };
}

const MAY_BE_MISSING = {
  outcome: null,
  created_at: null,
  queued_at: null,
  started_at: null,
  last_progress_at: null,
  completed_at: null,
  counts: null,
};

/** `line` with the runs of a render and the truths of a result as the protocol writes them. */
function forgiven(line: unknown): unknown {
  if (!isRecord(line)) return line;
  const { input, truth } = line;
  if (Array.isArray(truth)) return { ...line, truth: mapping(truth) };
  if (!isRecord(input) || !Array.isArray(input['runs'])) return line;
  const runs = input['runs'].map((run: unknown) =>
    isRecord(run) ? { ...MAY_BE_MISSING, ...run, context: mapping(run['context'] ?? {}) } : run,
  );
  return { ...line, input: { environment: null, run: null, ...input, runs } };
}

/** PHP writes an empty mapping as an empty list. */
function mapping(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? {} : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
