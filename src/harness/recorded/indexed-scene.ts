import type { Contract } from '../../contract/contract.js';
import type { Surface } from '../../contract/vocabulary.js';
import type { Instant } from '../../lang/units.js';
import type { RenderRequest } from '../../operation/world.js';
import { decidingFacts } from '../../oracle/deciding-facts.js';
import { rulingOf } from '../../oracle/ruling-of.js';
import { maySee } from '../../oracle/viewer-scope.js';
import type { LinePlace } from '../../testee/recorded/record-file.js';
import { shortName } from '../digest.js';

/** One page of a record: where its two lines lie, and what tells it from others. */
export interface IndexedPage {
  readonly surface: Surface;
  readonly request: LinePlace;
  readonly result: LinePlace;
  /** Two pages of one scene that share it were asked for in the same way. */
  readonly visit: string;
  /** Two pages that share it are the same, byte for byte. */
  readonly answer: string;
}

/** All pages of one world: the same runs, the same viewer, the same moment. */
export interface IndexedScene {
  readonly now: Instant;
  /** What the scene is, and what it would be without the runs that its viewer may not see. */
  readonly key: string;
  readonly redactedKey: string;
  /** The same runs and viewer, at any moment. */
  readonly world: string;
  /** The same viewer, and runs that differ at most in what must not be trusted, at any moment. */
  readonly family: string;
  readonly hasStale: boolean;
  readonly pages: IndexedPage[];
}

const NAME = 22;

/** The scene that a request at `now` belongs to, without any page yet. */
export function indexedScene({ input }: RenderRequest, now: Instant, contract: Contract): IndexedScene {
  const { viewer, runs } = input;
  const visible = runs.filter((run) => maySee(viewer, run));
  return {
    now,
    key: shortName([now, viewer, runs], NAME),
    redactedKey: shortName([now, viewer, visible], NAME),
    world: shortName([viewer, runs], NAME),
    family: shortName([viewer, runs.map((run) => decidingFacts(run, contract))], NAME),
    hasStale: runs.some((run) => rulingOf(run, contract, now).truth === 'likely_stale'),
    pages: [],
  };
}

/** What a request asks for within its scene. */
export function visitName({ surface, input: { workspace, environment, run } }: RenderRequest): string {
  return shortName([surface, workspace, environment, run], NAME);
}
