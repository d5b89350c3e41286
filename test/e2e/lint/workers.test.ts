import { afterAll, beforeAll, expect, it } from 'vitest';
import { RULES } from '../../../rules/registry.js';
import { SourceProjectFolder } from './a-source-project.js';

let project: SourceProjectFolder;
beforeAll(() => {
  const examples = Object.values(RULES).flatMap(({ id, examples: { bad } }) =>
    bad.flatMap(({ file, text, others = {} }, place) =>
      Object.entries({ [file]: text, ...others }).map(
        ([path, each]) => [`src/${id}/${String(place)}/${path}`, each] as const,
      ),
    ),
  );
  project = new SourceProjectFolder().write(Object.fromEntries(examples));
});
afterAll(() => {
  project.remove();
});

it('finds the same with one worker, with several, and from the cache', async () => {
  const [alone, together] = [
    await project.lint('--workers', '1', '--no-cache'),
    await project.lint('--workers', '3'),
  ];
  const again = await project.lint('--workers', '3');
  expect(alone.places.length).toBeGreaterThan(100);
  expect(alone.report.stats?.filesLinted).toBeGreaterThan(150);
  for (const { report, code } of [together, again]) {
    expect(code).toBe(alone.code);
    expect(report.findings).toEqual(alone.report.findings);
    expect(report.requirements).toEqual(alone.report.requirements);
  }
});

it.each(['0', '65', 'two', '1.5'])('refuses %s workers', async (workers) => {
  const { code, stderr } = await project.text('--workers', workers);
  expect(code).toBe(2);
  expect(stderr).toContain(
    `Cannot use "${workers}" as a number of workers: give a whole number from 1 to 64`,
  );
});
