import type { LawId } from '../contract/checks.js';
import type { Surface } from '../contract/vocabulary.js';
import type {
  AcrossLaw,
  Breach,
  Law,
  Observation,
  PagePair,
  PageWithRuns,
  PageLaw,
  PairLaw,
  RunLaw,
  RunOnPage,
  SeenPage,
} from './law.js';
import { withRuns } from './views.js';

/** What came of judging one case: how often each law's condition occurred on each surface, and every breach. */
export interface Judgement {
  readonly occurred: readonly Occurrence[];
  readonly breaches: readonly LawBreach[];
}

/** How often a law's condition occurred on a surface, and how often it was broken there. */
export interface Occurrence {
  readonly law: LawId;
  readonly surface: Surface;
  readonly occurred: number;
  readonly broken: number;
}

/** A breach with its law and the page on which it was found. */
export interface LawBreach {
  readonly law: Law;
  readonly breach: Breach;
  readonly page: SeenPage;
}

/** Judges everything that was seen of one case by `laws`. */
export function judge(observation: Observation, laws: readonly Law[]): Judgement {
  const subjects = subjectsOf(observation.pages.map((page) => withRuns(page, observation.contract)));
  const tally = new Tally();
  for (const law of laws) judgeBy(law, subjects, tally);
  return tally.judgement();
}

/** What the laws of each kind speak of, in one case. */
interface Subjects {
  readonly runs: readonly RunOnPage[];
  readonly pages: readonly PageWithRuns[];
  readonly views: Iterable<readonly RunOnPage[]>;
  readonly pairs: readonly PagePair[];
}

function subjectsOf(all: readonly PageWithRuns[]): Subjects {
  const pages = judged(all);
  const runs = pages.flatMap((page) => page.runs);
  return { runs, pages, views: [...viewsByRun(runs)], pairs: pairs(all) };
}

function judgeBy(law: Law, { runs, pages, views, pairs }: Subjects, tally: Tally): void {
  switch (law.kind) {
    case 'run':
      for (const view of runs) judgeRun(law, view, tally);
      return;
    case 'page':
      for (const subject of pages) judgePage(law, subject, tally);
      return;
    case 'across':
      for (const each of views) judgeAcross(law, each, tally);
      return;
    case 'pair':
      for (const pair of pairs) judgePair(law, pair, tally);
  }
}

/** All but the redacted pages, which are there only to be compared. */
function judged(pages: readonly PageWithRuns[]): readonly PageWithRuns[] {
  return pages.filter(({ page }) => page.scene.kind !== 'redacted');
}

function judgeRun(law: RunLaw, view: RunOnPage, tally: Tally): void {
  if (law.appliesTo(view)) tally.add(law, view.page, law.check(view));
}

function judgePage(law: PageLaw, subject: PageWithRuns, tally: Tally): void {
  if (law.appliesTo(subject)) tally.add(law, subject.page, law.check(subject));
}

function judgeAcross(law: AcrossLaw, views: readonly RunOnPage[], tally: Tally): void {
  if (!law.appliesTo(views)) return;
  const breaches = law.check(views);
  for (const view of views) {
    tally.add(
      law,
      view.page,
      breaches.filter(
        ({ surface }) =>
          surface === view.surface && views.find((other) => other.surface === surface) === view,
      ),
    );
  }
}

/** A page without the hidden runs is there to be compared: what differs from it was said by the base. */
function judgePair(law: PairLaw, pair: PagePair, tally: Tally): void {
  const { base, other } = pair;
  const said = other.page.scene.kind === 'redacted' ? base.page : other.page;
  if (law.appliesTo(pair)) tally.add(law, said, law.check(pair));
}

/** The views of each run within each scene. */
function viewsByRun(views: readonly RunOnPage[]): Iterable<readonly RunOnPage[]> {
  const groups = new Map<string, RunOnPage[]>();
  for (const view of views) {
    const key = `${view.page.scene.name} ${view.run.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [view]);
    else group.push(view);
  }
  return groups.values();
}

/** Each page of the base scene with the same page of each other scene. */
function pairs(pages: readonly PageWithRuns[]): readonly PagePair[] {
  const base = new Map(
    pages.filter(({ page }) => page.scene.kind === 'base').map((page) => [visitKey(page), page]),
  );
  return pages.flatMap((other) => {
    const first = other.page.scene.kind === 'base' ? undefined : base.get(visitKey(other));
    return first === undefined ? [] : [{ base: first, other }];
  });
}

function visitKey({ page: { visit } }: PageWithRuns): string {
  return JSON.stringify([visit.surface, visit.workspace, visit.environment, visit.run]);
}

class Tally {
  readonly #counts = new Map<Law, Map<Surface, Count>>();
  readonly #breaches: LawBreach[] = [];

  add(law: Law, page: SeenPage, breaches: readonly Breach[]): void {
    const count = this.#countOf(law, page.visit.surface);
    count.occurred += 1;
    if (breaches.length > 0) count.broken += 1;
    for (const breach of breaches) this.#breaches.push({ law, breach, page });
  }

  judgement(): Judgement {
    const occurred = [...this.#counts].flatMap(([{ id }, counts]) =>
      [...counts].map(([surface, count]) => ({ law: id, surface, ...count })),
    );
    return { occurred, breaches: this.#breaches };
  }

  #countOf(law: Law, surface: Surface): Count {
    const ofLaw = this.#counts.get(law) ?? new Map<Surface, Count>();
    this.#counts.set(law, ofLaw);
    const count = ofLaw.get(surface) ?? { occurred: 0, broken: 0 };
    ofLaw.set(surface, count);
    return count;
  }
}

interface Count {
  occurred: number;
  broken: number;
}
