import { resolve } from 'node:path';
import { RecordFile } from '../../testee/recorded/record-file.js';
import { RecordedTestee } from '../../testee/recorded/recorded-testee.js';
import type { GapEvent } from '../../verdict/event.js';
import type { Outcome } from '../../verdict/outcome.js';
import { UsageError } from '../../lang/usage-error.js';
import { acceptedOf } from '../accepted.js';
import { keptCases } from '../case-store.js';
import { lintConfigured } from '../lint-configured.js';
import type { Project } from '../project.js';
import { shownPath } from '../project.js';
import type { OpenRun } from '../run.js';
import { pageGaps, runOn } from '../run.js';
import type { RunOptions } from '../run-options.js';
import { FlawLog } from './flaw-log.js';
import { indexRecord } from './index-record.js';
import { outlineCases } from './outline-cases.js';
import { recordGaps } from './record-gaps.js';
import type { RecordSource } from './recorded-case.js';
import { recordedCase } from './recorded-case.js';

/**
 * The rules on source, and recorded pages: each is judged once, together with those of its world; nothing is made up. What
 * cannot be used of the record is a fault, and what it leaves open a gap. Flags for what is made up are usage errors.
 */
export async function checkRecorded(
  project: Project,
  options: RunOptions & { readonly runs: number | undefined },
  record: string,
): Promise<Outcome> {
  assertNothingMadeUp(project, options);
  const path = resolve(project.root, record);
  const shown = shownPath(project, path);
  const file = await RecordFile.open(path);
  const testee = new RecordedTestee(path);
  try {
    return await runOn(testee, { project, options }, async (opened) => {
      opened.emit(await acceptedOf(project));
      const linted = await lintConfigured(opened);
      const source: RecordSource = { file, shown: path, contract: project.contract };
      const note = await judged(opened, { source, testee, flaws: new FlawLog(shown) });
      const gaps = [...pageGaps(opened), ...nothingRecorded(opened, shown), ...recordGaps(opened)];
      return {
        notes: [...linted.notes, note],
        gaps: [...gaps, ...(await keptGaps(project)), ...linted.gaps],
        filesLinted: linted.filesLinted,
      };
    });
  } finally {
    await file.close();
  }
}

function assertNothingMadeUp(
  { config }: Project,
  { seed, runs, truths }: RunOptions & { readonly runs: number | undefined },
): void {
  const flag = [
    ...(seed === undefined ? [] : ['--seed']),
    ...(runs === undefined ? [] : ['--runs']),
    ...(truths.length === 0 ? [] : ['--truth']),
  ][0];
  if (flag !== undefined) {
    throw new UsageError(
      `Cannot use ${flag} with recorded pages: they are judged as they are, and no case is made up`,
    );
  }
  if (config.snapshots !== undefined) {
    throw new UsageError(
      'Cannot compare snapshots with recorded pages: these show what was recorded, not every state; take "snapshots" out of the config',
    );
  }
}

interface Judging {
  readonly source: RecordSource;
  readonly testee: RecordedTestee;
  readonly flaws: FlawLog;
}

async function judged(
  { project, session, options, emit }: OpenRun,
  { source, testee, flaws }: Judging,
): Promise<string> {
  const { signal, onProgress } = options;
  const { scenes, pages } = await indexRecord(source.file, project, { flaws, signal });
  const outlines = outlineCases(scenes);
  for (const [done, outline] of outlines.entries()) {
    if (signal.aborted) break;
    onProgress({ part: 'recorded pages', done, total: outlines.length, findings: session.causes });
    const { recorded, answers } = await recordedCase(outline, source);
    testee.load(answers);
    await session.tryCase(recorded);
  }
  for (const fault of flaws.faults) emit(fault);
  const words = [
    counted(pages, 'page'),
    `of ${counted(scenes.length, 'world')}`,
    `judged as ${counted(session.cases, 'case')}`,
  ];
  return `recorded: ${words.join(' ')}`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** Surfaces of the contract that no page was recorded of. */
function nothingRecorded({ stage, session }: OpenRun, shown: string): readonly GapEvent[] {
  return stage.surfaces
    .filter((surface) => session.troubles.pages(surface) === 0)
    .map((surface) => ({
      kind: 'gap',
      about: surface,
      reason: `no page of it was recorded in ${shown}`,
      instead: 'record pages of it, ask for the others alone (--surface), or take it out of the contract',
    }));
}

/** Kept cases ask for pages, and a record gives none. */
async function keptGaps(project: Project): Promise<readonly GapEvent[]> {
  const files = await keptCases(project);
  return files.map((file) => ({
    kind: 'gap',
    about: shownPath(project, file),
    reason: 'a record cannot be asked for its pages',
    instead: 'check it with a testee that renders; or delete the file, and record its world',
  }));
}
