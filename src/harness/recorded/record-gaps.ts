import type { CheckId, LawId } from '../../contract/checks.js';
import { isLawId } from '../../contract/checks.js';
import type { Surface, Truth } from '../../contract/vocabulary.js';
import { SURFACES } from '../../contract/vocabulary.js';
import type { GapEvent } from '../../verdict/event.js';
import { lawOf, lawsOf } from '../laws-of.js';
import { reachOf } from '../reach.js';
import type { OpenRun } from '../run.js';

/** What laws take that compare pages, as what to record next. */
const TAKES: Readonly<Partial<Record<LawId, string>>> = {
  'surfaces-agree': 'record two surfaces of one world: the same runs, viewer and now',
  'same-input-same-page': 'record one request twice, under two ids',
  'time-never-heals':
    'record a page with a run that is likely stale, and the same page of the same runs at a later now',
  'untrusted-changes-nothing':
    'record a page, and the same page at the same now with runs of another label, initiator, counts or hints',
  'hidden-runs-leave-no-trace':
    'record a page of a world with a run that its viewer may not see, and the same page of the world without it',
  'hidden-reads-as-missing':
    'record the 404 for a run that the viewer may not see, and for the same id in the world without that run',
};

/** What recorded pages leave open: laws that compare pages, and requirements on the surfaces that were recorded. */
export function recordGaps(opened: OpenRun): readonly GapEvent[] {
  const { session, stage, project, options } = opened;
  const recorded = stage.surfaces.filter((surface) => session.troubles.pages(surface) > 0);
  if (recorded.length === 0) return [];
  const filters = { ...options, surfaces: recorded };
  const laws = lawsOf(project.contract).filter(
    ({ id }) =>
      TAKES[id] !== undefined &&
      reachOf([id], project.contract, filters).length > 0 &&
      !SURFACES.some((surface) => session.hasMet(id, surface)),
  );
  return [
    ...laws.map(({ id }) => gap(id, 'no pages that it compares were recorded', TAKES[id] ?? '')),
    ...Object.entries(project.contract.requirements).flatMap(([id, { checks }]) => {
      const unmet = reachOf(checks.filter(isDecisive), project.contract, filters).filter(
        (surface) => !checks.some((check) => session.hasMet(check, surface)),
      );
      return unmet.map((surface) =>
        gap(id, `it was never met on the ${surface}`, nextPage(checks, surface, opened)),
      );
    }),
  ];
}

/** Laws that an honest page cannot but meet, where it shows what they are about. */
function isDecisive(check: CheckId): boolean {
  return isLawId(check) && check !== 'rendering-changes-nothing' && lawOf(check).about.said !== true;
}

function nextPage(checks: readonly CheckId[], surface: Surface, { project, options }: OpenRun): string {
  const reaching = checks
    .filter(isLawId)
    .filter(isDecisive)
    .filter((check) =>
      reachOf([check], project.contract, { ...options, surfaces: SURFACES }).includes(surface),
    );
  const truths = new Set(reaching.flatMap((check) => lawOf(check).about.truths.map(inWords)));
  const isShown = reaching.every((check) => lawOf(check).about.shown === true);
  return isShown
    ? `record a ${surface} that shows a run that is ${[...truths].join(' or ')}`
    : `record a ${surface}`;
}

function inWords(truth: Truth): string {
  return truth.replaceAll('_', ' ');
}

function gap(about: string, reason: string, instead: string): GapEvent {
  return { kind: 'gap', about, reason, instead };
}
