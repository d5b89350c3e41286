import { z } from 'zod';
import { parseDuration } from '../contract/duration.js';
import { RULE_IDS } from '../contract/checks.js';
import { SURFACES } from '../contract/vocabulary.js';

const path = z.string().min(1);
const globs = z.array(path);
const address = z
  .string()
  .regex(/^https?:\/\/\S+$/, 'Cannot use it as an address: write one like http://127.0.0.1:8000');

/** How long something may take; it ends, so `off` is none. */
const bounded = z.string().superRefine((text, context) => {
  const parsed = parseDuration(text);
  if (parsed.kind === 'err') context.addIssue(parsed.error);
  else if (parsed.value === Infinity) context.addIssue('Cannot wait without end: write a timeout like 2s');
});
const timeout = bounded.default('2s').meta({ description: 'How long an answer may take: 500ms, 2s, 1m' });

const referenceSchema = z
  .strictObject({ kind: z.literal('reference') })
  .meta({ description: "The package's own presenter and surfaces" });
const handlebarsSchema = z
  .strictObject({
    kind: z.literal('handlebars'),
    templates: z
      .partialRecord(z.enum(SURFACES), path)
      .meta({ description: "A template file for each surface; it gets the presenter's page model" }),
    notFound: path.optional().meta({ description: 'The template of a page that the viewer may not see' }),
    partials: z.record(z.string(), path).default({}).meta({ description: 'Partials: name to file' }),
    timeout,
  })
  .meta({ description: 'Your own Handlebars templates' });
const moduleSchema = z
  .strictObject({
    kind: z.literal('module'),
    module: path.meta({ description: 'A JavaScript or TypeScript file that exports render(request)' }),
    timeout,
  })
  .meta({ description: 'A module with your own render function' });
const commandSchema = z
  .strictObject({
    kind: z.literal('command'),
    command: z
      .array(z.string())
      .min(1)
      .meta({ description: 'Program and arguments, as they are: no shell sees them' }),
    cwd: path.default('.').meta({ description: 'The folder that it starts in' }),
    env: z
      .record(z.string(), z.string())
      .default({})
      .meta({ description: 'Variables, beside those that there are' }),
    timeout,
    start: bounded.default('10s').meta({ description: 'How long it may take until its hello' }),
  })
  .meta({ description: 'A program in any language that speaks the testee protocol' });

const recordedSchema = z
  .strictObject({
    kind: z.literal('recorded'),
    file: path.meta({ description: 'The requests and results that a test suite wrote down, a line each' }),
  })
  .meta({ description: 'Pages that a test suite recorded earlier' });

const browserSchema = z
  .strictObject({
    kind: z.literal('browser'),
    url: address.meta({ description: 'Where the paths of the contract begin' }),
    seed: z.union([z.strictObject({ module: path }), z.strictObject({ http: address })]).meta({
      description:
        'What puts a world into the application: a file that exports seed(request), or an address that it is posted to',
    }),
    executable: path.optional().meta({ description: 'The browser; else the first Chromium that is found' }),
    timeout: bounded.default('10s').meta({ description: 'How long one seed and one page may take' }),
    clock: z
      .enum(['running', 'frozen'])
      .default('running')
      .meta({ description: "frozen: the page's clock stands still at the time of the world" }),
  })
  .meta({ description: 'Pages of a running application, as they are seen in Chromium' });

const lintSchema = z
  .strictObject({
    include: globs.optional().meta({ description: 'The source files to read' }),
    exclude: globs.optional().meta({ description: 'Those of them to leave out' }),
    presenters: globs.optional().meta({ description: 'Where queue copy may stand' }),
    engine: globs.optional().meta({ description: 'Where lifecycle time stamps may be compared' }),
    persisted: globs.optional().meta({ description: 'Where stored values are declared' }),
    surfaces: globs
      .optional()
      .meta({ description: 'Templates and components that are surfaces, beside those of the testee' }),
    unresolved: z
      .enum(['report', 'fail'])
      .default('report')
      .meta({ description: 'Whether copy that may never reach a screen fails the gate' }),
    rules: z
      .partialRecord(z.enum(RULE_IDS), z.record(z.string(), z.unknown()))
      .default({})
      .meta({ description: 'Options of single rules; their pages name them' }),
  })
  .meta({ description: 'What the static rules read, as globs' });

/** A config as it is written. Paths are relative to its file. Source: docs/config.md. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'The JSON Schema of this file, for editors' }),
    contract: path.optional().meta({ description: 'The contract; without it, the embedded spec 358' }),
    testee: z
      .discriminatedUnion('kind', [
        referenceSchema,
        handlebarsSchema,
        moduleSchema,
        commandSchema,
        browserSchema,
        recordedSchema,
      ])
      .default({ kind: 'reference' })
      .meta({ description: 'What renders the surfaces' }),
    lint: lintSchema.optional(),
    snapshots: path
      .optional()
      .meta({ description: 'The folder of accepted pages; without it, none are compared' }),
    check: z
      .strictObject({
        worlds: z.int().positive().optional().meta({
          description: 'How many worlds of the matrix check tries, spread over it; without it, all',
        }),
        runs: z.int().nonnegative().optional().meta({ description: 'How many random cases check tries' }),
      })
      .default({}),
    fuzz: z
      .strictObject({
        runs: z.int().positive().optional().meta({ description: 'How many random cases fuzz tries' }),
      })
      .default({}),
  })
  .meta({
    $id: 'urn:queue-truth:schema:config',
    title: 'Queue Truth config',
    description: 'What is checked, and how; paths are relative to the file',
  });

/** What a config file may say. */
export type Config = z.input<typeof configSchema>;

/** A config with all defaults filled in. */
export type ResolvedConfig = z.output<typeof configSchema>;
