import { describe, expect, it } from 'vitest';
import { noOptimisticDefault as rule } from '../../rules/no-optimistic-default.js';
import { aForeignContract } from '../support/a-contract.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

function found(text: string, options?: unknown) {
  return lintFiles(rule, { 'src/a.tsx': text }, { options }).map(({ excerpt }) => excerpt);
}

describe('no-optimistic-default', () => {
  it.each(rule.examples.bad.map((example) => [example.name, example] as const))('finds %s', (_, example) => {
    const breaches = lintExample(rule, example);
    expect(breaches).toHaveLength(1);
    expect(example.text.slice(breaches[0]?.start).startsWith(example.at ?? '?')).toBe(true);
  });

  it.each(rule.examples.good.map((example) => [example.name, example] as const))(
    'leaves alone %s',
    (_, example) => {
      expect(lintExample(rule, example)).toEqual([]);
    },
  );

  it.each([
    ['a status that is taken out of a run', "const { status = 'running' } = run;", "'running'"],
    ['an assignment where there is none', "run.status ??= 'running';", "'running'"],
    [
      'a status in a constant',
      "const f = (run) => { const s = run.status; return LABELS[s] ?? 'Running'; };",
      "'Running'",
    ],
    ['a status in lower case', "const f = (run) => TEXTS[run.status.toLowerCase()] ?? 'Queued';", "'Queued'"],
    [
      'a list of statuses',
      "const f = (run) => ['completed', 'x'].includes(run.status) ? 'Done' : 'Running';",
      "'Running'",
    ],
    [
      'a map of entries',
      "const L = new Map([['queued', 'Queued'], ['completed', 'Done']]);\nconst f = (x) => L.get(x) ?? 'Running';",
      "'Running'",
    ],
    [
      'an element if there is no end',
      'const f = (run) => <p>{!run.finished_at && <b>In progress</b>}</p>;',
      'In progress',
    ],
    ['a constant', "const TEXT = 'In progress…';\nconst f = (run) => LABELS[run.status] ?? TEXT;", 'TEXT'],
    ['calm words', "const f = (run) => HINTS[run.status] ?? 'No action needed.';", "'No action needed.'"],
    [
      'members of the type of the model',
      "switch (s) { case OperationRunStatus.Completed: f = 'Done'; break; default: f = 'Running'; }",
      "'Running'",
    ],
    [
      'an end that is taken out of a run',
      "const f = ({ completedAt }: OperationRun) => completedAt ? 'Done' : 'Running';",
      "'Running'",
    ],
  ])('finds %s', (_, text, excerpt) => {
    expect(found(text)).toEqual([excerpt]);
  });

  it.each([
    [
      'members of another type',
      "switch (status) { case TaskStatus.Queued: f = 'Queued'; break; default: f = 'Running'; }",
    ],
    ['a status of which nothing is known', "const f = (status) => TEXTS[status] ?? 'Running';"],
    ['a key that is looked up', "const f = (run) => get(LABELS, 'running', 'Unknown');"],
    ['a condition that tests something else', "const f = (run) => isLoading ? 'Loading' : 'In progress';"],
    ['a look of a table', "const f = (run) => STATUS_COLORS[run.status] ?? 'active';"],
    ['broken syntax', 'const f = (run => run.status ?? '],
  ])('leaves alone %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows the words that the options name', () => {
    const text = "const f = (run) => run.status ?? 'Chugging along';";
    expect(found(text)).toEqual([]);
    expect(found(text, { activeWords: ['chugging along'] })).toEqual(["'Chugging along'"]);
  });

  it('takes words, statuses and names from the contract', () => {
    const contract = aForeignContract();
    const [label] = Object.values(contract.words.fresh).map((words) => words.label);
    const model = contract.model.charAt(0).toLowerCase() + contract.model.slice(1);
    const text = `const f = (${model}) => LABELS[${model}.status] ?? '${label ?? ''}';`;
    expect(lintFiles(rule, { 'src/a.ts': text }, { contract })).toHaveLength(1);
  });

  it('says what is said and where', () => {
    const [breach] = lintFiles(rule, {
      'src/a.ts': "function label(run) { return run.status ?? 'Running'; }",
    });
    expect(breach).toMatchObject({
      message: 'Cannot call every other status "Running": what is not known is neither active nor calm',
      said: ['Running'],
      symbol: 'label',
      certainty: 'sure',
    });
  });
});
