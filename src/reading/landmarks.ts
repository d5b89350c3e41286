import type { SurfaceSpec } from '../contract/contract.js';
import type { Surface } from '../contract/vocabulary.js';
import { UsageError } from '../lang/usage-error.js';
import { escapeCss } from './css-text.js';
import { parseSelectors } from './selector.js';
import { indexSelectors, type SelectorIndex } from './selector-index.js';

/** What the contract says of an element: the region of a run, or a part of a surface. */
export type Landmark =
  | { readonly kind: 'region'; readonly run: string }
  | { readonly kind: 'banner' | 'diagnostics' | 'content' | 'progress' };

/**
 * The landmarks of a surface for the runs that are looked for. It throws a UsageError that names the contract's key where
 * an element meets a selector that no engine can read.
 */
export function landmarksOf(
  spec: SurfaceSpec,
  { surface, runs }: { readonly surface: Surface; readonly runs: readonly string[] },
): SelectorIndex<Landmark> {
  const parts = PARTS.flatMap((kind) => entries(spec[kind] ?? '', { kind }));
  const regions = runs.flatMap((run) =>
    entries(spec.run.replaceAll('{id}', escapeCss(run)), { kind: 'region', run }),
  );
  return indexSelectors([...parts, ...regions], ({ value, selector }, cause) => {
    const key = value.kind === 'region' ? 'run' : value.kind;
    const message = `Cannot read the selector "${selector.text}" of surfaces.${surface}.${key} in the contract`;
    throw new UsageError(message, { cause });
  });
}

const PARTS = ['banner', 'diagnostics', 'content', 'progress'] as const;

function entries(selector: string, value: Landmark) {
  return parseSelectors(selector).map((parsed) => ({ selector: parsed, value }));
}
