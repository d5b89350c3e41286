import type { Phase, Surface, Truth } from '../contract/vocabulary.js';
import type { UnsupportedReason } from '../contract/contract.js';
import type { World } from './world.js';

/**
 * Worlds whose true state is known, and the pages to ask of them. Data alone: a stored case can be judged again
 * without the generator that made it.
 */
export interface Case {
  readonly id: string;
  /** What the case is about, in a few words. */
  readonly title: string;
  readonly scenes: readonly Scene[];
  readonly visits: readonly Visit[];
}

/**
 * One world of a case. `base` comes first; the others differ from it in one way: `later` in the time, `twisted` in
 * what must not be trusted, `redacted` in the runs that the viewer may not see, which are gone.
 */
export interface Scene {
  readonly name: string;
  readonly kind: SceneKind;
  readonly world: World;
  readonly labels: Readonly<Record<string, Label>>;
}

/** How a scene differs from the base. */
export const SCENE_KINDS = ['base', 'later', 'twisted', 'redacted'] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** What is true of one run in one scene, because it was built so. */
export interface Label {
  readonly truth: Truth;
  readonly phase: Phase | 'unknown';
  readonly reason?: UnsupportedReason;
  /** Whether trusted evidence calls the run orphaned. */
  readonly orphanEvidence: boolean;
  readonly visible: boolean;
  /** How the run was built, for people: "queued 31 min ago, window 5 min". */
  readonly story: string;
}

/**
 * One page to ask for, in one scene. `expects`: a page, or a refusal (404) because the viewer is a stranger
 * there or because the run is hidden or does not exist.
 */
export interface Visit {
  readonly scene: string;
  readonly surface: Surface;
  readonly workspace: string;
  readonly environment: string | null;
  readonly run: string | null;
  readonly expects: 'page' | 'refusal';
}
