import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RULES } from '../../rules/registry.js';
import { configSchema } from '../../src/harness/config-schema.js';
import { type FileLint, openLinter } from '../../src/harness/linter.js';
import { aContract } from '../support/a-contract.js';

const rules = Object.values(RULES);
const examples = rules.flatMap(({ id, examples: { bad } }) =>
  bad.map(({ file, text, others = {} }, place) => ({ folder: `${id}/${String(place)}`, file, text, others })),
);
/** Every bad example in a folder of its own, all of them one project. */
const texts: ReadonlyMap<string, string> = new Map(
  examples.flatMap(({ folder, file, text, others }) =>
    Object.entries({ [file]: text, ...others }).map(([path, each]) => [`${folder}/${path}`, each] as const),
  ),
);
const paths = [...texts.keys()].sort();
const GLOBS = { include: [], exclude: [], presenters: [], engine: [], persisted: [], surfaces: [] };

function linted(order: readonly string[]): Readonly<Record<string, FileLint>> {
  const files = { paths, read: (path: string) => texts.get(path) };
  const project = { contract: aContract(), config: configSchema.parse({}) };
  const linter = openLinter({ project, globs: GLOBS, files }, rules);
  return Object.fromEntries(order.map((path) => [path, linter.lint(path, texts.get(path) ?? '')]));
}

it('finds the same in whatever order files are judged', () => {
  const inOrder = linted(paths);
  const found = Object.values(inOrder).flatMap(({ report }) => report?.breaches ?? []);
  expect(found.length).toBeGreaterThan(200);
  fc.assert(
    fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (order) => {
      const shuffled = linted(order);
      for (const path of paths) expect(shuffled[path]).toEqual(inOrder[path]);
    }),
    { seed: 5, numRuns: 4 },
  );
});
