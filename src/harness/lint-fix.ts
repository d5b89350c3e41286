import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../lang/result.js';
import { UsageError } from '../lang/usage-error.js';
import { applyEdits } from '../static/fix/edit.js';
import { fixEdits } from '../static/fix/fix-edits.js';
import { loadedWith } from '../static/fix/loaded-with.js';
import type { FileReport, FoundBreach } from '../static/lint-file.js';
import type { Fix, SourceProject } from '../static/rule.js';
import { sourceProject } from '../static/source-project.js';
import { SourceText } from '../static/source-text.js';
import type { LintJob } from './lint-job.js';
import { openLinter, type FileLinter } from './linter.js';
import { openSources } from './open-sources.js';
import type { Project } from './project.js';
import type { RunOptions } from './run-options.js';
import { type Draft, left, writeChecked } from './write-checked.js';

/** What a fixing run did, a note each. */
export type FixNotes = readonly string[];

const RULE = 'no-raw-queue-copy';

/** A breach and the file in which it was found. */
export interface OpenBreach {
  readonly path: string;
  readonly breach: FoundBreach;
}

/**
 * Makes every safe fix among `found` on disk. A file is written only if the rules then find nothing new in it, and the
 * type checker nothing new in the whole project; otherwise it stays as it was, byte for byte, with a note. What has no
 * safe fix is named.
 */
export async function fixSources(
  project: Project,
  options: RunOptions,
  found: readonly OpenBreach[],
): Promise<FixNotes> {
  const fixable = found.flatMap(({ path, breach: { fix } }) => (fix === undefined ? [] : [{ path, fix }]));
  refuseLostPresenter(project, fixable);
  const job: LintJob = { project, options, ...openSources(project), cache: false };
  const linter = openLinter(job, (await options.rules?.()) ?? []);
  const { drafts, notes } = draftsFor(fixable, job, linter);
  return [...notes, ...writeChecked(project.root, drafts, job.files), ...unfixable(project, found)];
}

interface FixableBreach {
  readonly path: string;
  readonly fix: Fix;
}

function refuseLostPresenter({ root }: Project, fixable: readonly FixableBreach[]): void {
  for (const { fix } of fixable) {
    if (fix.imports === undefined || existsSync(join(root, fix.imports.from))) continue;
    throw new UsageError(
      `Cannot fix: the presenter "${fix.imports.from}" is no file; mend lint.rules["no-raw-queue-copy"].presenter.module`,
    );
  }
}

function draftsFor(
  fixable: readonly FixableBreach[],
  job: LintJob,
  linter: FileLinter,
): { readonly drafts: readonly Draft[]; readonly notes: FixNotes } {
  const drafts: Draft[] = [];
  const notes: string[] = [];
  const project = sourceProject(job.files);
  for (const path of new Set(fixable.map((each) => each.path))) {
    const fixes = fixable.filter((each) => each.path === path).map(({ fix }) => fix);
    const opened = openForFix(path, fixes, { job, project });
    const draft = opened.kind === 'err' ? opened : drafted({ path, fixes, text: opened.value }, job, linter);
    if (draft.kind === 'ok') drafts.push(draft.value);
    else notes.push(left(path, draft.error));
  }
  return { drafts, notes };
}

/** The text of a file that may be written to. */
function openForFix(
  path: string,
  fixes: readonly Fix[],
  { job, project }: { readonly job: LintJob; readonly project: SourceProject },
): Result<string, string> {
  if (lstatSync(join(job.project.root, path)).isSymbolicLink()) return err('it is a link to another file');
  const isInCircle = fixes.some(
    ({ imports }) => imports !== undefined && loadedWith(imports.from, project).has(path),
  );
  if (isInCircle) return err('the presenter imports it, and would be imported by it');
  return job.files.open(path);
}

function drafted(
  { path, fixes, text }: { readonly path: string; readonly fixes: readonly Fix[]; readonly text: string },
  { files }: LintJob,
  linter: FileLinter,
): Result<Draft, string> {
  const fixed = applyEdits(text, fixEdits(new SourceText(path, text), fixes, files));
  const before = linter.lint(path, text).report;
  const after = linter.lint(path, fixed).report;
  linter.lint(path, text);
  if (after?.flaw !== undefined) return err('it could not be parsed any more');
  const most = said(before) - fixes.length;
  if (said(after) > most) return err('the rules would still find something there');
  return ok({ path, text: fixed, fixes: fixes.length });
}

function said(report: FileReport | undefined): number {
  return (report?.breaches.length ?? 0) + (report?.directives.length ?? 0);
}

const NAMED = 10;

/** What is to be mended by hand, since no replacement is certain to show the same. */
function unfixable({ config }: Project, found: readonly OpenBreach[]): FixNotes {
  const open = found.filter(({ breach }) => breach.rule === RULE && breach.fix === undefined);
  if (open.length === 0) return [];
  if (config.lint?.rules[RULE]?.['presenter'] === undefined)
    return [
      `fix: nothing is replaced before lint.rules["${RULE}"].presenter says which function gives the sentences`,
    ];
  const places = open.slice(0, NAMED).map(({ path, breach: { at } }) => `${path}:${String(at.line)}`);
  const rest = open.length > NAMED ? ` and ${String(open.length - NAMED)} more` : '';
  return [
    `fix: no safe replacement for ${String(open.length)}, which are yours to mend: ${places.join(', ')}${rest}`,
  ];
}
