import type { Contract } from '../contract/contract.js';
import type { Case, Scene, Visit } from '../operation/case.js';
import type { RenderRequest } from '../operation/world.js';
import type { DocumentParser } from '../reading/page-parser.js';
import type { Answer, PageAnswer, Testee } from '../testee/testee.js';
import { shownRuns, type OpenPage } from './open-page.js';

/** What it takes to open the pages of a case. */
export interface Opening {
  readonly seen: Case;
  readonly contract: Contract;
  readonly parser: DocumentParser;
}

/**
 * `testee` with every page of one case opened, changed by `plant`, and written again. With a `plant` that does nothing
 * its pages are those that a planted one is compared with.
 */
export function lyingTestee(testee: Testee, plant: (page: OpenPage) => void, opening: Opening): Testee {
  const turns = new Map<Visit, number>();
  const { name, surfaces, concurrency, seesViewers } = testee;
  return {
    ...{ name, surfaces },
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(seesViewers === undefined ? {} : { seesViewers }),
    async render(request): Promise<Answer> {
      const answer = await testee.render(request);
      const asked = answer.kind === 'page' ? askedIn(opening.seen, request) : undefined;
      if (answer.kind !== 'page' || asked === undefined) return answer;
      const turn = turns.get(asked.visit) ?? 0;
      turns.set(asked.visit, turn + 1);
      return changed(answer, plant, { ...asked, ...opening, turn });
    },
    close: () => Promise.resolve(),
  };
}

interface Asked {
  readonly visit: Visit;
  readonly scene: Scene;
}

function changed(
  answer: PageAnswer,
  plant: (page: OpenPage) => void,
  { visit, scene, contract, parser, turn }: Asked & Opening & { readonly turn: number },
): PageAnswer {
  const document = parser.parse(answer.html);
  const page: OpenPage = {
    ...{ contract, visit, scene, document, turn },
    surface: visit.surface,
    runs: shownRuns(document, { visit, scene, contract }),
    code: answer.code,
    changedInput: answer.changedInput === true,
  };
  plant(page);
  const html = `<!doctype html>${document.documentElement.outerHTML}`;
  parser.release();
  const { changedInput, ...rest } = answer;
  const isChanged = page.changedInput || changedInput === true;
  return { ...rest, code: page.code, html, ...(isChanged ? { changedInput: true } : {}) };
}

/** The visit and the scene that a request was made for; nothing where it belongs to no scene of the case. */
function askedIn({ scenes, visits }: Case, { surface, now, input }: RenderRequest): Asked | undefined {
  const scene = scenes.find(({ world }) => world.now === now && world.runs === input.runs);
  const visit = visits.find(
    (one) =>
      one.scene === scene?.name &&
      one.surface === surface &&
      one.workspace === input.workspace &&
      one.environment === input.environment &&
      one.run === input.run,
  );
  return scene === undefined || visit === undefined ? undefined : { visit, scene };
}
