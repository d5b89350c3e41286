import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { UNSUPPORTED_REASONS } from '../../src/contract/contract.js';
import { ACTIVE_PHASES, CORE_CLAIMS, SURFACES, TRUTHS } from '../../src/contract/vocabulary.js';
import { instant } from '../../src/lang/units.js';
import type { Instant } from '../../src/lang/units.js';

/** Where the spec lies. */
export const SPEC_FOLDER = resolve(import.meta.dirname, '../../specs/358-operationrun-queue-truth');

const EXAMPLES = join(SPEC_FOLDER, 'examples');
const DEFAULT_RUN = 'default-run.yaml';

const optionalText = z.string().nullable();
const whole = z.int().nullable();

const Run = z.strictObject({
  id: z.string(),
  workspace_id: z.string(),
  environment_id: z.string(),
  type: z.string(),
  label: z.string(),
  status: z.string(),
  outcome: optionalText,
  initiator: z.strictObject({ kind: z.enum(['user', 'system']), name: optionalText }),
  created_at: optionalText,
  queued_at: optionalText,
  started_at: optionalText,
  last_progress_at: optionalText,
  completed_at: optionalText,
  counts: z.strictObject({ total: whole, processed: whole, failed: whole }).nullable(),
  context: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<OperationRun>;

const Expectation = z.strictObject({
  truth: z.enum(TRUTHS),
  phase: z.enum(ACTIVE_PHASES).optional(),
  reason: z.enum(UNSUPPORTED_REASONS).optional(),
  age_ms: z.int().optional(),
  overdue_ms: z.int().optional(),
  orphaned_by: z.string().optional(),
  progress: z
    .strictObject({
      kind: z.enum(['none', 'pending', 'determinate', 'phased', 'composite']),
      live: z.boolean().optional(),
    })
    .optional(),
});

const Pages = z.strictObject({
  on: z.array(z.enum(SURFACES)).min(1),
  says: z.array(z.enum(CORE_CLAIMS)).default([]),
  never: z.array(z.enum(CORE_CLAIMS)).default([]),
});

const ExampleFile = z.strictObject({
  topic: z.string(),
  about: z.string(),
  rows: z
    .array(
      z.strictObject({
        name: z.string(),
        now: z.iso.datetime(),
        run: Run.partial().default({}),
        expect: Expectation,
        pages: Pages.optional(),
      }),
    )
    .min(1),
});

/** One row of an example file, with the whole run that it is about. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly now: Instant;
  readonly run: OperationRun;
  readonly expect: z.output<typeof Expectation>;
  readonly pages: z.output<typeof Pages> | undefined;
}

/** Names of the example files, the default run aside. */
export function exampleFiles(): readonly string[] {
  return readdirSync(EXAMPLES).filter((file) => file.endsWith('.yaml') && file !== DEFAULT_RUN);
}

/** Every row of every example file. Throws where a file is not as it should be. */
export function examples(): readonly Example[] {
  const usual = z.strictObject({ run: Run }).parse(readYaml(DEFAULT_RUN)).run;
  return exampleFiles().flatMap((file) =>
    ExampleFile.parse(readYaml(file)).rows.map(({ name, now, run, expect, pages }) => ({
      file,
      name,
      now: instant(Date.parse(now)),
      run: Run.parse({ ...usual, ...run }),
      expect,
      pages,
    })),
  );
}

function readYaml(file: string): unknown {
  return parse(readFileSync(join(EXAMPLES, file), 'utf8'));
}
