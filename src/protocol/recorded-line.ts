import { z } from 'zod';
import { SURFACES } from '../contract/vocabulary.js';
import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import { runSchema, viewerSchema } from '../operation/parse-case.js';
import type { RenderRequest } from '../operation/world.js';
import type { RecordFlaw } from './record-flaws.js';

/** The longest line that is read, in bytes, its line break not included. */
export const LONGEST_LINE = 8 * 1024 * 1024;

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
const renderSchema = z
  .object({
    t: z.literal('render'),
    id: text,
    surface: z.enum(SURFACES),
    now: text,
    input: z.object({
      viewer: viewerSchema,
      workspace: text,
      environment: text.nullable(),
      run: text.nullable(),
      runs: z.array(runSchema),
    }),
  })
  .superRefine(({ surface, input }, context) => {
    const isMissing =
      surface === 'detail' ? input.run === null : surface === 'shell' && input.environment === null;
    const key = surface === 'detail' ? 'run' : 'environment';
    if (isMissing)
      context.addIssue({ code: 'custom', path: ['input', key], message: `a ${surface} needs one` });
  });
const t = z.literal('result');
const resultSchema = z.discriminatedUnion('status', [
  z.object({
    ...{ t, id: text, status: z.literal('ok'), body: text, source: text.nullish() },
    code: z.int().min(100).max(599).nullish(),
    truth: z.record(text, text).nullish(),
  }),
  z.object({ t, id: text, status: z.enum(['unsupported', 'rejected']), reason: text }),
  z.object({ t, id: text, status: z.literal('error'), message: text, trace: text.nullish() }),
]);
const bye = z.object({ t: z.literal('bye') });
const lineSchema = z.discriminatedUnion('t', [helloSchema, renderSchema, resultSchema, bye]);

/**
 * One line of a recorded file, or what is wrong with it. Fields that are not known are ignored; what another language
 * leaves out or writes otherwise is forgiven: time stamps, counts and the outcome may be missing, and an empty list
 * stands for an empty mapping.
 */
export function parseRecordedLine(line: string): Result<RecordedLine, RecordFlaw> {
  const json = parseJson(line);
  if (json.kind === 'err') return json;
  if (isDeeper(json.value, DEEPEST)) return err({ name: 'too-deep', values: { limit: DEEPEST } });
  const parsed = lineSchema.safeParse(forgiven(json.value));
  return parsed.success ? ok(recordedLine(parsed.data)) : err(shapeFlaw(parsed.error));
}

function recordedLine(data: z.output<typeof lineSchema>): RecordedLine {
  switch (data.t) {
    case 'hello':
      return { kind: 'hello', hello: data };
    case 'render':
      return {
        kind: 'render',
        id: data.id,
        request: { surface: data.surface, now: data.now, input: data.input },
      };
    case 'result':
      return { kind: 'result', id: data.id, result: recordedResult(data) };
    case 'bye':
      return { kind: 'bye' };
  }
}

function recordedResult(data: z.output<typeof resultSchema>): RecordedResult {
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
