import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { tryRow } from '../../src/harness/case-row.js';
import { randomPlans } from '../../src/harness/random-plans.js';
import { runOn } from '../../src/harness/run.js';
import type { RenderRequest } from '../../src/operation/world.js';
import { referenceTestee } from '../../src/testee/reference.js';
import type { Answer, Testee } from '../../src/testee/testee.js';
import type { Outcome } from '../../src/verdict/outcome.js';
import { inProject, quietRun } from '../support/run-in-folder.js';

const CASES = 6;

/** Requests as they arrive at the other end. */
class Arrivals {
  readonly requests: string[] = [];
  /** For each request, how many were still unanswered when it came. */
  readonly open: number[] = [];
  /** How many had come when each case was judged. */
  readonly whenJudged: number[] = [];
  #unanswered = 0;

  get count(): number {
    return this.open.length;
  }

  async during<Made>(request: RenderRequest, answer: () => Promise<Made>): Promise<Made> {
    this.requests.push(JSON.stringify(request));
    this.open.push(this.#unanswered);
    this.#unanswered += 1;
    await pause(1 + 5 * this.#unanswered);
    this.#unanswered -= 1;
    return answer();
  }
}

type Lie = (answer: Answer, request: RenderRequest) => Answer;

/** What is found of six cases where so many requests may wait, and an answer takes the longer the more of them there are. */
async function tried(concurrency: number, lie: Lie = (answer) => answer) {
  const arrivals = new Arrivals();
  const outcome = await inProject({}, async (project) => {
    const honest = await referenceTestee(project.contract);
    const testee: Testee = {
      ...{ name: honest.name, surfaces: honest.surfaces, concurrency, restarts: true },
      render: (request) => arrivals.during(request, async () => lie(await honest.render(request), request)),
      close: () => honest.close(),
    };
    return runOn(testee, { project, options: quietRun('fuzz') }, async (opened) => {
      const planOf = randomPlans(project.contract, opened.truths, opened.seed);
      const plans = Array.from({ length: CASES }, (_, index) => planOf(index));
      const onReached = () => void arrivals.whenJudged.push(arrivals.count);
      await tryRow(opened, { part: 'random cases', plans, onReached });
      return { notes: [], gaps: [] };
    });
  });
  return { outcome, arrivals };
}

/** What an outcome says of the pages, and nothing of when. */
function told({ findings, evidence, faults, stats }: Outcome) {
  const cases = stats.kind === 'known' ? stats.value.cases : undefined;
  return { findings, evidence, faults, cases };
}

const calmList: Lie = (answer, { surface }) =>
  answer.kind === 'page' && surface === 'list'
    ? { ...answer, html: answer.html.replaceAll('Likely stale', 'Waiting for worker.') }
    : answer;

/** Fails at one request, the first time that it is made. */
function failingOnce(at: string | undefined): Lie {
  let isDone = false;
  return (answer, request) => {
    if (isDone || JSON.stringify(request) !== at) return answer;
    isDone = true;
    return { kind: 'fault', fault: { kind: 'error', message: 'Cannot render', hint: 'see why' } };
  };
}

describe('a testee that takes several requests at a time', () => {
  it('is asked for the next case while one is judged, and for nothing after the last', async () => {
    const [one, several] = [(await tried(1)).arrivals, (await tried(64)).arrivals];
    expect(one.whenJudged).toHaveLength(CASES);
    for (let index = 0; index < CASES - 1; index += 1)
      expect(several.whenJudged[index]).toBeGreaterThan(one.whenJudged[index] ?? Infinity);
    expect(several.count).toBe(one.count);
    expect(Math.max(...one.open)).toBe(0);
  });

  it('is found the same of as one that takes one', async () => {
    const [one, several] = [await tried(1, calmList), await tried(64, calmList)];
    expect(one.outcome.findings.map(({ check }) => check)).toContain('no-calm-for-stale');
    expect(told(several.outcome)).toEqual(told(one.outcome));
  });

  it('is asked alone where a case is tried once more after a fault', async () => {
    const { requests, whenJudged } = (await tried(1)).arrivals;
    const [begin = 0, end = 0] = whenJudged.slice(2);
    const { outcome, arrivals } = await tried(64, failingOnce(requests[begin]));
    expect(outcome.faults.map(({ fault }) => fault.message)).toEqual([
      'Cannot render; it did not fail again when the case was tried alone: a flake',
    ]);
    const { open } = arrivals;
    // All requests of the case, and the first one of what comes then.
    const length = end - begin + 1;
    const rows = open.map((_, index) => open.slice(index, index + length));
    expect(rows.filter((row) => row.length === length && row.every((count) => count === 0))).not.toEqual([]);
  });
});
