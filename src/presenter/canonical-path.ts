import type { Contract } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { fill } from './fill.js';

/** The ids that a path can name; those that a page is not about are left out. */
export interface PathIds {
  readonly workspace: string;
  readonly environment?: string;
  readonly run?: string;
}

/**
 * The canonical path of a surface, every id percent-encoded. None where the contract has no such surface, or where
 * its path names an id that is not given.
 *
 * Source: specs/358-operationrun-queue-truth/spec.md, FR-358-008.
 */
export function canonicalPath(contract: Contract, surface: Surface, ids: PathIds): string | undefined {
  const path = contract.surfaces[surface]?.path;
  return path === undefined ? undefined : fillPath(path, ids);
}

/** A path template with every id percent-encoded; none where it names an id that is not given. */
export function fillPath(path: string, ids: PathIds): string | undefined {
  const encoded = Object.fromEntries(
    Object.entries(ids).map(([name, id]: [string, string]) => [name, encodeId(id)]),
  );
  const filled = fill(path, encoded);
  // Encoded ids hold no braces: one that is left is a hole.
  return filled.includes('{') ? undefined : filled;
}

function encodeId(id: string): string {
  // encodeURIComponent throws on half a surrogate pair, which a stored id may hold.
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
