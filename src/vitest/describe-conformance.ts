import { relative } from 'node:path';
import { beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { check } from '../harness/check.js';
import { packageVersion } from '../harness/package-version.js';
import type { Project } from '../harness/project.js';
import { replay } from '../harness/replay.js';
import type { RunOptions } from '../harness/run-options.js';
import type { Outcome } from '../verdict/outcome.js';
import { conformanceGroups, partName, type ConformancePart } from './conformance-parts.js';
import { findingsText, partResult } from './part-result.js';
import { vitestProject, type GivenConfig } from './vitest-project.js';

/** How a check is made within Vitest. */
export interface ConformanceOptions {
  /** Where a config is looked for, and what the paths in one that is given as data are relative to; the working folder without it. */
  readonly cwd?: string;
  /** How many random cases there are; as the config says without it. */
  readonly runs?: number;
  /** The same seed makes the same random cases; made of the commit without it. */
  readonly seed?: number;
  /** Milliseconds that the whole check may take: ten minutes without it. */
  readonly timeout?: number;
}

const TEN_MINUTES = 600_000;
/** Names a stored case: that one alone is judged again. */
const ONE_CASE = 'QUEUE_TRUTH_CASE';

/**
 * The check of a project as tests of Vitest: one for each requirement on each surface, and in source; what the exit code of
 * `queue-truth check` would not let pass fails one of them at least. `config` is a config, the file of one, or nothing, when the
 * file is looked for upwards from the working folder, as on the command line.
 */
export function describeConformance(config?: GivenConfig, options: ConformanceOptions = {}): void {
  describe('Queue Truth', async () => {
    const project = await vitestProject(config, options.cwd);
    const one = process.env[ONE_CASE];
    if (one === undefined) describeCheck(project, options);
    else describeReplay(one, project, options);
  });
}

function describeCheck(project: Project, options: ConformanceOptions): void {
  let outcome: Outcome | undefined;
  beforeAll(async () => {
    const checked = await check(project, { ...runOptions('check', options, project), runs: options.runs });
    outcome = replayable(checked, project);
  }, options.timeout ?? TEN_MINUTES);
  for (const { title, parts } of conformanceGroups(project.contract)) {
    describe(title, () => {
      for (const part of parts) {
        test(partName(part), (context) => {
          tell(part, outcome, context);
        });
      }
    });
  }
}

function tell(part: ConformancePart, outcome: Outcome | undefined, context: TestContext): void {
  if (outcome === undefined) fail('The check did not come to its end');
  const result = partResult(part, outcome);
  if (result.kind === 'skipped') context.skip(result.reason);
  if (result.kind === 'failed') fail(result.message);
}

function describeReplay(id: string, project: Project, options: ConformanceOptions): void {
  test(`The case ${id}`, { timeout: options.timeout ?? TEN_MINUTES }, async () => {
    const replayed = await replay(project, runOptions('replay', options, project), { id, keep: false });
    if (replayed.kind === 'unusable') fail(replayed.reason);
    const { result, outcome } = replayed;
    if (result.kind === 'FAILED') fail(findingsText(replayable(outcome, project).findings));
    if (result.kind !== 'FIXED') fail('reason' in result ? `${result.kind}: ${result.reason}` : result.kind);
  });
}

/** A stack would only show how the tests are made. */
function fail(message: string): never {
  const error = new Error(message);
  error.name = 'Queue Truth';
  error.stack = `${error.name}: ${message}`;
  throw error;
}

function runOptions(command: string, { seed }: ConformanceOptions, { config }: Project): RunOptions {
  return {
    command,
    argv: ['vitest'],
    version: packageVersion(),
    seed,
    surfaces: [],
    truths: [],
    replayFlags: '',
    signal: new AbortController().signal,
    ...(config.lint === undefined ? {} : { rules: loadRules }),
    onEvent: () => undefined,
    onProgress: () => undefined,
    // The process is ended by the watchdog itself, since nobody else can.
    onStuck: (message) => process.stderr.write(`${message}\n`),
  };
}

async function loadRules() {
  const { RULES } = await import('../../rules/registry.js');
  return Object.values(RULES);
}

/** The command line does not know a config that is in no file: its cases are judged again by the test that knows it. */
function replayable(outcome: Outcome, { isConfigured, configFile }: Project): Outcome {
  if (!isConfigured || configFile !== undefined) return outcome;
  const file = relative('.', expect.getState().testPath ?? '');
  const findings = outcome.findings.map((finding) =>
    finding.case === undefined
      ? finding
      : { ...finding, replay: `${ONE_CASE}=${finding.case} npx vitest run ${file}` },
  );
  return { ...outcome, findings };
}
