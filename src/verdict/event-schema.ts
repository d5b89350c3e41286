import { z } from 'zod';
import { CHECK_IDS } from '../contract/checks.js';
import { SURFACES } from '../contract/vocabulary.js';
import { FAULT_KINDS } from '../protocol/fault.js';
import { HOUSE_CHECKS, PLANTED_DEPTHS, PROOFS, type LogEvent } from './event.js';

const text = z.string();
const count = z.int().nonnegative();
const position = z.int().positive();
const check = z.enum(CHECK_IDS);
const surface = z.enum(SURFACES);

/** A place in the project; see `Location`. */
export const locationSchema = z.strictObject({ file: text, line: position, column: position });

/** How a testee can fail; see `FaultKind`. */
export const faultKindSchema = z.enum(FAULT_KINDS);

const header = z.object({
  kind: z.literal('header'),
  version: text,
  command: text,
  argv: z.array(text),
  seed: z.int(),
  spec: text,
  contractHash: text,
  commit: text.nullable(),
  testee: text,
  shard: z.object({ index: position, of: position }),
  startedAt: text,
  filters: z.object({
    surfaces: z.array(surface),
    truths: z.array(text),
    case: text.exactOptional(),
    faults: z.array(text).exactOptional(),
  }),
  requirements: z.array(
    z.object({
      id: text,
      title: text,
      checks: z.array(check),
      notCheckedHere: z.array(check),
      reach: z.array(surface).exactOptional(),
      location: locationSchema.exactOptional(),
    }),
  ),
});

const finding = z.object({
  fingerprint: text,
  requirement: text,
  also: z.array(text),
  check: z.enum([...CHECK_IDS, ...HOUSE_CHECKS]),
  surface: surface.exactOptional(),
  headline: text,
  message: text,
  said: z.array(text),
  against: z.object({ who: text, says: text }).exactOptional(),
  story: text.exactOptional(),
  shrinks: count,
  why: text,
  instead: text,
  location: locationSchema.exactOptional(),
  frame: z.array(text).exactOptional(),
  case: text.exactOptional(),
  replay: text.exactOptional(),
  picture: text.exactOptional(),
  more: count,
});

const fault = z.object({
  kind: faultKindSchema,
  surface: surface.exactOptional(),
  message: text,
  hint: text,
  trace: text.exactOptional(),
});

const stats = z.object({
  cases: count,
  durationMs: z.number().nonnegative(),
  casesPerSecond: z.number().nonnegative(),
  filesLinted: count,
});

/** One line of an event log, as data. Fields that it does not name are dropped: a newer log may hold more. */
export const eventSchema: z.ZodType<LogEvent> = z.discriminatedUnion('kind', [
  header,
  z.object({
    kind: z.literal('accepted'),
    persisted: z.record(text, z.array(text)),
    snapshots: z.object({ folder: text, files: z.record(text, text) }).exactOptional(),
  }),
  z.object({ kind: z.literal('finding'), finding }),
  z.object({
    kind: z.literal('waived'),
    finding,
    by: z.enum(['suppression', 'baseline', 'unresolved']),
    reason: text,
  }),
  z.object({ kind: z.literal('fault'), fault, case: text.exactOptional(), more: count }),
  z.object({
    kind: z.literal('evidence'),
    check,
    surface: surface.exactOptional(),
    occurred: count,
    broken: count,
    faultsPlanted: count,
    faultsCaught: count,
  }),
  z.object({
    kind: z.literal('planted'),
    id: text,
    depth: z.enum(PLANTED_DEPTHS),
    says: text,
    check,
    proof: z.enum(PROOFS),
    cases: count,
    by: z.array(check),
    difference: z.tuple([text, text]).exactOptional(),
  }),
  z.object({
    kind: z.literal('gap'),
    about: text,
    reason: text,
    instead: text,
    ofShard: z.literal(true).exactOptional(),
  }),
  z.object({ kind: z.literal('end'), interrupted: z.boolean(), stats, notes: z.array(text) }),
]);
