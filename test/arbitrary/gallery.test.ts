import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/arbitrary/build-run.js';
import { gallery } from '../../src/arbitrary/gallery.js';
import { aContract, aForeignContract } from '../support/a-contract.js';

const contract = aContract();
const { persisted } = contract;

const contracts = [
  { name: 'the embedded contract', contract, states: 40 },
  { name: 'the foreign contract', contract: aForeignContract(), states: 59 },
  {
    name: 'a contract with hostile statuses',
    contract: aContract({
      persisted: {
        ...persisted,
        status: {
          ...{ 'In Progress': 'running', 'in-progress': 'running', 'IN PROGRESS': 'running' },
          ...{
            '../../etc': 'queued',
            'a/b\\c:d': 'queued',
            Übergeben: 'queued',
            CON: 'queued',
            '.': 'terminal',
          },
        },
      },
    }),
    states: 75,
  },
];

describe.each(contracts)('the gallery of $name', ({ contract, states }) => {
  const names = gallery(contract).map(({ name }) => name);

  it('has a name of its own for each state', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(states);
  });

  it('has names that every file system can hold', () => {
    expect(names.filter((name) => !/^[a-z][a-z0-9_-]{0,99}$/.test(name))).toEqual([]);
  });
});

describe('the gallery', () => {
  const states = gallery(contract);

  it('shows every truth, phase and reason', () => {
    const told = states.flatMap(({ plan }) =>
      plan.runs
        .map((run) => labelOf(run, true, 0))
        .map(({ truth, phase, reason }) => [truth, phase, reason ?? ''].join(' ').trim()),
    );
    expect([...new Set(told)].sort()).toEqual([
      ...['fresh queued', 'fresh running', 'likely_stale queued', 'likely_stale running'],
      ...['reconciled terminal', 'terminal terminal'],
      ...['unsupported queued exempt-type', 'unsupported queued malformed-timestamp'],
      ...['unsupported queued no-timestamp', 'unsupported running exempt-type'],
      ...['unsupported running malformed-timestamp', 'unsupported running no-timestamp'],
      'unsupported unknown unknown-status',
    ]);
  });

  it('names each state by what it shows', () => {
    for (const { name, plan } of states) {
      const [run] = plan.runs;
      if (run === undefined || name.startsWith('world-')) continue;
      const { truth, phase } = labelOf(run, true, 0);
      expect(name.startsWith(truth.replace('_', '-'))).toBe(true);
      if (phase !== 'terminal' && phase !== 'unknown') expect(name).toContain(`-${phase}`);
    }
  });

  it('ends with worlds of no run, of several, and of what a stranger sees', () => {
    expect(states.slice(-3).map(({ name, plan }) => [name, plan.runs.length, plan.viewer])).toEqual([
      ['world-empty', 0, 'member'],
      ['world-seven-active', 7, 'member'],
      ['world-stranger', 1, 'stranger'],
    ]);
  });

  it('is the same each time', () => {
    expect(gallery(contract)).toEqual(states);
  });
});
