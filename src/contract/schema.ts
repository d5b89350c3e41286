import { z } from 'zod';
import { ENGLISH } from './english.js';
import { FIELD_PHRASES, PAGE_PHRASES, UNSUPPORTED_REASONS } from './contract.js';
import { CHECK_IDS, RULE_IDS } from './checks.js';
import { DURATION_FORMS } from './duration.js';
import {
  ACTIVE_PHASES,
  CLAIM_LEVELS,
  CORE_CLAIMS,
  PHASES,
  SURFACES,
  TIMESTAMP_FIELDS,
} from './vocabulary.js';
import type { Truth } from './vocabulary.js';

const text = z.string().trim().min(1);
const duration = z
  .string({
    error: ({ input }) =>
      typeof input === 'number' ? `Cannot read ${input} as a duration: write ${DURATION_FORMS}` : undefined,
  })
  .meta({ description: `A length of time: ${DURATION_FORMS} (no bound)` });
const surface = z.enum(SURFACES);
const check = z.enum(CHECK_IDS);

const windows = z.strictObject({ queued: duration, running: duration });
const words = z.strictObject({
  label: text.meta({ description: "The state's name" }),
  guidance: text.meta({ description: 'One sentence on what to do' }),
  action: text.meta({ description: 'The words of the link to the run' }),
});
const wording = z.strictObject({
  says: z.array(text).meta({ description: 'Whole sentences that the presenter owns' }),
  like: z.array(text).default([]).meta({
    description: 'JavaScript patterns (flags iu) of equivalent wordings, matched on text made plain',
  }),
});
const levels = z.record(text, z.enum(CLAIM_LEVELS)).meta({
  description:
    'What this truth says of each claim. must: on every surface that shows the run; may: allowed; never: a lie; ' +
    'evidence: only with trusted legitimacy evidence for that very run',
});

/** An object with exactly `keys`, each of which may be left out: `defaults` says the rest. */
function phrases<K extends string>(keys: readonly K[], defaults: Readonly<Record<K, string>>) {
  const shape = Object.fromEntries(keys.map((key) => [key, text.default(defaults[key])]));
  return z.strictObject(shape as Record<K, z.ZodDefault<typeof text>>).prefault({} as never);
}

/** As `phrases`, for all keys of `defaults`. */
function allPhrases<K extends string>(defaults: Readonly<Record<K, string>>) {
  return phrases(Object.keys(defaults) as K[], defaults);
}

const phrasesSchema = z
  .strictObject({
    units: allPhrases(ENGLISH.units),
    age: phrases(ACTIVE_PHASES, ENGLISH.age),
    window: text.default(ENGLISH.window),
    overdue: text.default(ENGLISH.overdue),
    ageUnknown: text.default(ENGLISH.ageUnknown),
    progress: allPhrases(ENGLISH.progress),
    initiator: allPhrases(ENGLISH.initiator),
    orphaned: text.default(ENGLISH.orphaned),
    reconciledBy: text.default(ENGLISH.reconciledBy),
    collective: allPhrases(ENGLISH.collective),
    reasons: phrases(UNSUPPORTED_REASONS, ENGLISH.reasons),
    page: phrases(PAGE_PHRASES, ENGLISH.page),
    fields: phrases(FIELD_PHRASES, ENGLISH.fields),
  })
  .prefault({})
  .meta({ description: 'Every other word that the presenter prints; English by default' });

const surfaceSchema = z.strictObject({
  shows: z
    .enum(['active-runs', 'all-runs', 'one-run'])
    .meta({ description: 'Which runs are on it; one-run is for detail alone' }),
  run: text.meta({ description: "Selector of a run's region; {id} stands for the run's id" }),
  path: text.meta({ description: 'Canonical path; {workspace}, {environment} and {run} stand for ids' }),
  banner: text.optional().meta({ description: 'Selector of the lifecycle banner' }),
  diagnostics: text
    .optional()
    .meta({ description: 'Selector of the diagnostics, which come after the banner' }),
  content: text
    .optional()
    .meta({ description: 'Selector of places that hold only user content; they are not read for claims' }),
  progress: text
    .optional()
    .meta({ description: 'Selector of progress displays that have no role of their own' }),
  limit: z.int().positive().optional().meta({ description: 'How many runs are shown at most' }),
  link: surface
    .optional()
    .meta({ description: 'The surface to whose canonical path each run region links exactly once' }),
});

const persistedSchema = z
  .strictObject({
    status: z
      .record(text, z.enum(PHASES))
      .meta({ description: 'Each stored status, with the phase it means' }),
    outcome: z.array(text).min(1).meta({ description: 'The stored outcomes' }),
    success: z.array(text).default([]).meta({ description: 'The outcomes of which success may be said' }),
  })
  .meta({ description: 'The only lifecycle fields that are stored' });

const anchors = z
  .array(z.enum(TIMESTAMP_FIELDS))
  .min(1)
  .meta({ description: "A run's age counts from the latest present of these" });

const lifecycleSchema = z
  .strictObject({
    anchors: z.strictObject({ queued: anchors, running: anchors }),
    default: windows,
    types: z
      .record(text, z.union([z.literal('unsupported'), windows.partial()]))
      .default({})
      .meta({
        description: 'Windows by type of run, where they differ; unsupported: no policy judges this type',
      }),
  })
  .meta({ description: 'How long a run may stay in a phase, the bound itself included' });

const evidenceSchema = z
  .strictObject({
    reconciliation: z
      .array(text)
      .default(['scheduled_reconciler', 'adapter_reconciler'])
      .meta({ description: 'Sources whose word makes a finished run reconciled' }),
    legitimacy: z
      .array(text)
      .default(['queue_inspector', 'worker_registry'])
      .meta({ description: 'Sources whose word allows to call a run orphaned' }),
  })
  .prefault({})
  .meta({ description: 'Whose word in the context of a run is believed' });

const byPhase = z.record(text, words).meta({ description: 'By phase: queued, running, or any' });
const byOutcome = z.record(text, words).meta({ description: 'By outcome, or any' });
const byReason = z.record(text, words).meta({ description: 'By reason, or any' });

const wordsSchema = z
  .strictObject({
    fresh: byPhase,
    likely_stale: byPhase,
    reconciled: byOutcome,
    terminal: byOutcome,
    unsupported: byReason,
  })
  .meta({ description: 'What the presenter says of each state: one vocabulary for all surfaces' });

const actionsSchema = z
  .strictObject({
    destructive: z
      .array(text)
      .default([
        '\\b(cancel|delete|remove|discard|purge|kill|terminate|abort|retry|restart|rerun|re-run|requeue|force)\\b',
      ])
      .meta({ description: 'Patterns of button and link names' }),
  })
  .prefault({})
  .meta({ description: 'What no surface offers' });

const deliverySchema = z.strictObject({
  queuedToast: z.strictObject({ title: text, body: text, action: text }),
  browserEvent: z.strictObject({ name: text }),
  terminalNotification: z.strictObject({ title: text, body: text, path: text }),
});

/**
 * A contract as it is written. What no schema can say (that every truth names every claim, that every check has
 * its requirement, ...) is checked in `consistency.ts`.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, "The contract".
 */
export const contractSchema = z
  .strictObject({
    spec: text.meta({ description: 'The name of the spec, as of its folder' }),
    model: text.meta({ description: 'The model that stores the runs' }),
    persisted: persistedSchema,
    lifecycle: lifecycleSchema,
    evidence: evidenceSchema,
    claims: z
      .object(Object.fromEntries(CORE_CLAIMS.map((claim) => [claim, wording])))
      .catchall(wording)
      .meta({ description: 'What texts assert; a claim whose name begins with calm- is calm' }),
    truths: z
      .strictObject({
        fresh: levels,
        likely_stale: levels,
        reconciled: levels,
        terminal: levels,
        unsupported: levels,
      } satisfies Record<Truth, typeof levels>)
      .meta({ description: 'What each truth says of each claim; every truth names every claim' }),
    words: wordsSchema,
    phrases: phrasesSchema,
    delivery: deliverySchema.optional().meta({ description: 'Delivery paths as they are today' }),
    actions: actionsSchema,
    surfaces: z
      .partialRecord(surface, surfaceSchema)
      .meta({ description: 'The screens that show runs, and where on them to look' }),
    requirements: z
      .record(text, z.strictObject({ title: text, checks: z.array(check).min(1) }))
      .meta({ description: 'Each requirement of the spec, with the checks that guard it' }),
    without: z
      .partialRecord(check, text)
      .default({})
      .meta({ description: 'Checks that the spec does without, each with the reason' }),
    strict: z
      .array(z.enum(RULE_IDS))
      .default([])
      .meta({ description: 'Rules on source that no comment may suppress' }),
  })
  .meta({
    $id: 'urn:queue-truth:schema:contract',
    title: 'Queue Truth contract',
    description: 'One spec as data: what is stored, said and shown of a run',
  });

/** A contract as written, with every default filled in. */
export type ContractSource = z.output<typeof contractSchema>;
