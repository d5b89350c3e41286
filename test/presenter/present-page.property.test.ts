import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileClaims } from '../../src/contract/claims.js';
import { SURFACES } from '../../src/contract/vocabulary.js';
import { presentPage } from '../../src/presenter/present-page.js';
import { specContract } from '../specs/spec-contract.js';
import { aRun, aStaleRun } from '../truth/a-run.js';
import { anyStoredRun } from '../truth/any-stored-run.js';
import { aRequest } from './a-request.js';

const contract = specContract();
const claims = compileClaims(contract.claims);
const anySurface = fc.constantFrom(...SURFACES);

function claimsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return claims.match(value).map(({ claim }) => claim);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(claimsOf) : [];
}

describe('presentPage', () => {
  it('never fails on what is stored', () => {
    fc.assert(
      fc.property(anySurface, fc.array(anyStoredRun, { maxLength: 7 }), (surface, runs) => {
        const page = presentPage(aRequest(surface, runs), contract);
        expect(JSON.parse(JSON.stringify(page))).toEqual(page);
      }),
    );
  });

  it('never says a calm sentence of a late run, whatever its counts and hints', () => {
    const hint = fc.constantFrom('Almost done', 'Waiting for worker.', 'in progress', 'Copying');
    const context = fc.record({
      phase: fc.record({ name: hint, index: fc.constant(1), total: fc.constant(2) }),
      worker_id: hint,
    });
    const counts = fc.record({ total: fc.nat(5), processed: fc.nat(5), failed: fc.nat(5) });
    const outcome = fc.constantFrom(...contract.persisted.outcome);
    fc.assert(
      fc.property(anySurface, context, counts, outcome, (...[surface, hints, items, recorded]) => {
        const run = aStaleRun({ context: hints, counts: items, outcome: recorded });
        const said = claimsOf(presentPage(aRequest(surface, [run]), contract));
        expect(new Set(said)).toEqual(new Set(['stale-attention']));
      }),
    );
  });

  it('never lets a hidden run reach a page', () => {
    const hidden = fc.record({
      id: fc.uuid(),
      label: fc.uuid(),
      workspace_id: fc.constantFrom('w1', 'w2'),
      environment_id: fc.constantFrom('e3', 'e4'),
      queued_at: fc.constantFrom('2026-01-01T11:58:00Z', '2026-01-01T08:00:00Z'),
    });
    fc.assert(
      fc.property(
        anySurface,
        fc.array(hidden.map(aRun), { minLength: 1, maxLength: 6 }),
        (surface, strangers) => {
          const page = JSON.stringify(presentPage(aRequest(surface, [...strangers, aRun()]), contract));
          expect(page).toBe(JSON.stringify(presentPage(aRequest(surface, [aRun()]), contract)));
          for (const { id, label } of strangers) {
            expect(page).not.toContain(id);
            expect(page).not.toContain(label);
          }
        },
      ),
    );
  });

  it('never changes the request', () => {
    fc.assert(
      fc.property(
        anySurface,
        fc.array(fc.constantFrom(aRun(), aStaleRun({ id: 'r2' })), { maxLength: 7 }),
        (surface, runs) => {
          const request = aRequest(surface, runs);
          const before = JSON.stringify(request);
          presentPage(request, contract);
          expect(JSON.stringify(request)).toBe(before);
        },
      ),
    );
  });
});
