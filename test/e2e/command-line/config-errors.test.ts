import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queueTruth } from '../run-cli.js';
import { aProject } from './a-project.js';

interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** `<folder>` stands for the project's folder. */
  readonly says: string;
}

const JSON_CONFIG = 'queue-truth.config.json';

const CONFIGS: readonly Row[] = [
  {
    name: 'an unknown key',
    files: { [JSON_CONFIG]: '{ "snapshot": "x" }' },
    says: 'Cannot use the key "snapshot": it is not known here; did you mean "snapshots"?',
  },
  {
    name: 'an unknown key of the testee',
    files: { [JSON_CONFIG]: '{ "testee": { "kind": "module", "modul": "x.mjs" } }' },
    says: 'did you mean "module"?',
  },
  {
    name: 'an unknown kind of testee',
    files: { [JSON_CONFIG]: '{ "testee": { "kind": "modul", "module": "x.mjs" } }' },
    says: 'did you mean "module"?',
  },
  {
    name: 'a config that is no JSON',
    files: { [JSON_CONFIG]: '{' },
    says: 'Cannot read "<folder>/queue-truth.config.json" as JSON: ',
  },
  {
    name: 'a config that throws',
    files: { 'queue-truth.config.mjs': "throw new Error('no settings here');" },
    says: 'Cannot load "<folder>/queue-truth.config.mjs": no settings here\n',
  },
  {
    name: 'a config that ends the process',
    files: { 'queue-truth.config.mjs': 'process.exit(0);' },
    says: 'Cannot load "<folder>/queue-truth.config.mjs": Cannot call process.exit(0) in a process that checks others\n',
  },
  {
    name: 'a config without a default export',
    files: { 'queue-truth.config.mjs': 'export const config = {};' },
    says: 'Cannot use "<folder>/queue-truth.config.mjs": it has no default export\n',
  },
  {
    name: 'a contract that is not there',
    files: { [JSON_CONFIG]: '{ "contract": "no-such.yaml" }' },
    says: 'Cannot read the contract "<folder>/no-such.yaml": ENOENT',
  },
  {
    name: 'a contract that is no YAML',
    files: { [JSON_CONFIG]: '{ "contract": "c.yaml" }', 'c.yaml': 'spec: x\nmodel: [a\n' },
    says: 'Cannot use the contract c.yaml:\n  c.yaml:3:1 Cannot read this as YAML: ',
  },
];

const TESTEES: readonly Row[] = [
  {
    name: 'a module that is not there',
    files: testee({ kind: 'module', module: 'no-such.mjs' }),
    says: 'Cannot load "<folder>/no-such.mjs": Cannot find module',
  },
  {
    name: 'a module that throws while it is loaded',
    files: { ...testee({ kind: 'module', module: 'a.mjs' }), 'a.mjs': "throw new Error('no database');" },
    says: 'Cannot load "<folder>/a.mjs": no database\n',
  },
  {
    name: 'a module that ends the process while it is loaded',
    files: { ...testee({ kind: 'module', module: 'a.mjs' }), 'a.mjs': 'process.exit(0);' },
    says: 'Cannot load "<folder>/a.mjs": Cannot call process.exit(0) in a process that checks others\n',
  },
  {
    name: 'a module without render',
    files: { ...testee({ kind: 'module', module: 'a.mjs' }), 'a.mjs': 'export const rendr = () => ({});' },
    says: 'Cannot use "<folder>/a.mjs": it exports no function "render"; did you mean "rendr"?\n',
  },
  {
    name: 'a template that is not there',
    files: testee({ kind: 'handlebars', templates: { list: 'no-such.hbs' } }),
    says: 'Cannot read the template "<folder>/no-such.hbs": ENOENT',
  },
  {
    name: 'a template that does not parse',
    files: {
      ...testee({ kind: 'handlebars', templates: { list: 'list.hbs', detail: 'detail.hbs' } }),
      'list.hbs': '<p>{{title}}</p>',
      'detail.hbs': '<main>\n{{#if run}}\n</main>',
    },
    says: 'Cannot parse the template "<folder>/detail.hbs": Parse error on line 3',
  },
];

describe.concurrent('a project that cannot be checked', () => {
  it.each(CONFIGS)('is refused: $name', (row) => expectRefusal(['contract'], row));
  it.each(TESTEES)('is refused: $name', (row) => expectRefusal(['fuzz', '--runs', '1'], row));

  it('is refused: the named config is not there', async () => {
    const { code, stdout, stderr } = await queueTruth(['check', '--config', 'no-such.json']);
    expect(stderr).toMatch(/^Cannot find the config "\/.*\/no-such\.json"\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('is refused: its log cannot be written', async () => {
    const says = 'Cannot write the log of this run: ENOTDIR';
    await expectRefusal(['fuzz', '--runs', '1'], { name: '', files: { '.queue-truth': 'a file' }, says });
  });
});

async function expectRefusal(args: readonly string[], { files, says }: Row): Promise<void> {
  const folder = await aProject(files);
  const { code, stdout, stderr } = await queueTruth(args, { cwd: folder });
  await rm(folder, { recursive: true });
  expect(stderr).toContain(says.replace('<folder>', join(folder)));
  expect(stderr).not.toContain('    at ');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
}

function testee(settings: object): Record<string, string> {
  return { [JSON_CONFIG]: JSON.stringify({ testee: settings }) };
}
