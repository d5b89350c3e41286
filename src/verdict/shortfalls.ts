import type { GapEvent, Header } from './event.js';
import { filterWords } from './judge-requirement.js';
import type { RequirementOutcome } from './outcome.js';
import type { Tally } from './tally.js';

/** What keeps a log from counting as a run at all. */
export function brokenLog({ header, open }: Tally): readonly GapEvent[] {
  if (header === undefined) {
    return [
      gap('log', 'The log does not begin with a header', 'Name a log that "queue-truth" itself has written'),
    ];
  }
  if (open > 0) {
    return [
      gap(
        'log',
        'The log has no end: the run stopped before it was done',
        'Run it again and see how it ends',
      ),
    ];
  }
  return [];
}

/** What a run that came to its end did not put to the test. */
export function shortfalls(
  header: Header,
  requirements: readonly RequirementOutcome[],
  tally: Tally,
): GapEvent[] {
  const unmet = requirements.some(({ occurred }) => occurred > 0)
    ? requirements.filter(({ verdict }) => verdict === 'not-exercised').map(notExercised)
    : [nothingExercised(header)];
  return [...unmet, ...survivors(tally)];
}

function nothingExercised(header: Header): GapEvent {
  const filter = filterWords(header);
  return filter === ''
    ? gap(
        'every requirement',
        'No condition of any requirement occurred',
        'Give the run more cases, or sources to lint',
      )
    : gap(
        'every requirement',
        `Nothing that was met passes the filter "${filter}"`,
        'Widen or drop the filter',
      );
}

function notExercised({ id, title }: RequirementOutcome): GapEvent {
  return gap(
    id,
    `The condition of "${title}" never occurred`,
    `Give the run more cases, or see what it needs: queue-truth explain ${id}`,
  );
}

function survivors(tally: Tally): GapEvent[] {
  const evidence = [...tally.evidence.values()];
  const checks = [...new Set(evidence.map(({ check }) => check))];
  return checks.flatMap((check) => {
    const events = evidence.filter((event) => event.check === check);
    const planted = events.reduce((sum, event) => sum + event.faultsPlanted, 0);
    const caught = events.reduce((sum, event) => sum + event.faultsCaught, 0);
    if (caught >= planted) return [];
    const reason = `It caught ${caught} of ${planted} planted faults${namesOf(check, tally)}`;
    return [gap(check, reason, 'See what is left of each: queue-truth prove')];
  });
}

/** Which faults a check did not catch, where the log tells of each. */
function namesOf(check: string, { planted }: Tally): string {
  const missed = [...planted.values()].filter((event) => event.check === check && event.proof !== 'caught');
  return missed.length === 0 ? '' : `, and not ${missed.map(({ id }) => id).join(', ')}`;
}

function gap(about: string, reason: string, instead: string): GapEvent {
  return { kind: 'gap', about, reason, instead };
}
