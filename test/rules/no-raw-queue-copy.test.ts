import { describe, expect, it } from 'vitest';
import { noRawQueueCopy } from '../../rules/no-raw-queue-copy.js';
import { aContract } from '../support/a-contract.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

const { good, bad } = noRawQueueCopy.examples;

describe('an example of no-raw-queue-copy', () => {
  it.each(bad)('is found once: $name', (example) => {
    const breaches = lintExample(noRawQueueCopy, example);
    expect(breaches.map(({ path, excerpt }) => ({ path, excerpt }))).toHaveLength(1);
    expect(breaches[0]?.path).toBe(example.atFile ?? example.file);
    expect(breaches[0]?.excerpt.slice(0, example.at?.length)).toBe(example.at);
    expect(breaches[0]?.certainty).toBe(example.form === 'unresolved' ? 'unresolved' : 'sure');
  });

  it.each(good)('is kept: $name', (example) => {
    expect(lintExample(noRawQueueCopy, example)).toEqual([]);
  });
});

describe('no-raw-queue-copy', () => {
  it('names the file and the line where the words reach a screen', () => {
    const [breach] = lintFiles(noRawQueueCopy, {
      'src/words.ts': "export const HINT = 'Waiting for worker.';\n",
      'src/row.tsx': "import { HINT } from './words';\n\nexport const Row = () => <p>{HINT}</p>;\n",
    });
    expect(breach).toMatchObject({
      path: 'src/words.ts',
      symbol: 'HINT',
      reaches: { file: 'src/row.tsx', line: 3 },
    });
  });

  it('names no other place where the words stand on the screen themselves', () => {
    const [breach] = lintFiles(noRawQueueCopy, {
      'src/row.tsx': 'export const Row = () => <p>Likely stale</p>;\n',
    });
    expect(breach).toMatchObject({ said: ['Likely stale'], certainty: 'sure' });
    expect(breach).not.toHaveProperty('reaches');
  });

  it('believes the project in what its own functions do', () => {
    const files = {
      'src/a.ts': "import { say, note } from 'ui';\nsay('Waiting for worker.');\nnote('Likely stale');\n",
    };
    expect(lintFiles(noRawQueueCopy, files).map(({ certainty }) => certainty)).toEqual([
      'unresolved',
      'unresolved',
    ]);
    const options = { screens: ['say'], quiet: ['note'] };
    const breaches = lintFiles(noRawQueueCopy, files, { options });
    expect(breaches.map(({ excerpt, certainty }) => [excerpt, certainty])).toEqual([
      ["'Waiting for worker.'", 'sure'],
    ]);
  });

  it.each([
    ['JSX text', '<p>\n  Waiting for worker.\n</p>', "{say('calm-queue')}"],
    ['an attribute', '<p title="Past its lifecycle window" />', "{say('stale-attention', 1)}"],
    ['a branch', "<p>{q ? 'Likely stale' : ''}</p>", "say('stale-attention')"],
  ])('offers the call of the presenter for %s', (_, markup, text) => {
    const options = { presenter: { module: 'src/presenter/say.ts', call: 'say' } };
    const files = { 'src/row.tsx': `export const Row = ({ q }) => (${markup});\n` };
    const [breach] = lintFiles(noRawQueueCopy, files, { options });
    expect(breach?.fix).toEqual({
      start: breach?.start,
      end: breach?.end,
      text,
      imports: { name: 'say', as: 'say', from: 'src/presenter/say.ts' },
    });
  });

  it.each([
    ['words that only resemble', '<p>Waiting for a worker</p>'],
    ['a part of a longer text', '<p>{`Waiting for worker. ${q}`}</p>'],
    ['words beside a value', '<p>Waiting for worker. {q}</p>'],
    ['words beside white space that is shown', '<p> Waiting for worker.</p>'],
    ['a constant type', "<p>{({ a: 'Waiting for worker.' } as const).a}</p>"],
    ['words that a translator collects', '<Trans>Waiting for worker.</Trans>'],
    ['a template with a tag', '<p>{dedent`Waiting for worker.`}</p>'],
  ])('offers nothing for %s', (_, markup) => {
    const options = { presenter: { module: 'src/presenter/say.ts', call: 'say' } };
    const files = { 'src/row.tsx': `export const Row = ({ q }) => (${markup});\n` };
    const [breach] = lintFiles(noRawQueueCopy, files, { options });
    expect(breach).toBeDefined();
    expect(breach).not.toHaveProperty('fix');
  });

  it.each([
    ['the tail of a call chain', "export const a = <p>{['Waiting for worker.'"],
    ['no end of a template', 'export const a = `Waiting for worker. ${'],
    ['tags in the wrong order', 'export const a = <p><b>Waiting for worker.</p></b>;'],
    ['a decorator on nothing', "@x('Waiting for worker.')"],
    ['circles', "import { a } from './row';\nexport { a };\nexport const b = a + 'Waiting for worker.' + b;"],
  ])('reads broken source: %s', (_, text) => {
    expect(() => lintFiles(noRawQueueCopy, { 'src/row.tsx': text })).not.toThrow();
  });

  it.each([
    ['another deed', "toast('API token created successfully');", 0],
    ['another subject', "toast('Deployment in progress');", 0],
    ['a run by name', "toast('The run finished successfully');", 1],
    ['a state by itself', "toast('In progress');", 1],
    [
      'a file about the model',
      "import type { OperationRun } from './model';\ntoast('Import in progress');",
      1,
    ],
  ])('tells what the words are about: %s', (_, text, count) => {
    expect(lintFiles(noRawQueueCopy, { 'src/act.ts': text })).toHaveLength(count);
  });

  it('leaves a stored value in capitals to the rule on printed statuses, but not where it is printed itself', () => {
    const { persisted } = aContract();
    const outcome = [...persisted.outcome, 'RECONCILED'];
    const contract = aContract({ persisted: { ...persisted, outcome } });
    const file = (values: string, shown: string) => ({
      'src/row.tsx': `const ALL = [${values}];\nexport const Row = ({ n }) => <p>{${shown}}</p>;\n`,
    });
    const found = (values: string, shown: string) =>
      lintFiles(noRawQueueCopy, file(values, shown), { contract }).map(({ excerpt }) => excerpt);
    expect(found("'RECONCILED', 'Reconciled'", 'ALL[n]')).toEqual(["'Reconciled'"]);
    expect(found("'x'", "'RECONCILED'")).toEqual(["'RECONCILED'"]);
  });
});
