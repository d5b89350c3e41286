import { setImmediate as breathe } from 'node:timers/promises';
import { knownFiles } from '../static/disk-files.js';
import type { FileReport } from '../static/lint-file.js';
import type { SourceFiles } from '../static/source-files.js';
import type { RuleSummary } from '../static/rule.js';
import { digest } from './digest.js';
import type { CachedReport, LintCache } from './lint-cache.js';
import { linterStamp, readCache, writeCache } from './lint-cache.js';
import type { LintJob } from './lint-job.js';
import { type LintPool, lintWorkers, openLintPool } from './lint-pool.js';
import type { FileLint, FileLinter } from './linter.js';
import { stateFolder } from './project.js';
import { Texts } from './text-hashes.js';

/** How many files are judged before signals are heard again. */
const BREATH = 100;
/** Files that a worker gets at once: neighbours, since they tend to import the same. */
const SHARE = 48;

/** Reports on files: those of an earlier run where nothing that they rest on has changed, or else new ones. */
export class ReportSource {
  readonly #job: LintJob;
  readonly #key: string;
  readonly #before: LintCache | undefined;
  readonly #texts: Texts;
  readonly #kept = new Map<string, CachedReport>();
  #linter: FileLinter | undefined;
  #remembered: SourceFiles | undefined;

  constructor(job: LintJob) {
    const { project, options, globs, files } = job;
    this.#job = job;
    this.#texts = new Texts(files);
    const { lint } = project.config;
    this.#key = digest([options.version, project.contractHash, lint ?? {}, globs, linterStamp()]);
    this.#before = job.cache ? readCache(stateFolder(project), this.#key) : undefined;
  }

  /** Takes note of the text of a file that is to be judged. */
  note(path: string, text: string): void {
    this.#texts.note(path, text);
  }

  /** What the rules say of the files that were noted, in the order of `paths`; `onFile` is told of each. */
  async reports(paths: readonly string[], onFile: () => void): Promise<readonly FileReport[]> {
    const stale: string[] = [];
    for (const path of paths) {
      const old = this.#before?.files[path];
      if (old === undefined || !this.#isCurrent(old, path)) stale.push(path);
      else {
        this.#kept.set(path, old);
        onFile();
      }
    }
    await this.#judge(stale, onFile);
    return paths.flatMap((path) => this.#kept.get(path)?.report ?? []);
  }

  /** Keeps what was found for the next run; gives the rules that found it. */
  async close(): Promise<readonly RuleSummary[]> {
    const { cache, options, project } = this.#job;
    const rules = (this.#before?.rules ?? (await this.#open()).rules).map(summary);
    if (cache && !options.signal.aborted) {
      const files = { ...this.#before?.files, ...Object.fromEntries(this.#kept) };
      writeCache(stateFolder(project), this.#key, { rules, files });
    }
    return rules;
  }

  #isCurrent({ hash, dependencies }: CachedReport, path: string): boolean {
    if (hash !== this.#texts.hash(path)) return false;
    return dependencies === undefined || this.#texts.hashOf(dependencies) === dependencies.hash;
  }

  async #judge(paths: readonly string[], onFile: () => void): Promise<void> {
    const { lintWorker, workers } = this.#job.options;
    const threads = lintWorker === undefined ? 1 : lintWorkers(workers, paths.length);
    if (lintWorker === undefined || threads === 1) return this.#judgeHere(paths, onFile);
    const pool = await openLintPool(this.#job, lintWorker, threads);
    try {
      await this.#judgeIn(pool, paths, onFile);
    } finally {
      await pool.close();
    }
  }

  async #judgeHere(paths: readonly string[], onFile: () => void): Promise<void> {
    if (paths.length === 0) return;
    const linter = await this.#open();
    const files = this.#files();
    for (const [index, path] of paths.entries()) {
      if (index % BREATH === 0) await breathe();
      if (this.#job.options.signal.aborted) return;
      this.#keep(path, linter.lint(path, files.read(path) ?? ''));
      onFile();
    }
  }

  /** What is found does not depend on who finds it, nor on when. */
  async #judgeIn(pool: LintPool, paths: readonly string[], onFile: () => void): Promise<void> {
    const { signal } = this.#job.options;
    const shares = Array.from({ length: Math.ceil(paths.length / SHARE) }, (_, at) =>
      paths.slice(at * SHARE, (at + 1) * SHARE),
    );
    const stopped = new Promise<void>((resolve) => {
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
    });
    const done = Promise.all(
      shares.map(async (share) => {
        const found = await pool.lint(share);
        for (const [index, path] of share.entries()) {
          this.#keep(path, found[index] ?? {});
          onFile();
        }
      }),
    );
    await Promise.race([done, stopped]);
  }

  #keep(path: string, { report, dependencies }: FileLint): void {
    this.#kept.set(path, {
      hash: this.#texts.hash(path),
      ...(report === undefined ? {} : { report }),
      ...(dependencies === undefined
        ? {}
        : { dependencies: { ...dependencies, hash: this.#texts.hashOf(dependencies) } }),
    });
  }

  /** The project's files, each read once for all that is asked of it. */
  #files(): SourceFiles {
    const { project, files } = this.#job;
    return (this.#remembered ??= knownFiles(project.root, files.paths));
  }

  /** The parser is loaded when there is something to parse, and not before. */
  async #open(): Promise<FileLinter> {
    const { openLinter } = await import('./linter.js');
    return (this.#linter ??= openLinter(
      { ...this.#job, files: this.#files() },
      (await this.#job.options.rules?.()) ?? [],
    ));
  }
}

function summary({ id, docs, kinds }: RuleSummary): RuleSummary {
  return { id, docs, kinds };
}
