import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCasePlan } from '../../src/arbitrary/any-case.js';
import { buildCase } from '../../src/arbitrary/case-plan.js';
import { anyLabel, harmless, HOSTILE_TEXTS } from '../../src/arbitrary/label-text.js';
import { matrix } from '../../src/arbitrary/matrix.js';
import { compileClaims } from '../../src/contract/claims.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { aContract, aForeignContract } from '../support/a-contract.js';

const embedded = aContract();
const wordy = aContract({
  claims: {
    ...embedded.claims,
    'calm-queue': { says: ['Waiting for worker.', 'Nightly copy'], like: ['script', '\\d'] },
  },
});

describe.each([
  { name: 'the embedded contract', contract: embedded },
  { name: 'the foreign contract', contract: aForeignContract() },
])('labels under $name', ({ contract }) => {
  const matcher = compileClaims(contract.claims);

  it('never hold claim wording, however they are drawn', () => {
    const labels = fc.sample(anyLabel(matcher), { seed: 358, numRuns: 5000 });
    expect(labels.filter((label) => matcher.match(label).length > 0)).toEqual([]);
    expect(new Set(labels).size).toBeGreaterThan(500);
    expect(HOSTILE_TEXTS.filter((text) => !labels.includes(text))).toEqual([]);
  });

  it('never hold claim wording in any scene of any case, nor do names of initiators and steps', () => {
    const random = fc.sample(anyCasePlan(contract, TRUTHS), { seed: 358, numRuns: 1000 });
    const enumerated = matrix(contract, TRUTHS).flatMap(({ plans }) => [...plans()]);
    const texts = new Set(
      [...random, ...enumerated].flatMap((plan) =>
        buildCase(plan, contract).scenes.flatMap(({ world }) =>
          world.runs.flatMap(({ label, initiator, context }) => [
            ...[label, initiator.name ?? ''],
            ...['phase', 'parts', 'worker_id', 'job_id'].map((hint) => JSON.stringify(context[hint] ?? '')),
          ]),
        ),
      ),
    );
    expect(texts.size).toBeGreaterThan(300);
    expect([...texts].filter((text) => matcher.match(text).length > 0)).toEqual([]);
  });
});

describe('a label that would read as a claim', () => {
  const matcher = compileClaims(embedded.claims);

  it.each([
    { text: 'Inventory sync', label: 'Inventory sync' },
    { text: 'Waiting for worker.', label: 'Operation 19' },
    { text: 'Likely\u00A0stale', label: 'Operation 12' },
    { text: 'ORPHANED', label: 'Operation 8' },
  ])('is cut down to a number: $text', ({ text, label }) => {
    expect(harmless(text, matcher)).toBe(label);
  });

  it('is never drawn, also where the contract claims what labels like to be called', () => {
    const picky = compileClaims({
      ...wordy.claims,
      success: { says: ['Succeeded'], like: ['inventory sync'] },
    });
    const labels = fc.sample(anyLabel(picky), { seed: 1, numRuns: 500 });
    expect(labels).not.toContain('Inventory sync');
    expect(labels).not.toContain('Nightly copy');
    expect(labels.filter((label) => label.includes('<script>'))).toEqual([]);
  });
});
