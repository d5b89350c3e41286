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

const names = z.array(z.string());

const change = z.union([
  z.strictObject({ base: z.string(), notCompared: z.string().describe('Why') }),
  z.strictObject({
    base: z.string(),
    lowered: z
      .array(z.strictObject({ about: z.string(), message: z.string() }))
      .describe('What is proven less than it was'),
    new: names.describe('Fingerprints of findings that the base did not have'),
    fixed: z.array(finding),
    still: names.describe('Fingerprints of findings that the base had as well'),
    notLookedFor: z.array(finding).describe('Findings of the base whose check was not made'),
    letPass: z
      .array(finding.extend({ by: z.enum(['suppression', 'baseline', 'unresolved']), reason: z.string() }))
      .describe('What newly passes by a comment or by the baseline'),
    persisted: z.strictObject({ added: names, removed: names }).nullable(),
    snapshots: z.strictObject({ added: names, removed: names, changed: names }).nullable(),
  }),
]);

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
    change: change.exactOptional().describe('What is new since a base, if the run was compared with one'),
    stats: stats.nullable(),
  })
  .describe('What one run of queue-truth found');

/** Source: DESIGN, "The event log and the reports". */
export type JsonReport = z.infer<typeof reportSchema>;

/** The report's JSON Schema, draft 2020-12, as it is published. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
}
