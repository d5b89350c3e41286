import { z } from 'zod';
import { SURFACES } from '../contract/vocabulary.js';
import { faultKindSchema, locationSchema } from '../verdict/event-schema.js';
import { PLANTED_DEPTHS, PROOFS } from '../verdict/event.js';
import { REQUIREMENT_VERDICTS, VERDICTS } from '../verdict/outcome.js';

const count = z.int().nonnegative();
const surface = z.enum(SURFACES);

const requirement = z.strictObject({
  id: z.string(),
  verdict: z.enum(REQUIREMENT_VERDICTS),
  occurred: count.describe('How often its condition occurred; zero is never "held"'),
  surfaces: z.strictObject({ shell: count, list: count, detail: count }),
  faultsPlanted: count,
  faultsCaught: count,
});

const finding = z.strictObject({
  fingerprint: z.string().describe('The same for every finding with the same cause'),
  requirement: z.string(),
  check: z.string().describe('Id of a law or of a static rule, or "snapshot", "suppression" or "baseline"'),
  surface: surface.exactOptional().describe('Absent for what is found in source'),
  message: z.string(),
  said: z.array(z.string()).describe('The words on the page or in the source'),
  location: locationSchema.exactOptional(),
  case: z.string().exactOptional(),
  replay: z.string().exactOptional(),
  picture: z.string().exactOptional(),
});

const fault = z.strictObject({
  kind: faultKindSchema,
  surface: surface.exactOptional(),
  message: z.string(),
  hint: z.string(),
  case: z.string().exactOptional(),
});

const planted = z.strictObject({
  id: z.string(),
  depth: z.enum(PLANTED_DEPTHS),
  check: z.string().describe('Id of the check that has to catch it'),
  proof: z.enum(PROOFS),
  cases: count,
  by: z.array(z.string()).describe('Every check that was broken, its own first'),
});

const stats = z.strictObject({
  cases: count,
  durationMs: z.number().nonnegative(),
  casesPerSecond: z.number().nonnegative(),
  filesLinted: count,
});

/** The object that `--reporter json` prints. A log without header or end leaves null for what is not known. */
export const reportSchema = z
  .strictObject({
    tool: z.literal('queue-truth'),
    version: z.string().nullable(),
    spec: z.string().nullable(),
    seed: z.int().nullable(),
    verdict: z.enum(VERDICTS),
    exitCode: z.literal([0, 1, 2, 3, 130]),
    requirements: z.array(requirement),
    findings: z.array(finding),
    faults: z.array(fault),
    planted: z.array(planted).exactOptional().describe('Faults that were planted on purpose, if any were'),
    stats: stats.nullable(),
  })
  .describe('What one run of queue-truth found');

/** Source: DESIGN, "The event log and the reports". */
export type JsonReport = z.infer<typeof reportSchema>;

/** The report's JSON Schema, draft 2020-12, as it is published. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
}
