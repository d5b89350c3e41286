import type { CasePlan, NamelessCase, ViewerPlan } from '../arbitrary/case-plan.js';
import { buildCase, VIEWERS } from '../arbitrary/case-plan.js';
import { gallery, type GalleryState } from '../arbitrary/gallery.js';
import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import { suggestion } from '../lang/nearest.js';
import { UsageError } from '../lang/usage-error.js';
import type { Testee } from '../testee/testee.js';
import { affectedBy, fileJudge } from './affected.js';
import type { Stage } from './observe.js';
import { swiftReader } from './page-reader.js';
import { openTestee, type Project } from './project.js';
import { PreviewReview } from './preview-review.js';
import { Troubles } from './troubles.js';
import { tryOnStage } from './try-on-stage.js';
import { watchProject } from './watch-project.js';

/** Which state of the gallery is shown, to whom, and how many milliseconds after the moment that it was made for. */
export interface PreviewWish {
  readonly state: string;
  readonly viewer: ViewerPlan;
  readonly later: number;
}

/** One state at one moment: the surfaces as they were rendered, and what the laws say of them. */
export interface PreviewScene {
  /** RFC 3339. */
  readonly now: string;
  /** What is true of each run, in words. */
  readonly truths: readonly string[];
  readonly pages: readonly { readonly surface: Surface; readonly code: number; readonly html: string }[];
  readonly breaches: readonly PreviewBreach[];
  /** Why a surface has no page. */
  readonly faults: readonly string[];
}

/** One law that is broken, on one surface. */
export interface PreviewBreach {
  readonly law: string;
  readonly surface: Surface;
  readonly message: string;
  readonly said: readonly string[];
}

/** How far the time of a state can be moved, in milliseconds around the moment that it was made for. */
export interface PreviewRange {
  readonly from: number;
  readonly to: number;
  /** The last moment at which the first active run is inside its window; absent where there is none. */
  readonly windowEnd?: number;
}

/** One state that can be shown. */
export interface PreviewState {
  readonly name: string;
  readonly range: PreviewRange;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The surfaces of a testee in every state, at any moment, as any viewer sees them. */
export class Preview {
  readonly #project: Project;
  readonly #stage: Stage;
  readonly #states: ReadonlyMap<string, CasePlan>;
  /** Its snapshots, to be looked through. */
  readonly review: PreviewReview;

  private constructor(project: Project, testee: Testee) {
    const { contract } = project;
    const surfaces = SURFACES.filter((surface) => contract.surfaces[surface] !== undefined);
    this.#project = project;
    this.#stage = { contract, testee, reader: swiftReader(contract), surfaces };
    this.review = new PreviewReview(project, this.#stage);
    this.#states = new Map(gallery(contract).map(({ name, plan }: GalleryState) => [name, plan]));
  }

  /** Opens the testee of a project; `close` ends it. */
  static async open(project: Project): Promise<Preview> {
    return new Preview(project, await openTestee(project));
  }

  /** Every state of the gallery, with how far its time can be moved. */
  get states(): readonly PreviewState[] {
    return [...this.#states].map(([name, plan]) => ({ name, range: rangeOf(plan) }));
  }

  /** Calls `tell` whenever something has changed that the pages may rest on, until what this resolves to is called. */
  watch(tell: () => void): Promise<() => Promise<void>> {
    const judge = fileJudge(this.#project);
    return watchProject(this.#project, [], (files) => {
      if (affectedBy(files, judge) === 'check') tell();
    });
  }

  /** Renders and judges one state at one moment. A state or viewer that there is not is a usage error. */
  async scene({ state, viewer, later }: PreviewWish): Promise<PreviewScene> {
    const plan = this.#states.get(state);
    if (plan === undefined)
      throw new UsageError(
        `Cannot show the state "${state}"; ${suggestion(state, [...this.#states.keys()])}`,
      );
    if (!VIEWERS.includes(viewer))
      throw new UsageError(`Cannot show it to "${viewer}"; ${suggestion(viewer, VIEWERS)}`);
    const made = atMoment(buildCase({ ...plan, viewer, later: [later], twist: null }, this.#stage.contract));
    const troubles = new Troubles();
    const { observation, breaches } = await tryOnStage(made, this.#stage, troubles);
    const [base] = made.scenes;
    return {
      now: base?.world.now ?? '',
      truths: Object.values(base?.labels ?? {}).map(
        ({ truth, story }) => `${truth.replaceAll('_', ' ')}: ${story}`,
      ),
      pages: firstOfEach(observation.pages),
      breaches: breaches.map(({ law, breach: { surface, message, said } }) => ({
        law: law.id,
        surface,
        message,
        said,
      })),
      faults: [
        ...troubles.faults.map(({ fault }) => fault.message),
        ...this.#stage.surfaces.flatMap((surface) => troubles.refusal(surface) ?? []),
      ],
    };
  }

  async close(): Promise<void> {
    this.review.close();
    await this.#stage.testee.close();
  }
}

/** The case with nothing but its later moment, as if that were the only one. */
function atMoment({ title, scenes, visits }: NamelessCase): NamelessCase {
  const later = scenes.find(({ kind }) => kind === 'later');
  if (later === undefined) throw new Error('Cannot move the time: the case has no later moment');
  return {
    title,
    scenes: [{ ...later, name: 'base', kind: 'base' }],
    visits: visits.flatMap((visit) => (visit.scene === later.name ? [{ ...visit, scene: 'base' }] : [])),
  };
}

/** The page of each surface that was asked for first; refusals of what is missing come last, and are left out. */
function firstOfEach(
  pages: readonly {
    readonly visit: { readonly surface: Surface };
    readonly code: number;
    readonly html: string;
  }[],
): PreviewScene['pages'] {
  return SURFACES.flatMap((surface) => {
    const page = pages.find(({ visit }) => visit.surface === surface);
    return page === undefined ? [] : [{ surface, code: page.code, html: page.html }];
  });
}

function rangeOf({ runs }: CasePlan): PreviewRange {
  const active = runs.flatMap(({ situation }) => (situation.kind === 'active' ? [situation] : []));
  const [first] = active.filter(({ window }) => window !== Infinity);
  if (first === undefined) return { from: 0, to: DAY };
  const windowEnd = first.window - first.age;
  return { from: Math.min(0, -first.age), to: Math.max(0, windowEnd) + first.window, windowEnd };
}
