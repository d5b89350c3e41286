import { stringify } from 'yaml';
import type { Contract, Windows } from './contract.js';
import { formatDuration } from './duration.js';

/**
 * A contract as others read it: in the shape in which it is written, every default filled in, and the windows once
 * more under `windows` in milliseconds (`null`: off; `"unsupported"`: exempt), complete for each named type.
 */
export function contractJson(contract: Contract): Readonly<Record<string, unknown>> {
  const { lifecycle } = contract;
  const types = Object.entries(lifecycle.types);
  return {
    ...contract,
    lifecycle: {
      anchors: lifecycle.anchors,
      default: written(lifecycle.default),
      types: Object.fromEntries(types.map(([type, of]) => [type, of === 'unsupported' ? of : written(of)])),
    },
    windows: {
      default: inMillis(lifecycle.default),
      types: Object.fromEntries(types.map(([type, of]) => [type, of === 'unsupported' ? of : inMillis(of)])),
    },
  };
}

/** A contract as others read it, as YAML. */
export function contractYaml(contract: Contract): string {
  return stringify(contractJson(contract), { lineWidth: 110 });
}

function written({ queued, running }: Windows) {
  return { queued: formatDuration(queued), running: formatDuration(running) };
}

function inMillis({ queued, running }: Windows) {
  return { queued: queued === Infinity ? null : queued, running: running === Infinity ? null : running };
}
