import { appendFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pc from 'picocolors';
import { makeFolder } from '../harness/make-folder.js';
import { UsageError } from '../lang/usage-error.js';
import { caseStories, type CaseSource } from '../harness/case-stories.js';
import { snapshotTexts } from '../harness/snapshot-texts.js';
import type { Paint, ReportOptions } from '../report/reporter.js';
import { NO_PAINT } from '../report/reporter.js';
import { REPORTERS } from '../report/reporters.js';
import type { Outcome } from '../verdict/outcome.js';
import type { ReporterFlag } from './parse-flags.js';

/** How reports are printed. Colour only on a terminal that wants it. */
export interface OutputOptions {
  readonly reporters: readonly ReporterFlag[];
  readonly quiet: boolean;
  readonly colour: boolean;
  readonly cwd: string;
  /** Where findings have their stored cases, and the contract that they were labelled by, if it is known. */
  readonly cases: CaseSource;
}

/**
 * Writes every report that was asked for: to its file, whole or not at all, or to standard output. Beside `github`, the
 * summary of the step is written where the variable GITHUB_STEP_SUMMARY names its file.
 */
export async function writeReports(outcome: Outcome, options: OutputOptions): Promise<void> {
  const reporters =
    options.reporters.length === 0 ? [{ name: 'text', file: undefined } as const] : options.reporters;
  for (const { name, file } of reporters) {
    const paint = file === undefined && options.colour ? PAINT : NO_PAINT;
    const how = {
      quiet: options.quiet,
      paint,
      ...(name === 'html' ? await pagesOf(outcome, options.cases) : {}),
    };
    const report = await REPORTERS[name]();
    const text = report(outcome, how);
    if (file === undefined) print(text);
    else writeWhole(resolve(options.cwd, file), text);
    if (name === 'github') await writeSummary(outcome, how);
  }
}

/** The pages that a report may show: those of findings, and the accepted snapshots. */
async function pagesOf(
  { findings, accepted }: Outcome,
  cases: CaseSource,
): Promise<Pick<ReportOptions, 'stories' | 'snapshots'>> {
  const stories = await caseStories(findings, cases);
  if (accepted?.snapshots === undefined) return { stories };
  return { stories, snapshots: await snapshotTexts(accepted.snapshots, cases) };
}

async function writeSummary(outcome: Outcome, how: ReportOptions): Promise<void> {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return;
  const summary = await REPORTERS.markdown();
  try {
    appendFileSync(file, summary(outcome, how));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot write the summary of the step "${file}": ${why}`, { cause });
  }
}

// Taken before the process is guarded: what comes later by this name does not reach standard output.
const write = writeSync;

/** Writes all of `text` to standard output before it returns, also into a pipe that is slow. A full disk is a usage error. */
export function print(text: string): void {
  writeFully(1, Buffer.from(text));
}

function writeFully(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += written(file, bytes.subarray(at));
}

function written(file: number, bytes: Buffer): number {
  try {
    return write(file, bytes);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'EAGAIN') return 0;
    // Nobody reads any more: `queue-truth check | head` is no error.
    if (code === 'EPIPE') return bytes.length;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot write to standard output: ${why}`, { cause });
  }
}

function writeWhole(file: string, text: string): void {
  const part = `${file}.part`;
  try {
    makeFolder(dirname(file));
    writeFileSync(part, text);
    renameSync(part, file);
  } catch (cause) {
    rmSync(part, { force: true });
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot write the report "${file}": ${why}`, { cause });
  }
}

const PAINT: Paint = { good: pc.green, bad: pc.red, doubt: pc.yellow, faint: pc.dim };
