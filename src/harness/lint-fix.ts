import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyFixes } from '../static/apply-fixes.js';
import type { FoundBreach } from '../static/lint-file.js';
import type { Fix } from '../static/rule.js';
import type { LintJob } from './lint-job.js';
import { openLinter, type FileLinter } from './linter.js';
import { openSources } from './open-sources.js';
import type { Project } from './project.js';
import { replaceFile } from './replace-file.js';
import type { RunOptions } from './run-options.js';

/** What a fixing run did, a note each. */
export type FixNotes = readonly string[];

/**
 * Makes every safe fix among `found` on disk. A file is written only if its rules then find nothing new, and kept only
 * if it brings no error of the type checker where there is a tsconfig.json; otherwise it stays as it was, with a note.
 */
export async function fixSources(
  project: Project,
  options: RunOptions,
  found: readonly { readonly path: string; readonly breach: FoundBreach }[],
): Promise<FixNotes> {
  const job: LintJob = { project, options, ...openSources(project), cache: false };
  const linter = openLinter(job, (await options.rules?.()) ?? []);
  const byFile = new Map<string, Fix[]>();
  for (const { path, breach } of found) {
    if (breach.fix !== undefined) byFile.set(path, [...(byFile.get(path) ?? []), breach.fix]);
  }
  const notes: string[] = [];
  for (const [path, fixes] of byFile) notes.push(await fixFile({ path, fixes, job, linter }));
  return notes;
}

interface FixTask {
  readonly path: string;
  readonly fixes: readonly Fix[];
  readonly job: LintJob;
  readonly linter: FileLinter;
}

async function fixFile({ path, fixes, job, linter }: FixTask): Promise<string> {
  const opened = job.files.open(path);
  if (opened.kind === 'err') return `fix: left ${path} as it is: ${opened.error}`;
  const fixed = applyFixes(path, opened.value, fixes);
  const before = linter.lint(path, opened.value).report?.breaches ?? [];
  const after = linter.lint(path, fixed).report?.breaches ?? [];
  if (after.length > before.length - fixes.length) {
    return `fix: left ${path} as it is: the rules would still find something there`;
  }
  const { root } = job.project;
  const errorsBefore = await typeErrors(root, path);
  replaceFile(join(root, path), fixed);
  const errors = (await typeErrors(root, path)).filter((error) => !errorsBefore.includes(error));
  if (errors.length === 0) return `fix: ${path}: ${String(fixes.length)} replaced`;
  replaceFile(join(root, path), opened.value);
  return `fix: left ${path} as it is: it would not compile: ${errors[0] ?? ''}`;
}

/** What the type checker has against the file; nothing where there is no tsconfig.json to check by. */
async function typeErrors(root: string, path: string): Promise<readonly string[]> {
  const tsConfigFilePath = join(root, 'tsconfig.json');
  if (!existsSync(tsConfigFilePath) || !/\.[cm]?tsx?$/u.test(path)) return [];
  const { Project: Program, ts } = await import('ts-morph');
  const program = new Program({ tsConfigFilePath, skipAddingFilesFromTsConfig: true });
  const source = program.addSourceFileAtPath(join(root, path));
  return source
    .getPreEmitDiagnostics()
    .map(({ compilerObject: { messageText } }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
