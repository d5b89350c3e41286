import type { OperationRun } from '../../../src/operation/operation-run.js';
import type { RenderRequest, Viewer } from '../../../src/operation/world.js';
import { loadContract, EMBEDDED_CONTRACT } from '../../../src/harness/load-contract.js';
import { referenceTestee } from '../../../src/testee/reference.js';
import { aRun } from '../../truth/a-run.js';

/** A page as a test suite has it in hand: what was asked for, and what came. */
export interface Recorded {
  readonly request: RenderRequest;
  readonly code: number;
  readonly html: string;
}

const NOON = '2026-01-01T12:00:00Z';
const AN_HOUR_LATER = '2026-01-01T13:00:00Z';
const MEMBER: Viewer = { id: 'u1', memberships: [{ workspace: 'w1', environments: ['e1'] }] };
const STRANGER: Viewer = { id: 'u2', memberships: [] };

const reconciliation = { source: 'scheduled_reconciler', reconciled_at: '2026-01-01T11:30:00Z' };
const done = { status: 'completed', outcome: 'failed', completed_at: '2026-01-01T11:30:00Z' };
const running = { status: 'running', started_at: '2026-01-01T11:00:00Z' };

/** A run of each truth that the viewer may see. */
const SEEN: readonly OperationRun[] = [
  aRun({ id: 'late', label: 'Inventory sync', queued_at: '2026-01-01T11:29:00Z' }),
  aRun({ id: 'calm', label: 'Directory sync' }),
  aRun({ id: 'stuck', label: 'Report export', ...running, counts: { total: 40, processed: 12, failed: 0 } }),
  aRun({ id: 'moving', label: 'Policy sync', ...running, last_progress_at: '2026-01-01T11:55:00Z' }),
  aRun({ id: 'over', label: 'Group sync', ...done }),
  aRun({ id: 'closed', label: 'Tag sync', ...done, context: { reconciliation } }),
  aRun({ id: 'exempt', label: 'Old import', type: 'legacy.import' }),
];
const HIDDEN = aRun({ id: 'secret', label: 'Payroll migration', environment_id: 'e2' });

/** The same runs, but for what must not be trusted. */
const TWISTED = SEEN.map((run) => ({ ...run, initiator: { kind: 'system', name: null } as const }));

interface World {
  readonly now: string;
  readonly viewer: Viewer;
  readonly runs: readonly OperationRun[];
}

/** What the feature tests of an application would ask for: each page of a few worlds. */
export const WORLDS = {
  plain: { now: NOON, viewer: MEMBER, runs: [...SEEN, HIDDEN] },
  withoutHidden: { now: NOON, viewer: MEMBER, runs: SEEN },
  later: { now: AN_HOUR_LATER, viewer: MEMBER, runs: SEEN },
  twisted: { now: NOON, viewer: MEMBER, runs: TWISTED },
  stranger: { now: NOON, viewer: STRANGER, runs: SEEN },
} satisfies Record<string, World>;

/** The requests for every page of `world`: the shell, the list, each detail, and one of a run that does not exist. */
export function requestsOf({ now, viewer, runs }: World): readonly RenderRequest[] {
  const ids = [...new Set([...runs.map(({ id }) => id), HIDDEN.id, 'missing'])];
  const input = { viewer, workspace: 'w1', environment: null, run: null, runs };
  return [
    { surface: 'shell', now, input: { ...input, environment: 'e1' } },
    { surface: 'list', now, input },
    ...ids.map((run): RenderRequest => ({ surface: 'detail', now, input: { ...input, run } })),
  ];
}

/** Pages of the reference surfaces for `requests`, changed by `lie` where it tells one. */
export async function recordedPages(
  requests: readonly RenderRequest[],
  lie: (page: Recorded) => Recorded = (page) => page,
): Promise<readonly Recorded[]> {
  const testee = await referenceTestee(await loadContract(EMBEDDED_CONTRACT, '/'));
  const pages: Recorded[] = [];
  for (const request of requests) {
    const answer = await testee.render(request);
    if (answer.kind !== 'page') throw new Error(`Cannot record: ${JSON.stringify(answer)}`);
    pages.push(lie({ request, code: answer.code, html: answer.html }));
  }
  return pages;
}

/** The lines of a record: a render and a result for each page. Page `n` (from 0) stands on the lines 2n + 1 and 2n + 2. */
export function recordOf(pages: readonly Recorded[]): string {
  return pages
    .flatMap(({ request, code, html }, index) => [
      { t: 'render', id: `p${String(index)}`, ...request },
      { t: 'result', id: `p${String(index)}`, status: 'ok', code, body: html },
    ])
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/** The files of a project whose pages are in `record`. */
export function recordFiles(record: string): Record<string, string> {
  const testee = { kind: 'recorded', file: 'pages.ndjson' };
  return { 'queue-truth.config.json': JSON.stringify({ testee }), 'pages.ndjson': record };
}
