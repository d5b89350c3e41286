import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONFIG_NAMES, findConfig } from '../../src/harness/find-config.js';
import { defaultConfig, loadConfig, parseConfig } from '../../src/harness/load-config.js';
import { openProject } from '../../src/harness/project.js';
import { UsageError } from '../../src/lang/usage-error.js';
import { MINIMAL_CONTRACT } from '../contract/minimal-contract.js';
import { EXAMPLE } from './example-config.js';

/** As docs/config.md shows it, with everything that a config can say. */
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-truth-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function written(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

describe('a config', () => {
  it.each<[name: string, data: unknown]>([
    ['the reference', { testee: { kind: 'reference' } }],
    ['the embedded contract and surfaces when it is empty', {}],
  ])('checks %s', (_, data) => {
    expect(parseConfig(data, 'c.json')).toEqual({ testee: { kind: 'reference' }, check: {}, fuzz: {} });
    expect(defaultConfig()).toEqual({ testee: { kind: 'reference' }, check: {}, fuzz: {} });
  });

  it('keeps all that it says', () => {
    expect(parseConfig(EXAMPLE, 'c.json')).toEqual(EXAMPLE);
  });

  it('gives a testee two seconds to answer, and a template no partials', () => {
    expect(parseConfig({ testee: { kind: 'module', module: 'a.js' } }, 'c.json').testee).toEqual({
      kind: 'module',
      module: 'a.js',
      timeout: '2s',
    });
    expect(parseConfig({ testee: { kind: 'handlebars', templates: {} } }, 'c.json').testee).toEqual({
      kind: 'handlebars',
      templates: {},
      partials: {},
      timeout: '2s',
    });
  });
});

const REFUSED: readonly [name: string, data: unknown, problem: string][] = [
  [
    'an unknown key, with the near miss',
    { contracts: 'a.yaml' },
    'contracts: Cannot use the key "contracts": it is not known here; did you mean "contract"?',
  ],
  [
    'an unknown key like none, with all that are known',
    { reporters: [] },
    'reporters: Cannot use the key "reporters": it is not known here; known: $schema, contract, testee, lint, snapshots, check, fuzz',
  ],
  [
    'an unknown key in a section',
    { lint: { inclde: [] } },
    'lint.inclde: Cannot use the key "inclde": it is not known here; did you mean "include"?',
  ],
  [
    'an unknown kind of testee, with the near miss',
    { testee: { kind: 'modul', module: 'a.js' } },
    'testee.kind: Cannot use "modul" here; did you mean "module"?',
  ],
  [
    'an unknown kind of testee like none, with all that are known',
    { testee: { kind: 'constructor' } },
    'testee.kind: Cannot use "constructor" here: one of reference, handlebars, module, command, browser, recorded is needed',
  ],
  [
    'a testee without a kind',
    { testee: {} },
    'testee.kind: Cannot do without "kind": one of reference, handlebars, module, command, browser, recorded is needed',
  ],
  [
    'a testee that is only named',
    { testee: 'reference' },
    'testee: Cannot use "reference" here: a mapping is needed',
  ],
  [
    'an unknown key in the testee, with the near miss',
    { testee: { kind: 'module', module: 'a.js', timeuot: '2s' } },
    'testee.timeuot: Cannot use the key "timeuot": it is not known here; did you mean "timeout"?',
  ],
  [
    'a key of another kind of testee',
    { testee: { kind: 'reference', module: 'a.js' } },
    'testee.module: Cannot use the key "module": it is not known here; known: kind',
  ],
  [
    'a module testee without its module',
    { testee: { kind: 'module' } },
    'testee.module: Cannot do without "module": a text is needed',
  ],
  [
    'a template for an unknown surface',
    { testee: { kind: 'handlebars', templates: { lst: 'a.hbs' } } },
    'testee.templates.lst: Cannot use the key "lst": it is not known here; did you mean "list"?',
  ],
  [
    'an unreadable timeout',
    { testee: { kind: 'module', module: 'a.js', timeout: 'soon' } },
    'testee.timeout: Cannot read "soon" as a duration: write 500ms, 30s, 5m, 4h, 2d, 1h30m or off',
  ],
  [
    'no timeout at all',
    { testee: { kind: 'module', module: 'a.js', timeout: 'off' } },
    'testee.timeout: Cannot wait without end: write a timeout like 2s',
  ],
  ['no runs', { fuzz: { runs: 0 } }, 'fuzz.runs: Cannot use 0 here: it must be more than 0'],
  ['half a run', { fuzz: { runs: 0.5 } }, 'fuzz.runs: Cannot use 0.5 here: a whole number is needed'],
  ['an empty path', { snapshots: '' }, 'snapshots: Cannot leave this empty: a text is needed'],
  ['a list', [], 'config: Cannot use a list here: a mapping is needed'],
  ['a function', () => ({}), 'config: Cannot use a function here: a mapping is needed'],
  ['nothing', undefined, 'config: Cannot leave this empty: a mapping is needed'],
  [
    'a hostile key',
    JSON.parse('{ "__proto__": { "contract": "a.yaml" } }'),
    '__proto__: Cannot use the key "__proto__": it is not known here; known: $schema, contract, testee, lint, snapshots, check, fuzz',
  ],
];

describe('a config that cannot be used', () => {
  it.each(REFUSED)('is refused for %s', (_, data, problem) => {
    const parsing = () => parseConfig(data, 'queue-truth.config.json');
    expect(parsing).toThrow(new UsageError(`Cannot use the config queue-truth.config.json:\n  ${problem}`));
  });

  it('is refused for every fault at once', () => {
    const data = { fuzz: { runs: 'many' }, testee: { kind: 'module', modul: 'a.js' } };
    expect(() => parseConfig(data, 'c.json')).toThrow(
      new UsageError(`Cannot use the config c.json:
  testee.modul: Cannot use the key "modul": it is not known here; did you mean "module"?
  fuzz.runs: Cannot use "many" here: a number is needed`),
    );
  });
});

const MODULES: readonly [name: string, text: string][] = [
  ['a.ts', "const config: { snapshots: string } = { snapshots: 'here' };\nexport default config;"],
  ['b.mjs', "export default { snapshots: 'here' };"],
  ['c.js', "export default { snapshots: 'here' };"],
  ['d.js', "module.exports = { snapshots: 'here' };"],
  ['e.json', '{ "snapshots": "here" }'],
  ['f.json', '\uFEFF{ "snapshots": "here" }'],
];

const UNREADABLE: readonly { name: string; file: string; text: string; why: RegExp }[] = [
  { name: 'broken JSON', file: 'a.json', text: '{ "contract": ', why: /^Cannot read "FILE" as JSON: ./ },
  { name: 'an empty JSON file', file: 'a.json', text: '', why: /^Cannot read "FILE" as JSON: ./ },
  {
    name: 'a module without a default export',
    file: 'a.ts',
    text: 'export const config = {};',
    why: /^Cannot use "FILE": it has no default export$/,
  },
  {
    name: 'a module that throws',
    file: 'a.mjs',
    text: "throw new Error('no database');",
    why: /^Cannot load "FILE": no database$/,
  },
  {
    name: 'a module that does not parse',
    file: 'a.ts',
    text: 'export default {',
    why: /^Cannot load "FILE": ./,
  },
  {
    name: 'a module that imports what is missing',
    file: 'a.mjs',
    text: "import './b.mjs';\nexport default {};",
    why: /^Cannot load "FILE": .*b\.mjs/,
  },
  {
    name: 'a module with an unknown key',
    file: 'a.mjs',
    text: 'export default { fuz: {} };',
    why: /^Cannot use the config FILE:\n {2}fuz: .*did you mean "fuzz"\?$/,
  },
];

describe('a config file', () => {
  it.each(MODULES)('%s is read', async (name, text) => {
    expect(await loadConfig(written(name, text))).toMatchObject({ snapshots: 'here' });
  });

  it.each(UNREADABLE)('is refused for $name', async ({ file: name, text, why }) => {
    const file = written(name, text);
    const refusal: unknown = await loadConfig(file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect(refusal instanceof UsageError ? refusal.message.replaceAll(file, 'FILE') : '').toMatch(why);
  });

  it.each(['missing.json', 'missing.ts', '.'])('is refused where %s is no file', async (name) => {
    const file = join(folder, name);
    await expect(loadConfig(file)).rejects.toThrow(new UsageError(`Cannot find the config "${file}"`));
  });
});

describe('looking for a config', () => {
  it('prefers TypeScript, then JavaScript, then a module, then JSON', () => {
    for (const ending of ['json', 'mjs', 'js', 'ts']) {
      const file = written(`queue-truth.config.${ending}`, '');
      expect(findConfig(folder)).toBe(file);
    }
    expect(CONFIG_NAMES.map((name) => name.split('.').at(-1))).toEqual(['ts', 'js', 'mjs', 'json']);
  });

  it('prefers the nearest folder, upwards', () => {
    const far = written('queue-truth.config.ts', '');
    const near = written('app/queue-truth.config.json', '');
    mkdirSync(join(folder, 'app/src/views'), { recursive: true });
    mkdirSync(join(folder, 'lib'));
    expect(findConfig(join(folder, 'app/src/views'))).toBe(near);
    expect(findConfig(join(folder, 'app'))).toBe(near);
    expect(findConfig(join(folder, 'lib'))).toBe(far);
  });

  it('takes no file of another name', () => {
    written('queue-truth.config.yaml', '');
    written('queue-truth.json', '');
    expect(findConfig(folder)).toBeUndefined();
  });
});

describe('the paths of a config', () => {
  beforeEach(() => {
    written('app/specs/contract.yaml', MINIMAL_CONTRACT);
    written('app/queue-truth.config.json', '{ "contract": "specs/contract.yaml" }');
    mkdirSync(join(folder, 'app/src'));
  });

  it.each<[name: string, cwd: string, given: string | undefined]>([
    ['found upwards', 'app/src', undefined],
    ['given from elsewhere', '.', 'app/queue-truth.config.json'],
  ])('are relative to its file when it is %s', async (_, cwd, given) => {
    const project = await openProject(join(folder, cwd), given);
    expect(project.contract.spec).toBe('1-smallest');
    expect(project.contractFile).toBe(join(folder, 'app/specs/contract.yaml'));
    expect(project.root).toBe(join(folder, 'app'));
  });

  it('lead to a contract that cannot be read', async () => {
    written('app/queue-truth.config.json', '{ "contract": "contract.yaml" }');
    await expect(openProject(join(folder, 'app'), undefined)).rejects.toThrow(
      `Cannot read the contract "${join(folder, 'app/contract.yaml')}": `,
    );
  });

  it('lead to a contract whose problems name it as seen from the config', async () => {
    written('app/specs/contract.yaml', MINIMAL_CONTRACT.replace('model: Job', 'modle: Job'));
    await expect(openProject(join(folder, 'app/src'), undefined)).rejects.toThrow(
      new UsageError(`Cannot use the contract specs/contract.yaml:
  specs/contract.yaml:3:1 modle: Cannot use the key "modle": it is not known here; did you mean "model"?`),
    );
  });
});
