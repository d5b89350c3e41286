import { ANY_SHOWN_RUN } from './about.js';
import { firstWords, saidOf, tellingClaims } from './claim-levels.js';
import type { AcrossLaw, Breach, RunOnPage } from './law.js';
import { says, stateLabel } from './state-label.js';

/**
 * FR-358-010: all surfaces say the same of one run. A contradiction is a finding by itself, also where each
 * surface alone would pass.
 */
export const surfacesAgree: AcrossLaw = {
  kind: 'across',
  id: 'surfaces-agree',
  says: 'All surfaces say the same of one run',
  broken: 'Two surfaces tell different stories of one run',
  why: 'whoever reads the other screen acts on the other story, and neither can be trusted',
  instead: 'let every surface print what one presenter says',
  good: 'list: "Likely stale"; detail: "Likely stale"',
  bad: 'list: "Overdue"; detail: "Likely stale"',
  about: { ...ANY_SHOWN_RUN, together: true },
  appliesTo: (views) => new Set(shown(views).map(({ surface }) => surface)).size > 1,
  check: (views) => [...claimConflicts(shown(views)), ...labelConflicts(shown(views))],
};

function shown(views: readonly RunOnPage[]): readonly RunOnPage[] {
  return views.filter(({ regions }) => regions.length > 0);
}

/** Claims that tell truths apart and are made by some of the surfaces only. */
function claimConflicts(views: readonly RunOnPage[]): readonly Breach[] {
  const [first] = views;
  if (first === undefined) return [];
  return [...tellingClaims(first.contract)].flatMap((claim) => {
    const speaker = views.find((view) => saidOf(view).some((said) => said.claim === claim));
    if (speaker === undefined) return [];
    const words = saidOf(speaker).find((said) => said.claim === claim)?.text ?? claim;
    return views
      .filter((view) => !saidOf(view).some((said) => said.claim === claim))
      .map((view) => conflict(view, speaker, words));
  });
}

/** The contract's name of the run's state, said by some of the surfaces only. */
function labelConflicts(views: readonly RunOnPage[]): readonly Breach[] {
  return views.flatMap((view) => {
    const name = stateLabel(view);
    if (name === undefined || says(view, name)) return [];
    const speaker = views.find((other) => says(other, name));
    return speaker === undefined ? [] : [conflict(view, speaker, name)];
  });
}

function conflict(view: RunOnPage, speaker: RunOnPage, words: string): Breach {
  return {
    surface: view.surface,
    run: view.run.id,
    said: firstWords(view),
    message: `Cannot leave out "${words}" where the ${speaker.surface} says it of the same run`,
    against: { who: speaker.surface, says: words },
  };
}
