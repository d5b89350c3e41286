import { describe, expect, it } from 'vitest';
import type { RenderRequest } from '../../../src/operation/world.js';
import type { Recorded } from '../../e2e/recorded/recording.js';
import { recordedPages, recordOf, requestsOf, WORLDS } from '../../e2e/recorded/recording.js';
import { checkRecord } from './check-record.js';

/** Four pages of a world: the shell, the list, the details of a late and of a hidden run. */
function someOf(world: Parameters<typeof requestsOf>[0]): readonly RenderRequest[] {
  return requestsOf(world).filter(({ input: { run } }) => run === null || run === 'late' || run === 'secret');
}

/** The requests of three worlds: page `n` (from 0) comes on line 2n + 2 of the record. */
const ALL = [...someOf(WORLDS.withoutHidden), ...someOf(WORLDS.later), ...someOf(WORLDS.plain)];
const PAGES = 4;
const [LIST, HIDDEN_DETAIL] = [1, 3];

function calmed(page: Recorded): Recorded {
  return { ...page, html: page.html.replaceAll('Likely stale', 'Waiting for worker.') };
}

const LIES: readonly {
  readonly name: string;
  /** The page that lies, by its place among all. */
  readonly at: number;
  readonly lie: (page: Recorded) => Recorded;
  readonly found: readonly [check: string, surface: string, line: number];
}[] = [
  {
    name: 'calm words on a stale run, in the list alone',
    at: LIST,
    lie: calmed,
    found: ['no-calm-for-stale', 'list', 4],
  },
  {
    name: 'a list that differs from the detail',
    at: LIST,
    lie: calmed,
    found: ['surfaces-agree', 'list', 4],
  },
  {
    name: 'a stale run that looks better an hour later',
    at: PAGES + LIST,
    lie: calmed,
    found: ['time-never-heals', 'list', 12],
  },
  {
    name: 'the name of a hidden run in a title',
    at: 2 * PAGES + LIST,
    lie: (page) => ({ ...page, html: page.html.replace('<table', '<table title="Payroll migration"') }),
    found: ['hidden-runs-leave-no-trace', 'list', 20],
  },
  {
    name: 'another 404 for a hidden run than for a missing one',
    at: 2 * PAGES + HIDDEN_DETAIL,
    lie: (page) => ({
      ...page,
      html: page.html.replace('</main>', '<p>You have no access to it.</p></main>'),
    }),
    found: ['hidden-reads-as-missing', 'detail', 24],
  },
  {
    name: 'a hidden run that is shown',
    at: 2 * PAGES + HIDDEN_DETAIL,
    lie: (page) => ({ ...page, code: 200 }),
    found: ['strangers-get-404', 'detail', 24],
  },
];

describe('a record', () => {
  it.each(LIES)('is caught with $name', async ({ at, lie, found }) => {
    const pages = await recordedPages(ALL);
    const lying = pages.map((page, index) => (index === at ? lie(page) : page));
    expect(lying[at]?.html === pages[at]?.html && lying[at]?.code === pages[at]?.code).toBe(false);
    const { verdict, findings } = await checkRecord(recordOf(lying));
    const places = findings.map(({ check, surface, location }) => [check, surface, location?.line]);
    expect(places).toContainEqual(found);
    expect(new Set(findings.map(({ location }) => location?.file))).toEqual(new Set(['pages.ndjson']));
    expect(verdict).toBe('findings');
  });

  it('is caught with two pages for one request, and with the lie in the second', async () => {
    const [list] = requestsOf(WORLDS.withoutHidden).filter(({ surface }) => surface === 'list');
    if (list === undefined) throw new Error('Cannot test without a list');
    const [first, second, third] = await recordedPages([list, list, list]);
    if (first === undefined || second === undefined || third === undefined) throw new Error('Cannot be');
    const { findings } = await checkRecord(recordOf([first, second, calmed(third)]));
    const places = findings.map(({ check, location }) => [check, location?.line]);
    expect(places).toContainEqual(['same-input-same-page', 2]);
    expect(places).toContainEqual(['no-calm-for-stale', 6]);
  });

  it('is caught with another story after untrusted changes', async () => {
    const both = [...someOf(WORLDS.withoutHidden), ...someOf(WORLDS.twisted)];
    const pages = await recordedPages(both);
    const lying = pages.map((page, index) => (index === PAGES + LIST ? calmed(page) : page));
    const { findings } = await checkRecord(recordOf(lying));
    expect(findings.map(({ check, location }) => [check, location?.line])).toContainEqual([
      'untrusted-changes-nothing',
      12,
    ]);
  });
});
