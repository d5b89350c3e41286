import { setImmediate as breathe } from 'node:timers/promises';
import { within } from '@testing-library/dom';
import { JSDOM } from 'jsdom';
import { buildCase, type NamelessCase } from '../../src/arbitrary/case-plan.js';
import type { Contract } from '../../src/contract/contract.js';
import { SURFACES, TRUTHS } from '../../src/contract/vocabulary.js';
import { lawsOf } from '../../src/harness/laws-of.js';
import { namedCase } from '../../src/harness/named-case.js';
import { observe, requestOf } from '../../src/harness/observe.js';
import { swiftReader } from '../../src/harness/page-reader.js';
import { randomPlans } from '../../src/harness/random-plans.js';
import { Troubles } from '../../src/harness/troubles.js';
import { judge } from '../../src/invariant/judge.js';
import { referenceTestee } from '../../src/testee/reference.js';
import type { Testee } from '../../src/testee/testee.js';

/** Ways to try the same cases, each of one run on three pages: what a case costs is measured from its plan to its verdict. */
export const CONTENDERS = {
  'generate and render, nothing read': floor,
  'ours, every law': ours,
  'jsdom reused, DOM Testing Library': reused,
  'jsdom new for each page, DOM Testing Library': renewed,
} as const satisfies Readonly<Record<string, Contender>>;
export type ContenderName = keyof typeof CONTENDERS;

/** What a contender works with. */
export interface Work {
  readonly contract: Contract;
  readonly testee: Testee;
  readonly caseOf: (index: number) => NamelessCase;
}

/** The cases of one seed: one run each, drawn as those of `fuzz`, seen by a member. */
export async function workOf(contract: Contract, seed: number): Promise<Work> {
  const planOf = randomPlans(contract, TRUTHS, seed);
  return {
    contract,
    testee: await referenceTestee(contract),
    caseOf(index) {
      const plan = planOf(index);
      const alone = { viewer: 'member', later: [], twist: null, filtered: false, details: 1 } as const;
      const made = buildCase({ ...plan, ...alone, runs: plan.runs.slice(0, 1) }, contract);
      return {
        ...made,
        visits: SURFACES.flatMap(
          (surface) => made.visits.find((visit) => visit.surface === surface && visit.scene === 'base') ?? [],
        ),
      };
    },
  };
}

/** Tries so many cases from the first on. */
type Contender = (work: Work, cases: number) => Promise<void>;

async function floor(work: Work, cases: number): Promise<void> {
  for (let index = 0; index < cases; index += 1) await pagesOf(work, index);
}

async function ours({ contract, testee, caseOf }: Work, cases: number): Promise<void> {
  const laws = lawsOf(contract);
  const stage = { contract, testee, reader: swiftReader(contract), surfaces: SURFACES };
  for (let index = 0; index < cases; index += 1) {
    const { breaches } = judge(
      await observe(namedCase(caseOf(index)), { stage, troubles: new Troubles() }),
      laws,
    );
    refuse(breaches.length > 0);
  }
}

async function reused(work: Work, cases: number): Promise<void> {
  const { document } = new JSDOM('').window;
  for (let index = 0; index < cases; index += 1) {
    for (const html of await pagesOf(work, index)) {
      document.documentElement.innerHTML = html;
      refuse(isCalmAndStale(document.body));
    }
    await breathe();
  }
}

async function renewed(work: Work, cases: number): Promise<void> {
  for (let index = 0; index < cases; index += 1) {
    for (const html of await pagesOf(work, index)) {
      const { window } = new JSDOM(html);
      refuse(isCalmAndStale(window.document.body));
      window.close();
    }
    await breathe();
  }
}

async function pagesOf({ testee, caseOf }: Work, index: number): Promise<readonly string[]> {
  const { scenes, visits } = caseOf(index);
  const [scene] = scenes;
  if (scene === undefined) return [];
  const answers = await Promise.all(visits.map((visit) => testee.render(requestOf(visit, scene))));
  return answers.flatMap((answer) => (answer.kind === 'page' ? [answer.html] : []));
}

/** The few checks that one writes first: what it says, and where it leads. */
function isCalmAndStale(body: HTMLElement): boolean {
  const page = within(body);
  const calm = page.queryAllByText(/waiting for (a )?worker/iu).length > 0;
  const stale = page.queryAllByText(/likely stale/iu).length > 0;
  const links = page.queryAllByRole('link').length;
  return calm && stale && links > 0;
}

function refuse(isWrong: boolean): void {
  if (isWrong) throw new Error('Cannot compare: a page of the reference surfaces was found wrong');
}
