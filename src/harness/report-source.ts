import type { FileReport } from '../static/lint-file.js';
import type { RuleSummary } from '../static/rule.js';
import { digest } from './digest.js';
import type { CachedReport, LintCache } from './lint-cache.js';
import { linterStamp, readCache, writeCache } from './lint-cache.js';
import type { LintJob } from './lint-job.js';
import type { FileLinter } from './linter.js';
import { stateFolder } from './project.js';
import { Texts } from './text-hashes.js';

/** Reports on files: those of an earlier run where nothing that they rest on has changed, or else new ones. */
export class ReportSource {
  readonly #job: LintJob;
  readonly #key: string;
  readonly #before: LintCache | undefined;
  readonly #texts: Texts;
  readonly #kept = new Map<string, CachedReport>();
  #linter: FileLinter | undefined;

  constructor(job: LintJob) {
    const { project, options, globs, files } = job;
    this.#job = job;
    this.#texts = new Texts(files);
    const { lint } = project.config;
    this.#key = digest([options.version, project.contractHash, lint ?? {}, globs, linterStamp()]);
    this.#before = job.cache ? readCache(stateFolder(project), this.#key) : undefined;
  }

  /** What the rules say of `path` with this text; none where they say nothing. */
  async reportOn(path: string, text: string): Promise<FileReport | undefined> {
    const hash = this.#texts.note(path, text);
    const old = this.#before?.files[path];
    const entry = old !== undefined && this.#isCurrent(old, hash) ? old : await this.#fresh(path, text, hash);
    this.#kept.set(path, entry);
    return entry.report;
  }

  /** Keeps what was found for the next run; gives the rules that found it. */
  async close(): Promise<readonly RuleSummary[]> {
    const { cache, options, project } = this.#job;
    const rules = (this.#linter?.rules ?? this.#before?.rules ?? (await this.#open()).rules).map(summary);
    if (cache && !options.signal.aborted) {
      const files = { ...this.#before?.files, ...Object.fromEntries(this.#kept) };
      writeCache(stateFolder(project), this.#key, { rules, files });
    }
    return rules;
  }

  #isCurrent({ hash, dependencies }: CachedReport, now: string): boolean {
    if (hash !== now) return false;
    return dependencies === undefined || this.#texts.hashOf(dependencies) === dependencies.hash;
  }

  async #fresh(path: string, text: string, hash: string): Promise<CachedReport> {
    const { report, dependencies } = (await this.#open()).lint(path, text);
    return {
      hash,
      ...(report === undefined ? {} : { report }),
      ...(dependencies === undefined
        ? {}
        : { dependencies: { ...dependencies, hash: this.#texts.hashOf(dependencies) } }),
    };
  }

  /** The parser is loaded when there is something to parse, and not before. */
  async #open(): Promise<FileLinter> {
    const { openLinter } = await import('./linter.js');
    return (this.#linter ??= await openLinter(this.#job));
  }
}

function summary({ id, docs, kinds }: RuleSummary): RuleSummary {
  return { id, docs, kinds };
}
