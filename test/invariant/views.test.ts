import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/contract/contract.js';
import type { Surface } from '../../src/contract/vocabulary.js';
import { withRuns } from '../../src/invariant/views.js';
import { aContract } from '../support/a-contract.js';
import { aKnownRun, anObservation, type Sight } from '../support/an-observation.js';
import { listPage, row } from '../support/small-pages.js';

const embedded = aContract();
const queued = aKnownRun('fresh', { id: 'r1' });
const running = aKnownRun('likely_stale', { id: 'r2', environment_id: 'e2' }, { phase: 'running' });
const ended = aKnownRun('terminal', { id: 'r3' });
const abroad = aKnownRun('fresh', { id: 'r4', workspace_id: 'w2' });
const hidden = aKnownRun('fresh', { id: 'r5' }, { visible: false });
const ALL = [queued, running, ended, abroad, hidden];

/** The ids of the runs that a page without any region owes, or shows all the same, with a mark on what it owes. */
function runsOf(sight: Partial<Sight>, contract: Contract = embedded): readonly string[] {
  const [page] = anObservation([{ html: listPage(), runs: ALL, ...sight }], contract).pages;
  return page === undefined
    ? []
    : withRuns(page, contract).runs.map(({ run, expected }) => `${run.id}${expected ? '' : ' shown'}`);
}

function showing(surface: Surface, change: object): Contract {
  const spec = embedded.surfaces[surface];
  return { ...embedded, surfaces: { ...embedded.surfaces, [surface]: { ...spec, ...change } } };
}

describe('a page owes its viewer', () => {
  it.each<[name: string, sight: Partial<Sight>, runs: readonly string[]]>([
    ['all runs of the workspace on the list', {}, ['r1', 'r2', 'r3']],
    ['those of the environment, where it was asked for', { visit: { environment: 'e2' } }, ['r2']],
    ['the active ones of the environment in the shell', { surface: 'shell' }, ['r1']],
    ['those of another environment there', { surface: 'shell', visit: { environment: 'e2' } }, ['r2']],
    ['the one that was asked for on the detail', { surface: 'detail' }, ['r1']],
    ['another one there', { surface: 'detail', visit: { run: 'r3' } }, ['r3']],
    ['nothing, where it is refused', { visit: { expects: 'refusal' } }, []],
    ['nothing of a run that nobody knows anything of', { runs: [] }, []],
  ])('%s', (_, sight, runs) => {
    expect(runsOf(sight)).toEqual(runs);
  });

  it('no more than its limit, but for what it shows', () => {
    expect(runsOf({}, showing('list', { limit: 3 }))).toEqual(['r1', 'r2', 'r3']);
    expect(runsOf({}, showing('list', { limit: 2 }))).toEqual([]);
    const html = listPage(row('r2', 'Likely stale'), row('r4', 'Queued'), row('r5', 'Queued'));
    expect(runsOf({ html }, showing('list', { limit: 2 }))).toEqual(['r2 shown', 'r4 shown']);
    expect(runsOf({ html })).toEqual(['r1', 'r2', 'r3', 'r4 shown']);
  });

  it('every active run and no other, where it shows those alone', () => {
    expect(runsOf({}, showing('list', { shows: 'active-runs' }))).toEqual(['r1', 'r2']);
  });
});
