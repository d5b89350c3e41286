import { grouped } from '../../lang/grouped.js';
import type { SceneKind } from '../../operation/case.js';
import type { IndexedPage, IndexedScene } from './indexed-scene.js';

/** A page to be judged, and the same page as it was recorded once more, if it was. */
export interface OutlinedPage {
  readonly page: IndexedPage;
  readonly again?: IndexedPage;
}

/** A scene of a case, and those of its pages that belong to the case. */
export interface OutlinedScene {
  readonly kind: SceneKind;
  readonly scene: IndexedScene;
  readonly pages: readonly OutlinedPage[];
}

/** Which recorded pages are judged together; the base comes first. `nth` counts the answers to the same requests. */
export interface CaseOutline {
  readonly scenes: readonly OutlinedScene[];
  readonly nth: number;
}

/** How many scenes are at most compared with one base at a time: all pages of a case are held at once. */
const TOGETHER = 12;

/**
 * The cases that a record amounts to. Every page is judged in at least one of them: in a case of its own as well where it
 * differs from an earlier one for the same request, or is compared with what it is without the runs that its viewer may not see.
 */
export function outlineCases(scenes: readonly IndexedScene[]): readonly CaseOutline[] {
  const byKey = new Map(scenes.map((scene) => [scene.key, scene]));
  const stories = [...grouped(scenes, ({ family }) => family).values()].flatMap(storiesOf);
  return [
    ...stories.flatMap(({ base, others }) =>
      storyCases(asBase(base), { redacted: redacted(base, byKey), others }),
    ),
    ...stories.flatMap(({ others }) =>
      others.flatMap(({ scene }) => {
        const without = redacted(scene, byKey);
        return without.length === 0 ? [] : [{ scenes: [asBase(scene), ...without], nth: 1 }];
      }),
    ),
    ...scenes.flatMap(otherAnswers),
  ];
}

interface Story {
  readonly base: IndexedScene;
  readonly others: readonly OutlinedScene[];
}

/**
 * Scenes that share a viewer and what decides of their runs: a base, the same with other hints at the same moment, and,
 * where a run is stale, the same runs at later moments.
 */
function storiesOf(family: readonly IndexedScene[]): readonly Story[] {
  const inTime = family.toSorted((one, other) => one.now - other.now);
  const byNow = grouped(inTime, ({ now }) => now);
  const byWorld = grouped(inTime, ({ world }) => world);
  const told = new Set<IndexedScene>();
  const tell = (kind: SceneKind, scenes: readonly IndexedScene[] = []): readonly OutlinedScene[] =>
    scenes.flatMap((scene) => {
      if (told.has(scene)) return [];
      told.add(scene);
      return [{ kind, scene, pages: mainPages(scene) }];
    });
  return inTime.flatMap((base): readonly Story[] => {
    if (told.has(base)) return [];
    told.add(base);
    const twisted = tell('twisted', byNow.get(base.now));
    const later = base.hasStale ? tell('later', byWorld.get(base.world)) : [];
    return [{ base, others: [...twisted, ...later] }];
  });
}

function storyCases(
  base: OutlinedScene,
  { redacted: without, others }: { redacted: readonly OutlinedScene[]; others: readonly OutlinedScene[] },
): readonly CaseOutline[] {
  const first = { scenes: [base, ...without, ...others.slice(0, TOGETHER)], nth: 1 };
  const further = Array.from({ length: Math.ceil(others.length / TOGETHER) - 1 }, (_, index) => {
    const from = (index + 1) * TOGETHER;
    return { scenes: [base, ...others.slice(from, from + TOGETHER)], nth: 1 };
  });
  return [first, ...further];
}

function asBase(scene: IndexedScene): OutlinedScene {
  return { kind: 'base', scene, pages: mainPages(scene) };
}

/** The scene without what the viewer of `scene` may not see, if it was recorded, as far as both were asked the same. */
function redacted(scene: IndexedScene, byKey: ReadonlyMap<string, IndexedScene>): readonly OutlinedScene[] {
  const without = scene.redactedKey === scene.key ? undefined : byKey.get(scene.redactedKey);
  if (without === undefined) return [];
  const asked = new Set(scene.pages.map(({ visit }) => visit));
  const pages = mainPages(without).filter(({ page }) => asked.has(page.visit));
  return pages.length === 0 ? [] : [{ kind: 'redacted', scene: without, pages }];
}

/** The first page for each request; beside it the first that differs from it, or else the second. */
function mainPages({ pages }: IndexedScene): readonly OutlinedPage[] {
  return [...grouped(pages, ({ visit }) => visit).values()].flatMap(([page, ...more]): OutlinedPage[] => {
    if (page === undefined) return [];
    const again = more.find(({ answer }) => answer !== page.answer) ?? more[0];
    return [{ page, ...(again === undefined ? {} : { again }) }];
  });
}

/** Pages that differ from the first for the same request, each of them once. */
function otherAnswers(scene: IndexedScene): readonly CaseOutline[] {
  return [...grouped(scene.pages, ({ visit }) => visit).values()].flatMap((pages) => {
    const [, ...others] = [...grouped(pages, ({ answer }) => answer).values()];
    return others.flatMap(([page], index): readonly CaseOutline[] =>
      page === undefined ? [] : [{ scenes: [{ kind: 'base', scene, pages: [{ page }] }], nth: index + 2 }],
    );
  });
}
