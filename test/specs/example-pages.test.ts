import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileClaims } from '../../src/contract/claims.js';
import type { Surface } from '../../src/contract/vocabulary.js';
import { referenceTestee } from '../../src/testee/reference.js';
import type { Testee } from '../../src/testee/testee.js';
import { examples } from './example.js';
import type { Example } from './example.js';
import { specContract } from './spec-contract.js';

const contract = specContract();
const claims = compileClaims(contract.claims);
const rows = examples().flatMap((example) =>
  (example.pages?.on ?? []).map((surface) => ({
    ...example,
    surface,
    says: example.pages?.says ?? [],
    never: example.pages?.never ?? [],
  })),
);

let testee: Testee;

beforeAll(async () => {
  testee = await referenceTestee(contract);
});

afterAll(async () => {
  await testee.close();
});

/** The page that the reference testee gives of the example's run alone, to a viewer who may see it. */
async function pageOf({ run, now }: Example, surface: Surface): Promise<string> {
  const answer = await testee.render({
    surface,
    now: new Date(now).toISOString(),
    input: {
      viewer: {
        id: 'u1',
        memberships: [{ workspace: run.workspace_id, environments: [run.environment_id] }],
      },
      workspace: run.workspace_id,
      environment: surface === 'shell' ? run.environment_id : null,
      run: surface === 'detail' ? run.id : null,
      runs: [run],
    },
  });
  if (answer.kind !== 'page') throw new Error(`Cannot read the page: ${JSON.stringify(answer)}`);
  return answer.html;
}

/** Visible texts of the run's region: plainer than the reading of the harness, and of another making. */
function textsOf(html: string, surface: Surface, id: string): readonly string[] {
  const { document } = new JSDOM(html).window;
  const selector = contract.surfaces[surface]?.run.replace('{id}', id) ?? '';
  const region = document.querySelector(selector);
  if (region === null) return [];
  return [...region.querySelectorAll('*')].flatMap((element) =>
    [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue ?? ''),
  );
}

describe('the pages of the worked examples', () => {
  it.each(rows)('say what is written on $surface: $file, $name', async (row) => {
    const texts = textsOf(await pageOf(row, row.surface), row.surface, row.run.id);
    expect(texts).not.toEqual([]);
    const made = new Set(texts.flatMap((text) => claims.match(text).map(({ claim }) => claim)));
    expect(row.says.filter((claim) => !made.has(claim))).toEqual([]);
    expect(row.never.filter((claim) => made.has(claim))).toEqual([]);
  });

  it('speak of every claim, as said or as never said', () => {
    const spokenOf = new Set(rows.flatMap(({ says, never }) => [...says, ...never]));
    expect([...spokenOf].sort()).toEqual(Object.keys(contract.claims).sort());
  });
});
