import type { SurfaceSpec } from '../contract/contract.js';
import { escapeCss } from './css-text.js';
import { parseSelectors } from './selector.js';
import { indexSelectors, type SelectorIndex } from './selector-index.js';

/** What the contract says of an element: the region of a run, or a part of a surface. */
export type Landmark =
  | { readonly kind: 'region'; readonly run: string }
  | { readonly kind: 'banner' | 'diagnostics' | 'content' | 'progress' };

/** The landmarks of a surface for the runs that are looked for. */
export function landmarksOf(spec: SurfaceSpec, runs: readonly string[]): SelectorIndex<Landmark> {
  const parts = PARTS.flatMap((kind) => entries(spec[kind] ?? '', { kind }));
  const regions = runs.flatMap((run) =>
    entries(spec.run.replaceAll('{id}', escapeCss(run)), { kind: 'region', run }),
  );
  return indexSelectors([...parts, ...regions]);
}

const PARTS = ['banner', 'diagnostics', 'content', 'progress'] as const;

function entries(selector: string, value: Landmark) {
  return parseSelectors(selector).map((parsed) => ({ selector: parsed, value }));
}
