import type { Contract } from '../contract/contract.js';
import { durationInWords } from '../contract/duration.js';
import type { Instant } from '../lang/units.js';
import type { Label } from '../operation/case.js';
import type { OperationRun } from '../operation/operation-run.js';
import type { Viewer } from '../operation/world.js';
import type { Ruling } from './ruling-of.js';
import { rulingOf } from './ruling-of.js';
import { maySee } from './viewer-scope.js';

/** The label of a run that somebody else made, as `viewer` looks at it at `now`. */
export function labelRun(
  run: OperationRun,
  contract: Contract,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Instant },
): Label {
  const ruling = rulingOf(run, contract, now);
  const { truth, phase, reason, orphanEvidence } = ruling;
  return {
    truth,
    phase,
    ...(reason === undefined ? {} : { reason }),
    orphanEvidence,
    visible: maySee(viewer, run),
    story: `${run.type}, ${storyOf(run, ruling)}`,
  };
}

function storyOf(run: OperationRun, { truth, phase, reason, weighed }: Ruling): string {
  if (weighed !== undefined) {
    const verb = phase === 'queued' ? 'queued' : 'last heard of';
    return `${verb} ${agoInWords(weighed.age)}, window ${windowInWords(weighed.window)}`;
  }
  if (reason !== undefined) return `status ${JSON.stringify(run.status)}, not judged: ${reason}`;
  const by = truth === 'reconciled' ? ', trusted evidence of reconciliation' : '';
  return `${run.status}, outcome ${run.outcome ?? 'not recorded'}${by}`;
}

function agoInWords(age: number): string {
  return age < 0 ? `${durationInWords(age)} in the future` : `${durationInWords(age)} ago`;
}

function windowInWords(window: number): string {
  return window === Infinity ? 'off' : durationInWords(window);
}
