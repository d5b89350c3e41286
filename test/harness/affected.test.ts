import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { affectedBy, fileJudge, together, type Affected } from '../../src/harness/affected.js';
import type { Config } from '../../src/harness/config-schema.js';
import { projectWith } from '../../src/harness/project.js';

const ROOT = '/project';
const LINT = { include: ['src/**/*.ts'], persisted: ['migrations/**'], exclude: ['**/*.test.ts'] };

async function affected(files: readonly string[], config: Config): Promise<Affected> {
  const project = await projectWith(config, ROOT);
  return affectedBy(
    files.map((file) => join(ROOT, file)),
    fileJudge({
      ...project,
      configFile: join(ROOT, 'queue-truth.config.json'),
      contractFile: join(ROOT, 'contract.yaml'),
    }),
  );
}

const TEMPLATES: Config = {
  testee: {
    kind: 'handlebars',
    templates: { list: 'views/list.hbs', shell: '../shared/hint.hbs' },
    partials: { row: 'views/row.hbs' },
    notFound: 'views/404.hbs',
  },
  lint: LINT,
  snapshots: 'snapshots/surface',
};

describe('a change', () => {
  test.each([
    ['the config', ['queue-truth.config.json'], 'check'],
    ['the contract', ['contract.yaml'], 'check'],
    ['a template', ['views/list.hbs'], 'check'],
    ['a template outside', ['../shared/hint.hbs'], 'check'],
    ['a partial', ['views/row.hbs'], 'check'],
    ['the page for strangers', ['views/404.hbs'], 'check'],
    ['a kept case', ['snapshots/cases/abc.json'], 'check'],
    ['a snapshot', ['snapshots/surface/list/fresh-queued.html'], 'snapshot'],
    ['a source', ['src/a.ts'], 'lint'],
    ['a migration', ['migrations/1.sql'], 'lint'],
    ['the baseline', ['queue-truth.baseline.json'], 'lint'],
    ['a source that is left out', ['src/a.test.ts'], 'nothing'],
    ['anything else', ['README.md'], 'nothing'],
    ['a source and a snapshot', ['src/a.ts', 'snapshots/surface/list/fresh-queued.html'], 'check'],
    ['a source and anything else', ['README.md', 'src/a.ts'], 'lint'],
  ] as const)('of %s', async (_, files, expected) => {
    expect(await affected(files, TEMPLATES)).toBe(expected);
  });

  test.each([
    ['reference', { kind: 'reference' }, 'lint'],
    ['module', { kind: 'module', module: 'surfaces.ts' }, 'check'],
    ['command', { kind: 'command', command: ['php', 'testee.php'] }, 'check'],
    ['browser', { kind: 'browser', url: 'http://127.0.0.1:1', seed: { module: 'seed.ts' } }, 'check'],
    ['recorded', { kind: 'recorded', file: 'pages.ndjson' }, 'lint'],
  ] as const)('of a source that a %s testee may load', async (_, testee, expected) => {
    expect(await affected(['src/a.ts'], { testee: { ...testee } as Config['testee'], lint: LINT })).toBe(
      expected,
    );
  });

  test('of the record is one of its pages', async () => {
    expect(await affected(['pages.ndjson'], { testee: { kind: 'recorded', file: 'pages.ndjson' } })).toBe(
      'check',
    );
  });

  test('of a source is none where no source is checked', async () => {
    expect(await affected(['src/a.ts'], {})).toBe('nothing');
  });
});

describe('two things that are due', () => {
  test.each([
    ['nothing', 'lint', 'lint'],
    ['lint', 'lint', 'lint'],
    ['lint', 'snapshot', 'check'],
    ['check', 'lint', 'check'],
    ['snapshot', 'nothing', 'snapshot'],
  ] as const)('%s and %s are %s', (one, other, both) => {
    expect([together(one, other), together(other, one)]).toEqual([both, both]);
  });
});
