import type { GapEvent } from '../verdict/event.js';
import { idleGlobs, type LintGlobs } from './lint-roles.js';

/** Globs of the config that match nothing: a rule that rests on one looks elsewhere than its author thinks. */
export function globGaps(globs: LintGlobs, paths: readonly string[]): readonly GapEvent[] {
  const named = {
    include: globs.include,
    persisted: globs.persisted,
    presenters: globs.presenters,
    engine: globs.engine,
  };
  return Object.entries(named).flatMap(([key, list]) =>
    idleGlobs(list, paths).map((glob) =>
      gap(`lint.${key} "${glob}"`, 'it matches no file', 'mend the glob, or take it out'),
    ),
  );
}

/** Nothing to judge is not the same as nothing wrong. */
export function emptyGaps({
  chosen,
  globs,
  settings,
}: {
  chosen: readonly string[];
  globs: LintGlobs;
  settings: { readonly paths: readonly string[] };
}): readonly GapEvent[] {
  if (chosen.length > 0) return [];
  const asked = settings.paths.length > 0 ? settings.paths : globs.include;
  return [
    gap(
      'sources',
      `no file was matched by ${asked.map((glob) => `"${glob}"`).join(', ')}`,
      'name files that are there',
    ),
  ];
}

const NOT_ANALYSED = 'it could not be analysed: ';

/** The file that a gap is about; none where it is about something else. */
export function fileOfGap({ about, reason }: GapEvent): string | undefined {
  return reason.startsWith(NOT_ANALYSED) ? about.replace(/:\d+:\d+$/u, '') : undefined;
}

/** A file that was to be judged and was not, or not all of it. */
export function notAnalysed(place: string, why: string): GapEvent {
  return gap(place, `${NOT_ANALYSED}${why}`, 'mend it, or leave it out with lint.exclude');
}

function gap(about: string, reason: string, instead: string): GapEvent {
  return { kind: 'gap', about, reason, instead };
}
