import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { buildCase, type NamelessCase } from '../../src/arbitrary/case-plan.js';
import { matrix } from '../../src/arbitrary/matrix.js';
import { PLACEMENTS } from '../../src/arbitrary/run-plan.js';
import { contractJson } from '../../src/contract/contract-json.js';
import { TRUTHS } from '../../src/contract/vocabulary.js';
import { randomPlans } from '../../src/harness/random-plans.js';
import type { RenderRequest } from '../../src/operation/world.js';
import { protocolJsonSchemas } from '../../src/protocol/json-schemas.js';
import { helloLine, renderLine } from '../../src/protocol/write-message.js';
import { lineText } from './line-text.js';
import { specContract } from '../specs/spec-contract.js';

const CONTRACT = specContract();
const PLAN_OF = randomPlans(CONTRACT, TRUTHS, 358);
/** Every fourth world of the matrix, all that show who may see what, and some at random. */
const CASES: readonly NamelessCase[] = [
  ...matrix(CONTRACT, TRUTHS).flatMap(({ name, plans }) =>
    [...plans()].filter((_, index) => name === 'scopes' || index % 4 === 0),
  ),
  ...Array.from({ length: 60 }, (_, index) => PLAN_OF(index)),
].map((plan) => buildCase(plan, CONTRACT));

const isAllowed = new Ajv2020({ strict: true }).compile(closed(protocolJsonSchemas().harness));

interface Sent {
  readonly seen: NamelessCase;
  readonly request: RenderRequest;
  readonly line: string;
}

describe('what is sent of a case', () => {
  it('has the fields of the protocol and no others', () => {
    const hello = { spec: CONTRACT.spec, surfaces: ['list' as const], contract: contractJson(CONTRACT) };
    expect(isAllowed(JSON.parse(helloLine(hello)))).toBe(true);
    for (const { line } of lines())
      expect([isAllowed(JSON.parse(line)), isAllowed.errors]).toEqual([true, null]);
    expect(isAllowed({ ...(JSON.parse(lines()[0]?.line ?? '{}') as object), expects: 'page' })).toBe(false);
  });

  it('says nothing of its title, of the stories of its runs, nor of where they were placed', () => {
    const all = lines();
    expect(all.length).toBeGreaterThan(800);
    for (const { seen, line } of all) {
      expect(line).not.toContain(JSON.stringify(seen.title));
      for (const scene of seen.scenes)
        for (const { story } of Object.values(scene.labels))
          expect(line).not.toContain(JSON.stringify(story));
    }
    const names = all.flatMap(({ request }) =>
      request.input.runs.flatMap((run) => [
        run.id,
        run.type,
        run.workspace_id,
        run.environment_id,
        run.label,
      ]),
    );
    const telling = new RegExp(
      `\\b(${[...PLACEMENTS, 'hidden', 'visible', 'redacted', 'twisted'].join('|')})\\b`,
    );
    expect(names.filter((name) => telling.test(name))).toEqual([]);
  });

  it('names each run by its place alone, and its type by what the contract or nobody says of it', () => {
    const byTruth = new Map<string, Set<string>>();
    for (const { scenes } of CASES) {
      for (const { world, labels } of scenes.filter(({ kind }) => kind === 'base')) {
        expect(world.runs.map(({ id }) => id)).toEqual(world.runs.map((_, index) => `r${String(index + 1)}`));
        for (const run of world.runs) {
          const key = labels[run.id]?.truth ?? 'none';
          byTruth.set(key, (byTruth.get(key) ?? new Set()).add(run.type));
        }
      }
    }
    expect([...byTruth.keys()].sort()).toEqual([...TRUTHS].sort());
    // No type stands for a truth but the one that the contract itself exempts.
    const [one, ...others] = [...byTruth]
      .filter(([truth]) => truth !== 'unsupported')
      .map(([, types]) => [...types].sort());
    for (const types of others) expect(types.filter((type) => one?.includes(type))).not.toEqual([]);
  });
});

function lines(): readonly Sent[] {
  return CASES.flatMap((seen) =>
    seen.visits.flatMap(({ scene, surface, workspace, environment, run }) => {
      const world = seen.scenes.find(({ name }) => name === scene)?.world;
      if (world === undefined) return [];
      const input = { viewer: world.viewer, workspace, environment, run, runs: world.runs };
      const request = { surface, now: world.now, input };
      return [{ seen, request, line: lineText(renderLine('1', request)) }];
    }),
  );
}

/** A schema that accepts no field that it does not name. */
function closed(schema: unknown): object {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [key, inner(each)] as const);
    return {
      ...Object.fromEntries(entries),
      ...('properties' in value ? { additionalProperties: false } : {}),
    };
  };
  const made = inner(schema);
  if (typeof made !== 'object' || made === null) throw new Error('Cannot close what is no schema');
  return made;
}
