import { z } from 'zod';
import { SURFACES } from '../contract/vocabulary.js';
import { runSchema, viewerSchema } from '../operation/parse-case.js';

/** The versions of the protocol that the harness speaks, the best first. Source: specs/protocol/README.md. */
export const PROTOCOL_VERSIONS: readonly number[] = [1];

/** The longest line that either side may send, in bytes, its line break not included. */
export const LONGEST_LINE = 8 * 1024 * 1024;

/** How many requests a testee may at most ask to have in flight. */
const MOST_IN_FLIGHT = 64;

const text = z.string();
const surface = z.enum(SURFACES);

/** Harness to testee, first and once. */
const hello = z
  .object({
    t: z.literal('hello'),
    protocol: z.array(z.int()).describe('Versions that the harness speaks, the best first'),
    spec: text.describe('The name of the spec'),
    surfaces: z.array(surface).describe('The surfaces that will be asked for'),
    contract: z
      .record(text, z.unknown())
      .describe('The contract, resolved, as "queue-truth contract --json" prints it'),
  })
  .describe('The first line: what is spoken, and what is checked');

/** Harness to testee: one page is wanted. */
const render = z
  .object({
    t: z.literal('render'),
    id: text.describe('To be repeated in the answer'),
    surface,
    now: text.describe('The moment that the page is rendered at: ISO 8601, UTC, milliseconds'),
    input: z.object({
      viewer: viewerSchema.describe('Who looks'),
      workspace: text.describe('The workspace that the page is in'),
      environment: text
        .nullable()
        .describe('Set for the shell; for list and detail null, unless the page is filtered to one'),
      run: text.nullable().describe('The run that a detail page is about; null elsewhere'),
      runs: z.array(runSchema).describe('Everything that is stored, also what the viewer may not see'),
    }),
  })
  .describe('Asks for one page');

/** Harness to testee, last: nothing more will be asked. */
const bye = z.object({ t: z.literal('bye') }).describe('The last line: end now');

/** What the harness sends. Source: specs/protocol/README.md. */
export const harnessMessageSchema = z.discriminatedUnion('t', [hello, render, bye]);
/** One line from the harness. */
export type HarnessMessage = z.infer<typeof harnessMessageSchema>;

const absent = 'null counts as absent';
const source = text.nullish().describe(`file, file:line or file:line:column of what renders it; ${absent}`);
const reason = text.describe('Why, in a sentence');

const support = z.discriminatedUnion('support', [
  z.object({ support: z.literal('full'), source }),
  z.object({ support: z.literal('none'), reason }),
]);

const helloAnswer = z
  .object({
    t: z.literal('hello'),
    protocol: z.int().describe('The one version, of those offered, that will be spoken'),
    testee: z.object({ name: text.min(1), version: text.nullish(), language: text.nullish() }),
    surfaces: z
      .partialRecord(surface, support)
      .nullish()
      .describe(`Which surfaces there are; one that is not named is asked for; ${absent}`),
    concurrency: z
      .int()
      .min(1)
      .max(MOST_IN_FLIGHT)
      .nullish()
      .describe(`How many requests may wait for an answer at a time; else 1; ${absent}`),
    viewers: z
      .boolean()
      .nullish()
      .describe(`false: every page is rendered as for somebody who may see everything; ${absent}`),
  })
  .describe('Answers hello');

const result = z.literal('result');
const id = text.describe('The id of the request');

const resultSchema = z.discriminatedUnion('status', [
  z
    .object({
      t: result,
      id,
      status: z.literal('ok'),
      code: z.int().min(100).max(599).nullish().describe(`HTTP status; else 200; ${absent}`),
      body: text.describe('The page: HTML'),
      source,
      truth: z
        .record(text, text)
        .nullish()
        .describe(`What the testee itself holds to be true, by run id; ${absent}`),
    })
    .describe('A page, also one that says 404'),
  z
    .object({ t: result, id, status: z.enum(['unsupported', 'rejected']), reason })
    .describe('No page: it cannot be shown, or the input is illegal for this application'),
  z
    .object({
      t: result,
      id,
      status: z.literal('error'),
      message: text,
      trace: text.nullish().describe(`A stack trace; ${absent}`),
    })
    .describe('No page: something broke'),
]);

/** What a testee sends. Source: specs/protocol/README.md. */
export const testeeMessageSchema = z.discriminatedUnion('t', [helloAnswer, resultSchema]);
/** One line from a testee. */
export type TesteeMessage = z.infer<typeof testeeMessageSchema>;

/** A testee's answer to `hello`. */
export type HelloAnswer = z.infer<typeof helloAnswer>;

/** A testee's answer to one request. */
export type ResultMessage = z.infer<typeof resultSchema>;
