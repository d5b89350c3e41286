import { z } from 'zod';
import { PHASES, SURFACES, TRUTHS } from '../contract/vocabulary.js';
import { UNSUPPORTED_REASONS } from '../contract/contract.js';
import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import type { Case } from './case.js';
import { SCENE_KINDS } from './case.js';

const text = z.string();
const moment = text.nullable();
/** One run as data from outside; see `OperationRun`. */
export const runSchema = z.object({
  id: text,
  workspace_id: text,
  environment_id: text,
  type: text,
  label: text,
  status: text,
  outcome: text.nullable(),
  initiator: z.object({ kind: z.enum(['user', 'system']), name: text.nullable() }),
  created_at: moment,
  queued_at: moment,
  started_at: moment,
  last_progress_at: moment,
  completed_at: moment,
  counts: z
    .object({ total: z.number().nullable(), processed: z.number().nullable(), failed: z.number().nullable() })
    .nullable(),
  context: z.record(text, z.unknown()),
});
/** Who looks at a page, as data from outside; see `Viewer`. */
export const viewerSchema = z.object({
  id: text,
  memberships: z.array(z.object({ workspace: text, environments: z.array(text) })),
});
const labelSchema = z.object({
  truth: z.enum(TRUTHS),
  phase: z.enum([...PHASES, 'unknown']),
  reason: z.enum(UNSUPPORTED_REASONS).optional(),
  orphanEvidence: z.boolean(),
  visible: z.boolean(),
  story: text,
});
const caseSchema = z.object({
  id: text,
  title: text,
  scenes: z.array(
    z.object({
      name: text,
      kind: z.enum(SCENE_KINDS),
      world: z.object({ now: text, viewer: viewerSchema, runs: z.array(runSchema) }),
      labels: z.record(text, labelSchema),
    }),
  ),
  visits: z.array(
    z.object({
      scene: text,
      surface: z.enum(SURFACES),
      workspace: text,
      environment: text.nullable(),
      run: text.nullable(),
      expects: z.enum(['page', 'refusal']),
    }),
  ),
});

/** `data` as a case, or the first thing that is wrong with it, with its key. A case visits something, in its own scenes. */
export function parseCase(data: unknown): Result<Case, string> {
  const parsed = caseSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(`${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`);
  }
  const { scenes, ...rest } = parsed.data;
  if (rest.visits.length === 0) return err('visits: there is none, so nothing would be judged');
  const names = new Set(scenes.map(({ name }) => name));
  const lost = rest.visits.findIndex(({ scene }) => !names.has(scene));
  if (lost >= 0) return err(`visits.${String(lost)}.scene: there is no scene of this name`);
  return ok({
    ...rest,
    scenes: scenes.map(({ labels, ...scene }) => ({ ...scene, labels: withoutGaps(labels) })),
  });
}

type Labels = z.output<typeof labelSchema>;

function withoutGaps(labels: Readonly<Record<string, Labels>>): Case['scenes'][number]['labels'] {
  const entries = Object.entries(labels).map(([id, { reason, ...label }]) => {
    return [id, reason === undefined ? label : { ...label, reason }] as const;
  });
  return Object.fromEntries(entries);
}
