import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import { grouped } from '../lang/grouped.js';
import { suggestion } from '../lang/nearest.js';
import { UsageError } from '../lang/usage-error.js';
import { judge } from '../invariant/judge.js';
import type { SeenPage } from '../invariant/law.js';
import { withRuns } from '../invariant/views.js';
import type { Scene } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import { runSchema } from '../operation/parse-case.js';
import type { Viewer } from '../operation/world.js';
import { labelRun } from '../oracle/label-run.js';
import { momentOf } from '../oracle/moment-of.js';
import { expectationOf } from '../oracle/viewer-scope.js';
import type { Reader } from '../reading/reader.js';
import type { Finding } from '../verdict/event.js';
import { askedPage } from './asked-page.js';
import { findingOf } from './causes.js';
import { lawsOf } from './laws-of.js';
import { nestingFault } from './nesting-fault.js';

/** What somebody else rendered, and of what. */
export interface RenderedPage {
  readonly html: string;
  /** The run that the page is judged by, and all that is stored beside it. */
  readonly run: OperationRun;
  readonly others?: readonly OperationRun[];
  /** The moment that the page was rendered for. */
  readonly now: string | Date;
  /** Which surface it is; found out by the marks on it where nobody says. */
  readonly surface?: Surface;
  /** Who looks at it; somebody who may see all runs where nobody says. */
  readonly viewer?: Viewer;
  /** The status of HTTP; 200 where nobody says. */
  readonly code?: number;
}

/** What the laws say of one page. */
export interface PageJudgement {
  readonly surface: Surface;
  /** What is true of the run, in words. */
  readonly truth: string;
  /** One per law that is broken. */
  readonly findings: readonly Finding[];
  /** How many laws had something to judge. */
  readonly laws: number;
}

/** A judge of single pages; it judges at once. */
export type PageJudge = (page: RenderedPage) => PageJudgement;

/**
 * A judge by those laws of `contract` that one page is enough for; labels come from the oracle. A usage error: a run, moment or
 * surface that is none; a page that cannot be read, or on which the run is missing and need not be, so that nothing is judged.
 */
export async function pageJudge(contract: Contract): Promise<PageJudge> {
  const { createAuthority } = await import('../reading/authority.js');
  const reader = createAuthority(contract);
  const laws = lawsOf(contract);
  return (page) => {
    const scene = sceneOf(page, contract);
    const seen = pageSeen({ page, scene, contract, reader });
    const { surface, expects } = seen.visit;
    const isShown = withRuns(seen, contract).runs.some(({ run }) => run.id === page.run.id);
    if (expects === 'page' && !isShown)
      throw new UsageError(
        `Cannot judge the run "${page.run.id}": the ${surface} does not show it, and need not. Judge a page that does`,
      );
    const { breaches, occurred } = judge({ contract, pages: [seen] }, laws);
    const label = scene.labels[page.run.id];
    return {
      surface,
      truth: label === undefined ? '' : `${label.truth.replaceAll('_', ' ')}: ${label.story}`,
      findings: breaches.map((found) => ({ ...findingOf(found, contract), shrinks: 0, more: 0 })),
      laws: new Set(occurred.map(({ law }) => law)).size,
    };
  };
}

/** The one world that there is. */
function sceneOf({ run, others = [], now: given, viewer: named }: RenderedPage, contract: Contract): Scene {
  const now = momentOf(textOf(given));
  if (now === undefined)
    throw new UsageError(`Cannot use "${textOf(given)}" as "now": write it like "2026-01-01T12:00:00.000Z"`);
  const runs = [run, ...others].map(runOf);
  const viewer = named ?? viewerOfAll(runs);
  const labels = runs.map((each) => [each.id, labelRun(each, contract, { viewer, now })] as const);
  return {
    name: 'base',
    kind: 'base',
    world: { now: new Date(now).toISOString(), viewer, runs },
    labels: Object.fromEntries(labels),
  };
}

function textOf(moment: string | Date): string {
  const isDate = moment instanceof Date && !Number.isNaN(moment.getTime());
  return isDate ? moment.toISOString() : String(moment);
}

function runOf(data: OperationRun): OperationRun {
  const parsed = runSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.path.map(String).join('.') ?? '';
  throw new UsageError(
    `Cannot use what was given as a run${key === '' ? '' : `, at "${key}"`}: ${issue?.message ?? 'it is none'}`,
  );
}

/** Somebody who belongs wherever there is a run. */
function viewerOfAll(runs: readonly OperationRun[]): Viewer {
  const byWorkspace = grouped(runs, ({ workspace_id }) => workspace_id);
  const memberships = [...byWorkspace].map(([workspace, members]) => ({
    workspace,
    environments: [...new Set(members.map(({ environment_id }) => environment_id))],
  }));
  return { id: 'everybody', memberships };
}

interface Looking {
  readonly page: RenderedPage;
  readonly scene: Scene;
  readonly contract: Contract;
  readonly reader: Reader;
}

/** The page, read as the surface that it is. */
function pageSeen(at: Looking): SeenPage {
  const { page, contract } = at;
  const known = SURFACES.filter((surface) => contract.surfaces[surface] !== undefined);
  if (page.surface !== undefined) {
    if (known.includes(page.surface)) return seenAs(page.surface, at);
    throw new UsageError(`Cannot judge the surface "${page.surface}": ${suggestion(page.surface, known)}`);
  }
  const marked = known
    .map((surface) => seenAs(surface, at))
    .filter((seen) => seen.reading.regions.has(page.run.id) && isMarked(seen, contract));
  const likely = marked.find(isDetail) ?? marked.find(({ visit }) => visit.surface === 'list') ?? marked[0];
  if (likely !== undefined) return likely;
  const marks = known.map(
    (surface) => `on the ${surface} by ${markOf(page.run, contract.surfaces[surface])}`,
  );
  throw new UsageError(
    `Cannot find the run "${page.run.id}" on the page: it is marked ${marks.join(', ')}. If it is missing, name the surface`,
  );
}

/** A mark that does not name the run is on other pages as well: then it takes what only a page of one run has. */
function isMarked(seen: SeenPage, { surfaces }: Contract): boolean {
  const { run = '', banner, diagnostics } = surfaces[seen.visit.surface] ?? {};
  return run.includes('{id}') || (banner ?? diagnostics) === undefined || isDetail(seen);
}

function isDetail({ visit, reading }: SeenPage): boolean {
  const regions = [...reading.regions.values()].flat();
  return visit.surface === 'detail' && regions.some((each) => each.hasDiagnostics || each.banners.length > 0);
}

function markOf({ id }: OperationRun, surface: Contract['surfaces'][Surface]): string {
  return (surface?.run ?? '').replaceAll('{id}', id);
}

function seenAs(
  surface: Surface,
  { page: { html, run, code = 200 }, scene, contract, reader }: Looking,
): SeenPage {
  const tooDeep = nestingFault(html, surface);
  if (tooDeep !== undefined) throw new UsageError(tooDeep.message);
  const asked = {
    surface,
    workspace: run.workspace_id,
    environment: surface === 'shell' ? run.environment_id : null,
    run: contract.surfaces[surface]?.shows === 'one-run' ? run.id : null,
  };
  const visit = { scene: scene.name, ...asked, expects: expectationOf(asked, scene.world) };
  return { visit, scene, code, html, truth: {}, reading: reader.read(html, askedPage({ visit, scene })) };
}
