import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/harness/doctor.js';
import { planInit, writeInit } from '../../src/harness/init.js';
import { openProject } from '../../src/harness/project.js';
import { openSources } from '../../src/harness/open-sources.js';
import { proposedConfig } from '../../src/harness/propose-config.js';
import { foundProject } from '../../src/harness/found-project.js';

const ROOT = join(import.meta.dirname, '../..');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-truth-init-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What is written imports the package by its name: here it is found where its source is. */
async function opened() {
  const plan = planInit(folder);
  writeInit(folder, plan);
  const file = join(folder, plan.config.file);
  writeFileSync(file, readFileSync(file, 'utf8').replace("'queue-truth'", `'${join(ROOT, 'src/index.ts')}'`));
  return openProject(folder, undefined);
}

const PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an empty one': { 'package.json': '{}' },
  'one with Handlebars views': {
    'package.json': '{}',
    'views/runs/list.hbs': '<p>{{run.label}}</p>',
    'views/runs/detail.hbs': '<p>{{run.label}}</p>',
    'src/server.js': 'export const port = 3000;',
    'locales/en.json': '{ "queued": "Queued" }',
  },
  'one with React and Prisma': {
    'package.json': '{ "devDependencies": { "typescript": "6" } }',
    'src/components/Row.tsx': 'export const Row = () => null;',
    'prisma/schema.prisma': 'model OperationRun { id String @id }',
    '.gitlab-ci.yml': '',
    'node_modules/x/index.js': '',
    'src/row.test.ts': '',
  },
};

describe('a proposed config', () => {
  it.each(Object.entries(PROJECTS))(
    'can be used as it is, and every glob in it matches: %s',
    async (_, files) => {
      put(files);
      const project = await opened();
      expect(project.config.testee).toEqual({ kind: 'reference' });
      if (project.config.lint === undefined) return;
      const { paths } = openSources(project).files;
      expect(paths.length).toBeGreaterThan(0);
      const sick = (await diagnose(folder, undefined, '0.0.0')).filter(({ mark }) => mark === 'bad');
      expect(sick).toEqual([]);
    },
  );

  it('names what was found: sources, what declares storage, templates to take as a testee', () => {
    put({ ...PROJECTS['one with Handlebars views'], ...PROJECTS['one with React and Prisma'] });
    const found = foundProject(folder);
    expect(found).toEqual({
      isTyped: true,
      templates: ['views/runs/detail.hbs', 'views/runs/list.hbs'],
      components: ['src/components/Row.tsx'],
      persisted: ['prisma/schema.prisma'],
      catalogues: ['locales/en.json'],
      scripts: ['src/server.js'],
      ci: ['.gitlab-ci.yml'],
    });
    const { file, text } = proposedConfig(found);
    expect(file).toBe('queue-truth.config.ts');
    expect(text).toContain("include: ['views/**/*.hbs', 'src/**/*.{js,tsx}', 'locales/**/*.json'],");
    expect(text).toContain("persisted: ['prisma/schema.prisma'],");
    expect(text).toContain("list: 'views/runs/list.hbs', detail: 'views/runs/detail.hbs'");
  });

  it('holds no code out of a file name', () => {
    const name = "src/a'],x:[b.js";
    put({ [name]: '' });
    const { text } = proposedConfig({ ...foundProject(folder), persisted: [name] });
    expect(text).toContain(String.raw`persisted: ['src/a\'],x:[b.js']`);
  });
});

describe('writing a config', () => {
  it('is refused where there is one, and leaves a contract as it is', () => {
    put({ 'specs/operations/contract.yaml': 'mine' });
    const plan = planInit(folder);
    expect(plan.writesContract).toBe(false);
    expect(writeInit(folder, plan)).toEqual(['queue-truth.config.mjs']);
    expect(readFileSync(join(folder, 'specs/operations/contract.yaml'), 'utf8')).toBe('mine');
    expect(() => planInit(folder)).toThrow(
      'Cannot write a config: there is one already, "queue-truth.config.mjs"; "queue-truth doctor" says what it does',
    );
  });

  it('overwrites nothing that has come into being since it was planned', () => {
    const plan = planInit(folder);
    put({ 'queue-truth.config.mjs': 'theirs' });
    expect(() => writeInit(folder, plan)).toThrow('Cannot write "queue-truth.config.mjs": EEXIST');
    expect(readFileSync(join(folder, 'queue-truth.config.mjs'), 'utf8')).toBe('theirs');
    expect(existsSync(join(folder, 'specs/operations/contract.yaml'))).toBe(true);
  });
});

describe('a diagnosis', () => {
  const marks = async () =>
    Object.fromEntries((await diagnose(folder, undefined, '1.2.3')).map(({ what, mark }) => [what, mark]));

  it('says what there is and what is left out', async () => {
    expect(await marks()).toEqual({
      ...{
        'queue-truth': 'good',
        node: 'good',
        typescript: 'good',
        browser: 'open',
        git: 'open',
        config: 'open',
        contract: 'good',
      },
      ...{ testee: 'good', lint: 'open', snapshots: 'good', 'kept cases': 'open' },
    });
  });

  it.each([
    ['config', { 'queue-truth.config.json': '{ "testee": { "kind": "referense" } }' }],
    ['config', { 'queue-truth.config.json': '{ "contract": "none.yaml" }' }],
    [
      'testee',
      { 'queue-truth.config.json': '{ "testee": { "kind": "command", "command": ["no-such-program"] } }' },
    ],
    ['lint', { 'queue-truth.config.json': '{ "lint": { "include": ["none/**"] } }' }],
    ['snapshots', { 'queue-truth.config.json': '{ "snapshots": "none" }' }],
  ])('finds what keeps a check from running: %s', async (what, files) => {
    put(files);
    expect((await marks())[what]).toBe('bad');
  });
});
