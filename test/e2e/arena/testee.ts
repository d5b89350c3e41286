import type { OperationRun } from '../../../src/operation/operation-run.js';
import type { RenderRequest } from '../../../src/operation/world.js';
import { jobPage, jobsPage } from './arena-page.js';
import { bullMqQueue } from './bullmq-queue.js';

/** A page of this application, and the template that it comes from. */
export interface Page {
  readonly code?: number;
  readonly html: string;
  readonly source?: string;
}

/**
 * The screens of bull-arena for the runs of one workspace, each run being a BullMQ job in the workspace's one queue.
 *
 * Markup and words are Arena's: its templates, layout, Handlebars helpers and route handlers run as they are installed.
 * What Arena does not know is wrapped around it: who may see what. It is handed a queue without the jobs that the viewer
 * may not see, and whoever is no member, or asks for a run that is hidden or missing, is answered before Arena is asked.
 */
export async function render({ surface, input }: RenderRequest): Promise<Page> {
  const runs = visibleRuns(input);
  if (runs === 'no-access') return NOT_FOUND;
  switch (surface) {
    case 'list':
      return listOfEveryState(input.workspace, runs);
    case 'detail':
      return detail(input, runs);
    case 'shell':
      throw new Error('Cannot render the shell: Arena has none');
  }
}

/** What the guard in front of Arena answers; it says nothing of what was asked for. */
const NOT_FOUND: Page = {
  code: 404,
  html: '<!doctype html><html lang="en"><head><title>Not found</title></head><body><main><h1>Not found</h1></main></body></html>',
};

function visibleRuns({
  viewer,
  workspace,
  environment,
  runs,
}: RenderRequest['input']): readonly OperationRun[] | 'no-access' {
  const memberships = viewer.memberships.filter((membership) => membership.workspace === workspace);
  const environments = memberships.flatMap((membership) => membership.environments);
  if (memberships.length === 0) return 'no-access';
  if (environment !== null && !environments.includes(environment)) return 'no-access';
  const shown = environment === null ? environments : [environment];
  return runs.filter((run) => run.workspace_id === workspace && shown.includes(run.environment_id));
}

/** The states of the contract, in the order of Arena's own menu. */
const LISTED_STATES = ['waiting', 'active', 'completed', 'failed', 'delayed', 'paused'] as const;

/**
 * Arena lists one state on a page; "all runs" are its pages of every state, which an operator opens one after the other.
 * They stand here in one document: the first page whole, then what the bodies of the others hold. Nothing is added to them
 * or taken away. Rows are read as unfolded: what a click shows counts as shown.
 */
async function listOfEveryState(workspace: string, runs: readonly OperationRun[]): Promise<Page> {
  const queue = bullMqQueue(runs);
  const pages = await Promise.all(LISTED_STATES.map((state) => jobsPage(workspace, state, queue)));
  const [first, ...others] = pages.map(({ html }) => parts(html));
  if (first === undefined) throw new Error('Cannot list runs without a state');
  return {
    html: [first.head, first.body, ...others.map(({ body }) => body), first.foot].join(''),
    source: 'node_modules/bull-arena/src/server/views/dashboard/templates/queueJobsByState.hbs:1',
  };
}

async function detail(
  { workspace, run }: RenderRequest['input'],
  runs: readonly OperationRun[],
): Promise<Page> {
  if (run === null || !runs.some(({ id }) => id === run)) return NOT_FOUND;
  const page = await jobPage(workspace, run, bullMqQueue(runs));
  return { ...page, source: 'node_modules/bull-arena/src/server/views/partials/dashboard/jobDetails.hbs:1' };
}

function parts(html: string): { readonly head: string; readonly body: string; readonly foot: string } {
  const start = html.indexOf('<body>') + '<body>'.length;
  const end = html.lastIndexOf('</body>');
  return { head: html.slice(0, start), body: html.slice(start, end), foot: html.slice(end) };
}
