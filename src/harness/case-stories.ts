import { join } from 'node:path';
import type { Contract } from '../contract/contract.js';
import { ACTIVE_PHASES, TIMESTAMP_FIELDS } from '../contract/vocabulary.js';
import type { Scene } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { CaseStory, Moment, RunStory } from '../report/case-story.js';
import type { Finding } from '../verdict/event.js';
import { readCase } from './case-store.js';
import { keptFolder, stateFolder, type Project } from './project.js';

/** Where stored cases are, and the contract of their runs, if it is known: it says when a window ended. */
export type CaseSource = Pick<Project, 'root'> & Partial<Pick<Project, 'contract'>>;

/** How many findings are told with their pages: a report has to stay small enough to open. */
const MOST = 60;
const RUNS = 3;

/** The stored cases of the first findings, by id. What cannot be read is left out: the finding says all by itself. */
export async function caseStories(
  findings: readonly Finding[],
  source: CaseSource,
): Promise<ReadonlyMap<string, CaseStory>> {
  const ids = findings.flatMap((finding) => finding.case ?? []).slice(0, MOST);
  const stories = new Map<string, CaseStory>();
  for (const id of new Set(ids)) {
    const story = await storyIn(source, id);
    if (story !== undefined) stories.set(id, story);
  }
  return stories;
}

async function storyIn(source: CaseSource, id: string): Promise<CaseStory | undefined> {
  for (const folder of [join(stateFolder(source), 'cases'), keptFolder(source)]) {
    const stored = await readCase(join(folder, `${id}.json`));
    if (stored.kind === 'err') continue;
    const [base] = stored.value.case.scenes;
    if (base === undefined) return undefined;
    const pages = stored.value.pages.map(({ surface, scene, code, html }) => ({
      surface,
      scene,
      code,
      html,
    }));
    return { now: base.world.now, runs: runStories(base, source.contract), pages };
  }
  return undefined;
}

function runStories({ world, labels }: Scene, contract: Contract | undefined): readonly RunStory[] {
  return world.runs
    .filter(({ id }) => labels[id]?.visible === true)
    .slice(0, RUNS)
    .map((run) => ({
      label: run.label,
      story: labels[run.id]?.story ?? '',
      moments: momentsOf(run, world.now, contract),
    }));
}

/** The time stamps of a run that can be read, when its window ended, and now, in the order of time. */
function momentsOf(run: OperationRun, now: string, contract: Contract | undefined): readonly Moment[] {
  const stamps = TIMESTAMP_FIELDS.flatMap((field): Moment[] => {
    const at = run[field];
    return typeof at === 'string' && !Number.isNaN(Date.parse(at))
      ? [{ name: field.replace(/_at$/u, '').replaceAll('_', ' '), at, kind: 'stamp' }]
      : [];
  });
  const end = contract === undefined ? undefined : windowEnd(run, contract);
  const window: readonly Moment[] =
    end === undefined ? [] : [{ name: 'window ends', at: end, kind: 'window' }];
  const all = [...stamps, ...window, { name: 'now', at: now, kind: 'now' } as const];
  return all.sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** When an active run's window ends, RFC 3339; nothing where it has none. */
function windowEnd(run: OperationRun, { persisted, lifecycle }: Contract): string | undefined {
  const phase = ACTIVE_PHASES.find((each) => persisted.status[run.status] === each);
  const windows = Object.hasOwn(lifecycle.types, run.type) ? lifecycle.types[run.type] : lifecycle.default;
  if (phase === undefined || windows === undefined || windows === 'unsupported') return undefined;
  const times = lifecycle.anchors[phase].map((field) => Date.parse(String(run[field])));
  const end = Math.max(...times.filter((time) => !Number.isNaN(time))) + windows[phase];
  return Number.isFinite(end) && Math.abs(end) < 8.64e15 ? new Date(end).toISOString() : undefined;
}
