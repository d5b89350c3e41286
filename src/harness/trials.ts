import type { Surface } from '../contract/vocabulary.js';
import type { Fault } from '../protocol/fault.js';
import { firstDifference } from '../invariant/first-difference.js';
import type { HelloAnswer } from '../protocol/messages.js';
import type { RequestLine } from '../protocol/write-message.js';
import type { Dispatcher } from '../testee/command/dispatcher.js';
import type { Answer, PageAnswer } from '../testee/testee.js';
import {
  differentRequests,
  HIDDEN,
  ILLEGAL,
  STRANGER,
  trialRequest,
  WITHOUT_HIDDEN,
} from './trial-requests.js';

/** A testee that has said hello, and the surfaces that it shows of those that are asked for. */
export interface Probe {
  readonly dispatcher: Dispatcher;
  readonly hello: HelloAnswer;
  readonly surfaces: readonly Surface[];
}

/** How one trial ended. */
export type TrialOutcome =
  | { readonly mark: 'right' | 'wrong' | 'left-out'; readonly said: string }
  | { readonly mark: 'fault'; readonly fault: Fault };

/** One thing to try. */
export interface Trial {
  readonly name: string;
  readonly expected: string;
  readonly hint: string;
  run(probe: Probe): Promise<TrialOutcome>;
}

const shows = (surface: Surface): Trial => ({
  name: surface,
  expected: `a page of the ${surface} for somebody who may see it`,
  hint: 'answer status "ok" with the page as body, and code 200',
  run: async (probe) => {
    if (!probe.surfaces.includes(surface))
      return leftOut('it says that it has none, or the contract has none');
    const answer = await ask(probe, trialRequest(surface));
    return judged(answer, isPage(answer, 200));
  },
});

const twice: Trial = {
  name: 'the same twice',
  expected: 'the same page, byte for byte, for the same request',
  hint: 'render from the request alone: no clock, no random ids, no counters',
  run: async (probe) => {
    for (const surface of probe.surfaces) {
      const answers = [await ask(probe, trialRequest(surface)), await ask(probe, trialRequest(surface))];
      const difference = differing(answers);
      if (difference !== undefined) return difference;
    }
    return right(`${String(probe.surfaces.length)} pages came twice alike`);
  },
};

const stranger: Trial = {
  name: 'a stranger',
  expected: 'code 404 for a viewer without memberships',
  hint: 'look for input.workspace in input.viewer.memberships before anything is rendered',
  run: async (probe) => {
    const [surface] = probe.surfaces;
    if (surface === undefined || probe.hello.viewers === false)
      return leftOut('it says that it knows no viewers');
    const answer = await ask(probe, trialRequest(surface, { viewer: STRANGER }));
    return judged(answer, isPage(answer, 404));
  },
};

const hiddenDetail: Trial = {
  name: 'a hidden run',
  expected: 'code 404 with the very page that a missing run gets',
  hint: 'answer both with one page, which does not name what was asked for',
  run: async (probe) => {
    if (!probe.surfaces.includes('detail') || probe.hello.viewers === false)
      return leftOut('no detail, or no viewers');
    const hidden = await ask(probe, trialRequest('detail', { run: HIDDEN.id }));
    if (!isPage(hidden, 404)) return judged(hidden, false);
    const missing = await ask(probe, trialRequest('detail', { run: 'missing' }));
    return isPage(missing, 404)
      ? (differing([hidden, missing]) ?? judged(missing, true))
      : judged(missing, false);
  },
};

const noTrace: Trial = {
  name: 'no trace',
  expected: 'the same page whether or not a run exists that the viewer may not see',
  hint: 'leave hidden runs out before anything is counted, sorted or rendered',
  run: async (probe) => {
    if (probe.hello.viewers === false) return leftOut('it says that it knows no viewers');
    for (const surface of probe.surfaces) {
      const answers = [
        await ask(probe, trialRequest(surface)),
        await ask(probe, trialRequest(surface, WITHOUT_HIDDEN)),
      ];
      const difference = differing(answers);
      if (difference !== undefined) return difference;
    }
    return right('the hidden run cannot be told from the pages');
  },
};

const unknownSurface: Trial = {
  name: 'an unknown surface',
  expected: 'status "unsupported" for a surface "print"',
  hint: 'answer {"status":"unsupported","reason":"..."} for every surface that you do not know',
  run: async (probe) => {
    const answer = await ask(probe, trialRequest('print'));
    return judged(answer, answer.kind === 'unsupported');
  },
};

const illegalRun: Trial = {
  name: 'an illegal run',
  expected: 'status "rejected" or "error" for rows that are none, and no crash',
  hint: 'catch what breaks while a page is rendered, and answer "rejected" or "error"',
  run: async (probe) => {
    const answer = await ask(
      probe,
      trialRequest(probe.surfaces.includes('list') ? 'list' : 'shell', ILLEGAL),
    );
    if (answer.kind === 'fault')
      return answer.fault.kind === 'error' ? right('error') : judged(answer, false);
    return judged(answer, answer.kind === 'rejected');
  },
};

const atATime: Trial = {
  name: 'concurrency',
  expected: 'each of several requests gets its own page',
  hint: 'answer with the id of the request that the page was rendered for, or claim less "concurrency"',
  run: async (probe) => {
    const claimed = probe.hello.concurrency ?? 1;
    if (claimed === 1 || probe.surfaces.length === 0) return leftOut('one request at a time');
    const requests = differentRequests(probe.surfaces, 2 * claimed);
    const together = await Promise.all(requests.map((request) => ask(probe, request)));
    for (const [index, request] of requests.entries()) {
      const difference = differing([
        together[index] ?? (await ask(probe, request)),
        await ask(probe, request),
      ]);
      if (difference !== undefined) return difference;
    }
    return right(`${String(requests.length)} requests, ${String(claimed)} at a time`);
  },
};

const SPEED = { requests: 300, time: 2000 };

const speed: Trial = {
  name: 'speed',
  expected: 'a page for each of some hundred requests',
  hint: 'see the fault: it comes only after a while',
  run: async (probe) => {
    const begin = performance.now();
    const round = Math.max(1, probe.hello.concurrency ?? 1);
    let done = 0;
    while (done < SPEED.requests && performance.now() - begin < SPEED.time && probe.surfaces.length > 0) {
      const answers = await Promise.all(
        differentRequests(probe.surfaces, round).map((one) => ask(probe, one)),
      );
      const failed = answers.find(({ kind }) => kind === 'fault');
      if (failed !== undefined) return judged(failed, false);
      done += round;
    }
    const perSecond = Math.round((done * 1000) / Math.max(1, performance.now() - begin));
    return right(`${String(perSecond)} requests a second`);
  },
};

/** Everything that is tried between hello and bye, in this order. */
export const TRIALS: readonly Trial[] = [
  shows('shell'),
  shows('list'),
  shows('detail'),
  twice,
  stranger,
  hiddenDetail,
  noTrace,
  unknownSurface,
  illegalRun,
  atATime,
  speed,
];

function ask({ dispatcher }: Probe, request: RequestLine): Promise<Answer> {
  return dispatcher.render(request);
}

function isPage(answer: Answer, code: number): boolean {
  return answer.kind === 'page' && answer.code === code && answer.html.trim() !== '';
}

function judged(answer: Answer, isRight: boolean): TrialOutcome {
  if (answer.kind === 'fault') return { mark: 'fault', fault: answer.fault };
  return { mark: isRight ? 'right' : 'wrong', said: saidOf(answer) };
}

function saidOf(answer: Exclude<Answer, { kind: 'fault' }>): string {
  return answer.kind === 'page'
    ? `code ${String(answer.code)}, ${String(answer.html.length)} characters`
    : `${answer.kind}: ${answer.reason}`;
}

/** What is wrong where two answers are not the same page; nothing where they are. */
function differing(answers: readonly Answer[]): TrialOutcome | undefined {
  const odd = answers.find(({ kind }) => kind !== 'page');
  if (odd !== undefined) return judged(odd, false);
  const [one, other] = answers.filter((answer): answer is PageAnswer => answer.kind === 'page');
  if (one === undefined || other === undefined) return undefined;
  if (one.code !== other.code)
    return { mark: 'wrong', said: `code ${String(one.code)}, then ${String(other.code)}` };
  const difference = firstDifference(one.html, other.html);
  if (difference === undefined) return undefined;
  return { mark: 'wrong', said: difference.map((part) => JSON.stringify(part)).join(', then ') };
}

function right(said: string): TrialOutcome {
  return { mark: 'right', said };
}

function leftOut(said: string): TrialOutcome {
  return { mark: 'left-out', said };
}
