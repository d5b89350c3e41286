import { ANY_SHOWN_RUN } from './about.js';
import { firstWords, saidOf, tellingClaims } from './claim-levels.js';
import type { Breach, PagePair, PairLaw, RunOnPage } from './law.js';
import { says, stateLabel } from './state-label.js';

/** FR-358-002: label, initiator, counts, hints and untrusted context do not move the truth. */
export const untrustedChangesNothing: PairLaw = {
  kind: 'pair',
  id: 'untrusted-changes-nothing',
  says: 'Label, initiator, counts, hints and untrusted evidence do not change what is said of the state',
  broken: 'Something untrusted changes the story',
  why: 'a hint in the context can talk a stale run fresh, or a failed one reconciled',
  instead: 'derive the state from status, time stamps, type and trusted evidence only',
  good: 'deriveTruth(run, contract, now)',
  bad: "run.counts.processed === run.counts.total ? 'done' : deriveTruth(run, contract, now)",
  about: ANY_SHOWN_RUN,
  appliesTo: (pair) => pair.other.page.scene.kind === 'twisted' && twins(pair).length > 0,
  check: (pair) => twins(pair).flatMap(([before, after]) => moved(before, after)),
};

function twins({ base, other }: PagePair): readonly (readonly [RunOnPage, RunOnPage])[] {
  const after = new Map(other.runs.map((view) => [view.run.id, view]));
  return base.runs.flatMap((view): [RunOnPage, RunOnPage][] => {
    const twin = after.get(view.run.id);
    return twin === undefined || view.regions.length === 0 || twin.regions.length === 0 ? [] : [[view, twin]];
  });
}

function moved(before: RunOnPage, after: RunOnPage): readonly Breach[] {
  const was = storyOf(before);
  const is = storyOf(after);
  if (was.join('\n') === is.join('\n')) return [];
  return [
    {
      surface: after.surface,
      run: after.run.id,
      said: is.length > 0 ? is : firstWords(after),
      message:
        'Cannot tell another story after a change of label, initiator, counts, hints or untrusted evidence',
      against: { who: 'before the change', says: was.join('; ') || firstWords(before).join('; ') },
    },
  ];
}

/** What a view says of the run's state: telling claims, the state's name, the declared truths. */
function storyOf(view: RunOnPage): readonly string[] {
  const telling = tellingClaims(view.contract);
  const claims = new Set(saidOf(view).flatMap(({ claim }) => (telling.has(claim) ? [claim] : [])));
  const name = stateLabel(view);
  const named = name !== undefined && says(view, name) ? [name] : [];
  const declared = view.regions.flatMap(({ declaredTruths }) => declaredTruths);
  return [...[...claims].sort(), ...named, ...new Set(declared)];
}
