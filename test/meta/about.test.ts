import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { matrix } from '../../src/arbitrary/matrix.js';
import type { LawId } from '../../src/contract/checks.js';
import type { Surface, Truth } from '../../src/contract/vocabulary.js';
import { SURFACES, TRUTHS } from '../../src/contract/vocabulary.js';
import { observe } from '../../src/harness/observe.js';
import { namedCase } from '../../src/harness/named-case.js';
import { reachOf } from '../../src/harness/reach.js';
import { Troubles } from '../../src/harness/troubles.js';
import { judge } from '../../src/invariant/judge.js';
import type { Observation, SeenPage } from '../../src/invariant/law.js';
import { ALL_LAWS } from '../../src/invariant/laws.js';
import { swiftReader } from '../../src/harness/page-reader.js';
import { referenceTestee } from '../../src/testee/reference.js';
import { aContract } from '../support/a-contract.js';

const contract = aContract();

/** Every law, truth and surface whose condition occurred. */
const occurred = new Set<string>();

const key = (law: LawId, truth: Truth, surface: Surface) => `${law} ${truth} ${surface}`;

/** The observation without what its scenes know of runs of other truths than `truth`. */
function narrowed({ contract, pages }: Observation, truth: Truth): Observation {
  return { contract, pages: pages.map((page) => ofTruth(page, truth)) };
}

function ofTruth(page: SeenPage, truth: Truth): SeenPage {
  const labels = Object.entries(page.scene.labels).filter(([, label]) => label.truth === truth);
  return Object.create(page, {
    scene: { value: { ...page.scene, labels: Object.fromEntries(labels) } },
  }) as SeenPage;
}

function note(observation: Observation, truth: Truth): void {
  for (const { law, surface } of judge(observation, ALL_LAWS).occurred)
    occurred.add(key(law, truth, surface));
}

describe('what a law is about', () => {
  beforeAll(async () => {
    const testee = await referenceTestee(contract);
    const stage = { contract, testee, reader: swiftReader(contract), surfaces: SURFACES };
    for (const part of matrix(contract, TRUTHS)) {
      for (const plan of part.plans()) {
        const seen = await observe(namedCase(buildCase(plan, contract)), { stage, troubles: new Troubles() });
        for (const truth of TRUTHS) note(narrowed(seen, truth), truth);
        await new Promise(setImmediate);
      }
    }
  }, 600_000);

  it.each(ALL_LAWS)('holds all that $id can meet', ({ id, about }) => {
    const met = TRUTHS.flatMap((truth) =>
      SURFACES.filter((surface) => occurred.has(key(id, truth, surface))).map((surface) => [truth, surface]),
    );
    const outside = met.filter(
      ([truth, surface]) =>
        !about.truths.includes(truth as Truth) || !about.surfaces.includes(surface as Surface),
    );
    expect(outside).toEqual([]);
  });

  it.each(ALL_LAWS)('promises nothing that a full matrix does not meet: $id', ({ id, about }) => {
    if (about.said === true) return;
    const promised = about.truths.flatMap((truth) =>
      reachOf([id], contract, { surfaces: [], truths: [truth] }).map((surface) => key(id, truth, surface)),
    );
    expect(promised.filter((at) => !occurred.has(at))).toEqual([]);
  });
});
