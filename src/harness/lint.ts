import { isLawId, type CheckId } from '../contract/checks.js';
import type { FoundBreach } from '../static/lint-file.js';
import type { GapEvent, LogEvent } from '../verdict/event.js';
import type { Outcome } from '../verdict/outcome.js';
import { changedLines, type ChangedLines } from './changed-lines.js';
import type { BaselineWish } from './lint-baseline.js';
import { writeBaseline } from './lint-baseline.js';
import { baselineFor } from './lint-baseline-check.js';
import { fateOf, waivedNotes, type Fate } from './lint-fate.js';
import { directiveFinding, ruleFindings } from './lint-findings.js';
import { fileOfGap } from './lint-gaps.js';
import { lintSources, type LintedSources, type LintSettings } from './lint-sources.js';
import type { Project } from './project.js';
import { logged } from './run-log.js';
import type { RunOptions } from './run-options.js';

/** What the rules are to look at, and what is to be done with what they find. */
export interface LintOptions {
  readonly paths: readonly string[];
  /** Only what has changed since this ref, or is brought to a screen there; '' means the main branch, none means everything. */
  readonly changed?: string;
  readonly baseline?: BaselineWish;
  /** Whether what can be replaced safely is replaced first. */
  readonly fix: boolean;
  /** Whether copy that may never reach a screen fails the gate. */
  readonly failUnresolved: boolean;
  readonly cache: boolean;
}

/** What the rules read, and what is left to say of it. */
export interface Linted {
  readonly filesLinted: number;
  readonly notes: readonly string[];
  readonly gaps: readonly GapEvent[];
}

/** Where a run of the rules takes place. */
export interface LintPlace {
  readonly project: Project;
  readonly options: RunOptions;
  readonly emit: (event: LogEvent) => void;
}

/** What `check` asks of the rules: everything, with nothing written. */
export const LINT_ALL: LintOptions = { paths: [], fix: false, failUnresolved: false, cache: true };

/** The static rules alone. */
export async function lint(project: Project, options: RunOptions, wanted: LintOptions): Promise<Outcome> {
  const makes = (check: CheckId) => !isLawId(check);
  return logged({ project, options }, { testee: 'none', makes }, async ({ emit }) => ({
    cases: 0,
    ...(await lintInto({ project, options, emit }, wanted)),
  }));
}

/** Applies the rules and tells the log what they found, what is let pass and why, and how much was read. */
export async function lintInto(place: LintPlace, wanted: LintOptions): Promise<Linted> {
  const { project, options, emit } = place;
  const change = await changeSince(project.root, wanted.changed);
  const settings = { paths: wanted.paths, cache: wanted.cache };
  const fixed = wanted.fix ? await fixIn(place, settings, change) : [];
  const linted = await lintSources(project, options, settings);
  const found = breachesIn(linted, change);
  const failUnresolved = failsUnresolved(project, wanted);
  const open = found.map(({ breach }) => breach).filter((breach) => mayFail(breach, failUnresolved));
  const written = wanted.baseline === undefined ? [] : [writeBaseline(project.root, open, wanted.baseline)];
  const isWhole = wanted.paths.length === 0 && change === undefined && !options.signal.aborted;
  const baseline = await baselineFor(project.root, open, { isWhole, base: change?.base });
  for (const finding of baseline.findings) emit({ kind: 'finding', finding });
  const judged = found.map((each) => {
    return { ...each, fate: fateOf(each.breach, { known: baseline.known, failUnresolved }) };
  });
  const about = { contract: project.contract, rules: linted.rules };
  for (const { fate, finding } of ruleFindings(judged, about)) {
    emit(fate.kind === 'fails' ? { kind: 'finding', finding } : { ...fate, finding });
  }
  tellDirectives(linted, change, emit);
  tellEvidence(linted, judged, emit);
  const { filesLinted } = linted;
  const gaps = linted.gaps.filter((gap) => isGapOf(change, fileOfGap(gap)));
  return {
    filesLinted,
    gaps,
    notes: [...fixed, ...linted.notes, ...written, ...waivedNotes(judged), ...baseline.notes],
  };
}

function failsUnresolved({ config }: Project, { failUnresolved }: LintOptions): boolean {
  return failUnresolved || config.lint?.unresolved === 'fail';
}

/** A file that was no better before the change is not what the change is asked about. */
function isGapOf(change: ChangedLines | undefined, file: string | undefined): boolean {
  return change === undefined || file === undefined || change.files.has(file);
}

/** Replaces what is open and safe to replace; gives notes on what became of it. */
async function fixIn(
  { project, options }: LintPlace,
  settings: LintSettings,
  change: ChangedLines | undefined,
): Promise<readonly string[]> {
  const { fixSources } = await import('./lint-fix.js');
  const open = breachesIn(await lintSources(project, options, settings), change).filter(({ breach }) =>
    mayFail(breach, false),
  );
  return fixSources(project, options, open);
}

async function changeSince(root: string, ref: string | undefined): Promise<ChangedLines | undefined> {
  if (ref === undefined) return undefined;
  return changedLines(root, ref === '' ? undefined : ref);
}

function mayFail({ suppressed, certainty }: FoundBreach, failUnresolved: boolean): boolean {
  return suppressed === undefined && (certainty === 'sure' || failUnresolved);
}

function breachesIn(
  { reports }: LintedSources,
  change: ChangedLines | undefined,
): readonly { readonly path: string; readonly breach: FoundBreach }[] {
  return reports.flatMap(({ path, breaches }) =>
    breaches.filter((breach) => isInChange(change, path, breach)).map((breach) => ({ path, breach })),
  );
}

/** What has changed may be the words, or the line that brings them to a screen. */
function isInChange(change: ChangedLines | undefined, path: string, { at, reaches }: FoundBreach): boolean {
  if (isChanged(change, path, at.line)) return true;
  return reaches !== undefined && isChanged(change, reaches.file, reaches.line);
}

function isChanged(change: ChangedLines | undefined, path: string, line: number): boolean {
  const lines = change === undefined ? 'all' : change.files.get(path);
  return lines === 'all' || lines?.has(line) === true;
}

function tellDirectives(
  { reports }: LintedSources,
  change: ChangedLines | undefined,
  emit: LintPlace['emit'],
): void {
  for (const { path, directives } of reports) {
    for (const directive of directives.filter(({ at }) => isChanged(change, path, at.line))) {
      emit({ kind: 'finding', finding: directiveFinding(path, directive) });
    }
  }
}

function tellEvidence(
  { read }: LintedSources,
  judged: readonly { readonly breach: FoundBreach; readonly fate: Fate }[],
  emit: LintPlace['emit'],
): void {
  for (const [check, occurred] of read) {
    const broken = judged.filter(({ breach, fate }) => breach.rule === check && fate.kind === 'fails').length;
    emit({ kind: 'evidence', check, occurred, broken, faultsPlanted: 0, faultsCaught: 0 });
  }
}
