import type { Delivery } from '../contract/contract.js';
import type { OperationRun } from '../operation/operation-run.js';
import { fillPath } from './canonical-path.js';
import { fill } from './fill.js';
import { runName } from './run-model.js';

/** What a person reads when a run is queued. */
export interface Toast {
  readonly title: string;
  readonly body: string;
  readonly action: string;
}

/** What a person is sent when a run has ended; `path` leads to it. */
export interface Notification {
  readonly title: string;
  readonly body: string;
  readonly path: string;
}

/** The toast for a run that was just queued. Source: FR-358-008. */
export function queuedToast(run: OperationRun, { queuedToast: toast }: Delivery): Toast {
  return { ...toast, body: fill(toast.body, { label: runName(run) }) };
}

/** The event that tells an open page of a queued run. Source: FR-358-008. */
export function browserEvent({ browserEvent: event }: Delivery): { readonly name: string } {
  return event;
}

/** The notification for a run that has ended. Throws where its path has a hole that no run fills. Source: FR-358-008. */
export function terminalNotification(
  run: OperationRun,
  { terminalNotification: sent }: Delivery,
): Notification {
  const ids = { workspace: run.workspace_id, environment: run.environment_id, run: run.id };
  const path = fillPath(sent.path, ids);
  if (path === undefined) throw new Error(`Cannot fill the path "${sent.path}": no run has such an id`);
  return { title: sent.title, body: fill(sent.body, { label: runName(run) }), path };
}
