import { describe, expect, it } from 'vitest';
import { parseContract } from '../../src/contract/parse-contract.js';
import { planted, refusal, SPEC_TEXT } from './planted.js';
import type { Refused } from './planted.js';

const PROTO = 'Cannot use the key "__proto__": JavaScript keeps this name for itself';

const SPOILT: readonly Refused[] = [
  {
    name: 'a key that stands twice',
    replace: 'model: OperationRun\n',
    by: 'model: OperationRun\nmodel: Job\n',
    problem: 'contract.yaml:4:1 model: Cannot use the key "model" twice: only one of the two could count',
  },
  {
    name: 'a key that stands twice inside a section',
    replace: 'legacy.import: unsupported\n',
    by: 'legacy.import: unsupported\n    "legacy.import": { queued: 5m }\n',
    problem:
      'contract.yaml:19:5 lifecycle.types.legacy.import: Cannot use the key "legacy.import" twice: only one of the two could count',
  },
  {
    name: 'a key that is a list',
    replace: 'model: OperationRun\n',
    by: 'model: OperationRun\n? [a, b]\n: c\n',
    problem: 'contract.yaml:4:3 Cannot use this as a key: a key is a plain text',
  },
  {
    name: 'a brace that is not closed',
    replace: 'completed: terminal }',
    by: 'completed: terminal',
    problem:
      'contract.yaml:8:3 Cannot read this as YAML: flow map in block collection must be sufficiently indented and end with a }',
  },
  {
    name: 'a tab as indentation',
    replace: '  success: [succeeded]',
    by: '\tsuccess: [succeeded]',
    problem: 'contract.yaml:9:1 Cannot read this as YAML: tabs are not allowed as indentation',
  },
  {
    name: 'a second document',
    replace: '# How long a run may stay',
    by: '---\n# How long a run may stay',
    problem: 'contract.yaml:11:1 Cannot read a second document: a contract is a single one',
  },
  {
    name: 'an alias without an anchor',
    replace: 'restore.execute: { running: 4h }',
    by: 'restore.execute: *long',
    problem: 'contract.yaml:16:22 Cannot follow "*long": no anchor above has this name',
  },
  {
    name: '"__proto__" at the top',
    replace: 'model: OperationRun\n',
    by: 'model: OperationRun\n__proto__: { model: Job }\n',
    problem: `contract.yaml:4:1 __proto__: ${PROTO}`,
  },
  {
    name: '"__proto__" as a type',
    replace: 'legacy.import: unsupported',
    by: '__proto__: unsupported',
    problem: `contract.yaml:18:5 lifecycle.types.__proto__: ${PROTO}`,
  },
  {
    name: '"__proto__" as a status',
    replace: 'status: { queued: queued,',
    by: 'status: { __proto__: queued, queued: queued,',
    problem: `contract.yaml:7:13 persisted.status.__proto__: ${PROTO}`,
  },
  {
    name: '"__proto__" as a claim',
    replace: 'claims:\n',
    by: 'claims:\n  __proto__: { says: [] }\n',
    problem: `contract.yaml:27:3 claims.__proto__: ${PROTO}`,
  },
  {
    name: '"__proto__" as a requirement',
    replace: '  FR-358-004:',
    by: '  __proto__:',
    problem: `contract.yaml:191:3 requirements.__proto__: ${PROTO}`,
  },
  {
    name: '"constructor" as a key of the contract',
    replace: 'model: OperationRun\n',
    by: 'model: OperationRun\nconstructor: Job\n',
    problem:
      'contract.yaml:4:1 constructor: Cannot use the key "constructor": it is not known here; known: spec, model, persisted, lifecycle, evidence, claims, truths, words, phrases, delivery, actions, surfaces, requirements, without, strict',
  },
  {
    name: 'a truth that decides on "constructor"',
    replace: 'calm-progress: may,',
    by: 'calm-progress: may, constructor: may,',
    problem:
      'contract.yaml:86:44 truths.fresh.constructor: Cannot decide on "constructor": no claim has this name; known: calm-queue, calm-progress, stale-attention, reconciled, orphaned, success',
  },
];

const OTHER_TEXTS: readonly [name: string, text: string, problem: string][] = [
  ['nothing', '', 'contract.yaml:1:1 Cannot leave this empty: a mapping is needed'],
  ['a comment alone', '# soon\n', 'contract.yaml:1:1 Cannot leave this empty: a mapping is needed'],
  ['a list', '- spec\n- model\n', 'contract.yaml:1:1 Cannot use a list here: a mapping is needed'],
  [
    'a sentence',
    '\n  see the wiki\n',
    'contract.yaml:2:3 Cannot use "see the wiki" here: a mapping is needed',
  ],
  [
    'aliases that unfold into ten thousand texts',
    `a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
`,
    'contract.yaml:2:8 Cannot unfold the aliases: they repeat too much',
  ],
];

describe('a text that is no contract', () => {
  it.each(SPOILT)('is refused for $name', (row) => {
    expect(refusal(planted(row))).toEqual([row.problem]);
  });

  it.each(OTHER_TEXTS)('is refused when it holds %s', (_, text, problem) => {
    expect(refusal(text)).toEqual([problem]);
  });

  it('is refused when it is nested a hundred thousand deep', () => {
    expect(refusal(`spec: ${'['.repeat(100_000)}`)).toEqual([
      expect.stringMatching(/^contract\.yaml:1:\d+ Cannot read this as YAML: it is nested too deeply$/),
    ]);
  });

  it('is refused when an alias holds itself', () => {
    expect(refusal('spec: &all [*all]\n')).toContain(
      'contract.yaml:1:1 spec: Cannot use a list here: a text is needed',
    );
  });
});

describe('a contract in unusual dress', () => {
  it.each<[name: string, text: string]>([
    ['with a byte order mark', `\uFEFF${SPEC_TEXT}`],
    ['with carriage returns', SPEC_TEXT.replaceAll('\n', '\r\n')],
    [
      'with an alias',
      planted({
        replace: 'restore.execute: { running: 4h }',
        by: 'restore.execute: &long { running: 4h }\n    restore.verify: *long',
      }),
    ],
  ])('is taken %s', (_, text) => {
    expect(refusal(text)).toEqual([]);
  });

  it('still finds the place of a fault after carriage returns', () => {
    expect(refusal(planted({ replace: 'link: list', by: 'link: lst' }).replaceAll('\n', '\r\n'))).toEqual([
      'contract.yaml:170:5 surfaces.detail.link: Cannot use "lst" here; did you mean "list"?',
    ]);
  });

  it('may call a type "constructor", and its window is its own', () => {
    const text = planted({ replace: 'legacy.import: unsupported', by: 'constructor: { queued: 1m }' });
    const parsed = parseContract(text, 'contract.yaml');
    const types = parsed.kind === 'ok' ? Object.entries(parsed.value.lifecycle.types) : [];
    expect(types).toContainEqual(['constructor', { queued: 60_000, running: 1_800_000 }]);
  });
});
