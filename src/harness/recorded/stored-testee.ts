import { RECORDED, RecordedTestee } from '../../testee/recorded/recorded-testee.js';
import type { RecordedAnswer } from '../../testee/recorded/recorded-testee.js';
import type { Case, Visit } from '../../operation/case.js';
import type { StoredCase, StoredPage } from '../case-store.js';
import { requestOf } from '../observe.js';

/** A testee that gives the pages that were kept with a recorded case, and no others. */
export function storedTestee(stored: StoredCase): RecordedTestee {
  const testee = new RecordedTestee(RECORDED);
  testee.load(stored.pages.flatMap((page) => answersOf(page, stored.case)));
  return testee;
}

function answersOf(page: StoredPage, { scenes, visits }: Case): readonly RecordedAnswer[] {
  const visit = visits.find((each) => isOf(page, each));
  const scene = scenes.find(({ name }) => name === page.scene);
  if (visit === undefined || scene === undefined) return [];
  const { code, html, truth = {}, source, again } = page;
  const answer = {
    kind: 'page',
    ...{ code, html, truth },
    ...(source === undefined ? {} : { source }),
    recorded: again === undefined ? {} : { again },
  } as const;
  return [{ request: requestOf(visit, scene), answer }];
}

function isOf(page: StoredPage, { scene, surface, workspace, environment, run }: Visit): boolean {
  return (
    page.scene === scene &&
    page.surface === surface &&
    page.workspace === workspace &&
    page.environment === environment &&
    page.run === run
  );
}
