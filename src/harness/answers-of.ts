import { unlessAborted } from '../lang/unless-aborted.js';
import type { RenderRequest } from '../operation/world.js';
import { leftBehindFault } from '../testee/in-process.js';
import type { Answer, Testee } from '../testee/testee.js';

/** A request, and whether it is still worth asking when its turn comes. */
export interface Turn {
  readonly request: RenderRequest;
  readonly isWanted: () => boolean;
}

/** Answers that are on their way, in the order of their requests. */
export type Coming = readonly Promise<Answer | undefined>[];

/** Who is asked, and until when; see `Stage`. */
interface Asked {
  readonly testee: Testee;
  readonly signal?: AbortSignal;
  /** The answers, where these very requests have been made before. */
  readonly coming?: Coming;
}

/** What becomes of an answer; of none, where the request was not wanted, or nobody waits any more. */
type Take<Kept> = (answer: Answer | undefined, request: RenderRequest) => Kept;

/**
 * What `take` makes of each answer, in the order of the requests, which are made one after the other, or side by side
 * where the testee can. A request that is not wanted has no answer. One that has left something behind in this process has
 * a fault for an answer.
 */
export async function answersOf<Kept>(
  turns: readonly Turn[],
  asked: Asked,
  take: Take<Kept>,
): Promise<readonly Kept[]> {
  const { testee } = asked;
  const row = new Row(testee);
  let kept: readonly Kept[] = [];
  try {
    kept = await takeAll(turns, asked, (answer, request) => take(row.cleared(answer, request), request));
  } finally {
    row.end();
  }
  return row.left.length === 0 ? kept : withLeavers(turns, asked, { take, kept, left: row.left });
}

/** Whether a testee takes the next request before it has answered the last. */
export function takesSeveral({ concurrency = 1 }: Testee): boolean {
  return concurrency > 1;
}

/** Makes all requests at once. */
export function askedAtOnce(turns: readonly Turn[], asked: Asked): Coming {
  return turns.map((turn) => ask(turn, asked));
}

async function takeAll<Kept>(turns: readonly Turn[], asked: Asked, take: Take<Kept>): Promise<Kept[]> {
  const answers = takesSeveral(asked.testee) ? coming(turns, asked) : undefined;
  const kept: Kept[] = [];
  for (const [index, turn] of turns.entries()) {
    kept.push(take(await (answers === undefined ? ask(turn, asked) : answers[index]), turn.request));
  }
  return kept;
}

/** What was asked for before may not be wanted any more. */
function coming(turns: readonly Turn[], asked: Asked): Coming {
  const early = asked.coming;
  if (early === undefined) return askedAtOnce(turns, asked);
  return turns.map(({ isWanted }, index) => (isWanted() ? early[index] : undefined) ?? NOTHING);
}

const NOTHING = Promise.resolve(undefined);

/** The answer to a request; nothing where it is not wanted, or nobody waits any more. */
async function ask({ request, isWanted }: Turn, { testee, signal }: Asked): Promise<Answer | undefined> {
  return isWanted() && signal?.aborted !== true ? unlessAborted(testee.render(request), signal) : undefined;
}

/** A row of requests, and what it left behind in this process. */
class Row {
  readonly #testee: Testee;
  #end: (() => readonly string[]) | undefined;
  /** Once the row has ended. */
  left: readonly string[] = [];

  constructor(testee: Testee) {
    this.#testee = testee;
    this.#end = testee.beginRow?.();
  }

  /** An answer, but for a fault that may come of what was left behind just before: then that is the fault. */
  cleared(answer: Answer | undefined, { surface }: RenderRequest): Answer | undefined {
    if (answer?.kind !== 'fault' || this.#end === undefined) return answer;
    const left = this.#end();
    this.#end = this.#testee.beginRow?.();
    return left.length === 0 ? answer : { kind: 'fault', fault: leftBehindFault(surface, left) };
  }

  end(): void {
    this.left = this.#end?.() ?? [];
    this.#end = undefined;
  }
}

/** Asks once more, one at a time, to see who leaves something behind. What nobody leaves twice is held against the first. */
async function withLeavers<Kept>(
  turns: readonly Turn[],
  asked: Asked,
  {
    take,
    kept,
    left,
  }: { readonly take: Take<Kept>; readonly kept: readonly Kept[]; readonly left: readonly string[] },
): Promise<readonly Kept[]> {
  const answers = [...kept];
  let isFound = false;
  for (const [index, turn] of turns.entries()) {
    const { request } = turn;
    const answer = await ask(turn, asked);
    if (answer?.kind !== 'fault' || answer.fault.kind !== 'left-state') continue;
    isFound = true;
    answers[index] = take(answer, request);
  }
  const [first] = turns;
  if (!isFound && first !== undefined)
    answers[0] = take({ kind: 'fault', fault: leftBehindFault(first.request.surface, left) }, first.request);
  return answers;
}
