import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyCasePlan } from '../../../src/arbitrary/any-case.js';
import { buildCase } from '../../../src/arbitrary/case-plan.js';
import { TRUTHS } from '../../../src/contract/vocabulary.js';
import { requestOf } from '../../../src/harness/observe.js';
import type { PageReading } from '../../../src/reading/reading.js';
import { createAuthority } from '../../../src/reading/authority.js';
import { browserTestee } from '../../../src/testee/browser.js';
import { referenceTestee } from '../../../src/testee/reference.js';
import type { PageAnswer, Testee } from '../../../src/testee/testee.js';
import { aContract } from '../../support/a-contract.js';
import { anApplication, type Application } from './an-application.js';

/** How many pages are compared; more where somebody has the time. */
const PAGES = Number(process.env['QUEUE_TRUTH_BROWSER_PAGES'] ?? 40);

const contract = aContract();
const reader = createAuthority(contract);
let application: Application;
let browser: Testee;
let reference: Testee;

beforeAll(async () => {
  reference = await referenceTestee(contract);
  application = await anApplication();
  application.onSeed(async (request) => {
    const { code, html } = unconditional(await pageOf(reference, request));
    application.answer((_, response) => {
      response.statusCode = code;
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    });
  });
  const { url } = application;
  const seed = { http: `${url}/seed` };
  browser = await browserTestee({ url, seed, timeout: 20_000, clock: 'frozen' }, contract);
});

afterAll(async () => {
  await browser.close();
  await application.close();
});

type Request = Parameters<Testee['render']>[0];

async function pageOf(testee: Testee, request: Request): Promise<PageAnswer> {
  const answer = await testee.render(request);
  if (answer.kind !== 'page') throw new Error(`Cannot compare: ${JSON.stringify(answer)}`);
  return answer;
}

/** The page without styles that hold for some screens only: who reads HTML reads them all, a browser has one screen. */
function unconditional(page: PageAnswer): PageAnswer {
  return { ...page, html: page.html.replaceAll(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '') };
}

/** What the laws go by. Styles have been applied where a browser has been, so they are not left unread there. */
function read({ html }: PageAnswer, { surface, input }: Request): Omit<PageReading, 'unread'> {
  const runs = input.run === null ? input.runs.map(({ id }) => id) : [input.run];
  const { regions, rest } = reader.read(html, { surface, runs });
  return { surface, regions, rest };
}

describe('reading through a browser', () => {
  it('agrees with reading the HTML, on every page of the reference surfaces', async () => {
    let pages = 0;
    let runs = 0;
    for (const plan of fc.sample(anyCasePlan(contract, TRUTHS), { seed: 358, numRuns: PAGES })) {
      const { scenes, visits } = buildCase(plan, contract);
      const visit = visits[pages % visits.length];
      const scene = scenes.find(({ name }) => name === visit?.scene);
      if (visit === undefined || scene === undefined) throw new Error('Cannot visit: the case has no pages');
      const request = requestOf(visit, scene);
      const [seen, written] = [
        await pageOf(browser, request),
        unconditional(await pageOf(reference, request)),
      ];
      expect(seen.code).toBe(written.code);
      expect(read(seen, request)).toEqual(read(written, request));
      pages += 1;
      runs += read(written, request).regions.size;
    }
    expect(pages).toBe(PAGES);
    expect(runs).toBeGreaterThan(PAGES / 4);
  });
});
