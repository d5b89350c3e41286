import type { Contract, Windows } from '../../contract/contract.js';
import { ACTIVE_PHASES } from '../../contract/vocabulary.js';
import { millis } from '../../lang/units.js';
import type { OperationRun } from '../../operation/operation-run.js';
import { storedField } from '../../truth/stored-value.js';

/** `contract` with every window `factor` times as long. */
export function withWindows(contract: Contract, factor: number): Contract {
  const stretched = (windows: Windows): Windows => ({
    queued: millis(windows.queued * factor),
    running: millis(windows.running * factor),
  });
  const { types, default: usual } = contract.lifecycle;
  const stretchedTypes = Object.entries(types).map(
    ([type, windows]) => [type, windows === 'unsupported' ? windows : stretched(windows)] as const,
  );
  const lifecycle = {
    ...contract.lifecycle,
    default: stretched(usual),
    types: Object.fromEntries(stretchedTypes),
  };
  return { ...contract, lifecycle };
}

/** `contract` in which a run's age counts from one anchor alone: of each phase the one at `place`, from the end where negative. */
export function withOneAnchor(contract: Contract, place: number): Contract {
  const { anchors } = contract.lifecycle;
  const chosen = ACTIVE_PHASES.map((phase) => [phase, anchors[phase].slice(place).slice(0, 1)] as const);
  return {
    ...contract,
    lifecycle: { ...contract.lifecycle, anchors: { ...anchors, ...Object.fromEntries(chosen) } },
  };
}

/** `run` with changes to its context. */
export function withContext(run: OperationRun, changes: Readonly<Record<string, unknown>>): OperationRun {
  return { ...run, context: { ...run.context, ...changes } };
}

/** What stands under `name` in the run's context; nothing where the context is none. */
export function inContext(run: OperationRun, name: string): unknown {
  return storedField(storedField(run, 'context'), name);
}
