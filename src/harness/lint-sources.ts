import { setImmediate as breathe } from 'node:timers/promises';
import picomatch from 'picomatch';
import type { RuleId } from '../contract/checks.js';
import type { DiskFiles } from '../static/disk-files.js';
import { kindOfPath } from '../static/kind-of-path.js';
import type { FileReport } from '../static/lint-file.js';
import type { RuleSummary } from '../static/rule.js';
import type { GapEvent } from '../verdict/event.js';
import { emptyGaps, globGaps, notAnalysed } from './lint-gaps.js';
import type { LintJob } from './lint-job.js';
import { openSources } from './open-sources.js';
import type { Project } from './project.js';
import { ReportSource } from './report-source.js';
import type { RunOptions } from './run-options.js';

/** What is to be judged, and how. */
export interface LintSettings {
  /** Files, folders or globs, relative to the project; everything that the config includes where there are none. */
  readonly paths: readonly string[];
  /** Whether an earlier run's reports may be used again. */
  readonly cache: boolean;
}

/** What the rules say of all files. */
export interface LintedSources {
  readonly reports: readonly FileReport[];
  readonly rules: readonly RuleSummary[];
  /** How many files each rule has read. */
  readonly read: ReadonlyMap<RuleId, number>;
  readonly filesLinted: number;
  readonly notes: readonly string[];
  readonly gaps: readonly GapEvent[];
}

/** How many files are read before signals are heard again. */
const BREATH = 200;
/** How many files are judged between two words of progress. */
const STEP = 50;

/** Reads and judges the project's sources. */
export async function lintSources(
  project: Project,
  options: RunOptions,
  settings: LintSettings,
): Promise<LintedSources> {
  const { globs, files } = openSources(project);
  const chosen = choose(files.paths, settings);
  const job: LintJob = { project, options, globs, files, cache: settings.cache };
  const { reports, rules, unopened } = await judge(chosen, job);
  const opened = chosen.filter((path) => !unopened.has(path));
  return {
    reports,
    rules,
    read: readBy(rules, opened),
    filesLinted: opened.length,
    notes: notesOn(files),
    gaps: [
      ...globGaps(globs, files.paths),
      ...emptyGaps({ chosen, globs, settings }),
      ...[...unopened].map(([path, why]) => notAnalysed(path, why)),
      ...reports.flatMap(({ path, flaw }) =>
        flaw === undefined
          ? []
          : [notAnalysed(`${path}:${String(flaw.at.line)}:${String(flaw.at.column)}`, flaw.message)],
      ),
    ],
  };
}

function choose(paths: readonly string[], { paths: wanted }: LintSettings): readonly string[] {
  if (wanted.length === 0) return paths;
  const matchers = wanted.map(pathMatcher);
  return paths.filter((path) => matchers.some((matches) => matches(path)));
}

/** A file, all of a folder, or a glob. */
function pathMatcher(wanted: string): (path: string) => boolean {
  const bare = wanted.replace(/^\.\//u, '').replace(/\/$/u, '');
  if (bare === '.' || bare === '') return () => true;
  const glob = picomatch(bare, { dot: true });
  return (path) => path === bare || path.startsWith(`${bare}/`) || glob(path);
}

async function judge(
  chosen: readonly string[],
  job: LintJob,
): Promise<{
  reports: readonly FileReport[];
  rules: readonly RuleSummary[];
  unopened: ReadonlyMap<string, string>;
}> {
  const { options, files } = job;
  const source = new ReportSource(job);
  const unopened = new Map<string, string>();
  for (const [index, path] of chosen.entries()) {
    if (index % BREATH === 0) await breathe();
    if (options.signal.aborted) break;
    const opened = files.open(path);
    if (opened.kind === 'err') unopened.set(path, opened.error);
    else source.note(path, opened.value);
  }
  const opened = chosen.filter((path) => !unopened.has(path));
  let done = 0;
  const reports = await source.reports(options.signal.aborted ? [] : opened, () => {
    done += 1;
    if (done % STEP === 0) options.onProgress({ part: 'lint', done, total: opened.length, findings: 0 });
  });
  return { reports, rules: await source.close(), unopened };
}

function readBy(rules: readonly RuleSummary[], paths: readonly string[]): ReadonlyMap<RuleId, number> {
  const kinds = paths.map(kindOfPath);
  return new Map(
    rules.map((rule) => [
      rule.id,
      kinds.filter((kind) => kind !== undefined && rule.kinds.includes(kind)).length,
    ]),
  );
}

function notesOn({ unreadable }: DiskFiles): readonly string[] {
  if (unreadable.size === 0) return [];
  const kinds = [...unreadable].map(([ending, count]) => `${String(count)} ${ending}`).sort();
  return [`lint: no rule reads ${kinds.join(', ')}`];
}
