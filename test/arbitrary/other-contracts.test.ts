import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCasePlan, anyRunPlan } from '../../src/arbitrary/any-case.js';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { gallery } from '../../src/arbitrary/gallery.js';
import { matrix } from '../../src/arbitrary/matrix.js';
import type { Contract } from '../../src/contract/contract.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { millis } from '../../src/lang/units.js';
import type { Label } from '../../src/operation/case.js';
import { aContract } from '../support/a-contract.js';
import { caseFlaws } from '../support/case-flaws.js';

const OFF = millis(Infinity);
const MINUTE = millis(60_000);
const { lifecycle, persisted } = aContract();

/** Every label of the matrix and of 300 random cases, none of them wrong by the oracle; and where it stands. */
function labelsUnder(contract: Contract): readonly (Label & { readonly part: string })[] {
  const random = fc.sample(anyCasePlan(contract, TRUTHS), { seed: 358, numRuns: 300 });
  const parts = matrix(contract, TRUTHS).map(({ name, plans }) => ({ name, plans: [...plans()] }));
  return [...parts, { name: 'random', plans: random }].flatMap(({ name, plans }) =>
    plans.flatMap((plan) => {
      const built = buildCase(plan, contract);
      expect(caseFlaws(built, contract)).toEqual([]);
      return built.scenes.flatMap(({ labels }) =>
        Object.values(labels).map((label) => ({ ...label, part: name })),
      );
    }),
  );
}

function told(labels: readonly Label[]): readonly string[] {
  return [
    ...new Set(labels.map(({ truth, phase, reason }) => [truth, phase, reason ?? ''].join(' ').trim())),
  ].sort();
}

const UNSUPPORTED = [
  'unsupported queued exempt-type',
  'unsupported queued malformed-timestamp',
  'unsupported queued no-timestamp',
  'unsupported running exempt-type',
  'unsupported running malformed-timestamp',
  'unsupported running no-timestamp',
  'unsupported unknown unknown-status',
];

describe('a contract without a window for queued runs', () => {
  const contract = aContract({
    lifecycle: {
      ...lifecycle,
      default: { queued: OFF, running: MINUTE },
      types: { 'legacy.import': 'unsupported' },
    },
  });

  it('gives no stale queued run, and everything else', () => {
    expect(told(labelsUnder(contract))).toEqual([
      ...[
        'fresh queued',
        'fresh running',
        'likely_stale running',
        'reconciled terminal',
        'terminal terminal',
      ],
      ...UNSUPPORTED,
    ]);
  });

  it('gives a gallery without a stale queued run', () => {
    const names = gallery(contract).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('likely-stale-queued'))).toEqual([]);
    expect(names).toContain('likely-stale-running');
  });
});

describe('a contract without any window', () => {
  const contract = aContract({
    lifecycle: { ...lifecycle, default: { queued: OFF, running: OFF }, types: {} },
  });

  it('gives no stale run at all', () => {
    expect(told(labelsUnder(contract))).toEqual([
      ...['fresh queued', 'fresh running', 'reconciled terminal', 'terminal terminal'],
      ...UNSUPPORTED.filter((text) => !text.endsWith('exempt-type')),
    ]);
  });

  it('gives worlds without runs where only stale ones are asked for', () => {
    const plans = fc.sample(anyCasePlan(contract, ['likely_stale']), { seed: 1, numRuns: 50 });
    expect(plans.flatMap(({ runs }) => runs)).toEqual([]);
    expect(() => anyRunPlan(contract, ['likely_stale'])).toThrow(
      'Cannot draw a run: under this contract none is ever "likely_stale"',
    );
  });
});

describe('a contract with windows for one type alone', () => {
  const types = { 'nightly.copy': { queued: MINUTE, running: MINUTE } };
  const contract = aContract({ lifecycle: { ...lifecycle, default: { queued: OFF, running: OFF }, types } });

  it.each(['states', 'boundaries', 'scopes', 'times', 'twists', 'labels', 'random'])(
    'has fresh and stale runs in the part %s',
    (part) => {
      const labels = labelsUnder(contract).filter((label) => label.part === part);
      expect(told(labels)).toEqual(
        expect.arrayContaining([
          'fresh queued',
          'fresh running',
          'likely_stale queued',
          'likely_stale running',
        ]),
      );
    },
  );

  it('has fresh and stale runs in its gallery', () => {
    expect(gallery(contract).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'fresh-queued',
        'fresh-running',
        'likely-stale-queued',
        'likely-stale-running',
      ]),
    );
  });
});

describe('a contract without exempt types', () => {
  it('gives every other reason for which a run cannot be judged', () => {
    const labels = labelsUnder(aContract({ lifecycle: { ...lifecycle, types: {} } }));
    const reasons = new Set(labels.flatMap(({ reason }) => reason ?? []));
    expect([...reasons].sort()).toEqual(['malformed-timestamp', 'no-timestamp', 'unknown-status']);
  });
});

describe('a contract that trusts nobody', () => {
  const contract = aContract({ evidence: { reconciliation: [], legitimacy: [] } });

  it('gives no reconciled run and no evidence, and every other truth', () => {
    const labels = labelsUnder(contract);
    expect([...new Set(labels.map(({ truth }) => truth))].sort()).toEqual([
      ...['fresh', 'likely_stale', 'terminal', 'unsupported'],
    ]);
    expect(labels.filter(({ orphanEvidence }) => orphanEvidence)).toEqual([]);
  });

  it('gives a gallery without reconciled and orphaned runs', () => {
    const names = gallery(contract).map(({ name }) => name);
    expect(names.filter((name) => /reconciled|orphaned/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(20);
  });
});

describe('a contract whose runs are only ever queued', () => {
  it('gives the truths of that phase', () => {
    const contract = aContract({ persisted: { ...persisted, status: { waiting: 'queued' } } });
    expect(told(labelsUnder(contract))).toEqual([
      ...['fresh queued', 'likely_stale queued', 'unsupported queued exempt-type'],
      ...['unsupported queued malformed-timestamp', 'unsupported queued no-timestamp'],
      'unsupported unknown unknown-status',
    ]);
  });
});
