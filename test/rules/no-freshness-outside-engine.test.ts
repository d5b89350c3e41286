import { describe, expect, it } from 'vitest';
import { noFreshnessOutsideEngine as rule } from '../../rules/no-freshness-outside-engine.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

function found(text: string, options?: unknown) {
  return lintFiles(rule, { 'src/a.tsx': text }, { options }).map(({ excerpt }) => excerpt);
}

describe('no-freshness-outside-engine', () => {
  it.each(rule.examples.bad.map((example) => [example.name, example] as const))('finds %s', (_, example) => {
    const breaches = lintExample(rule, example);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]?.excerpt.startsWith(example.at ?? '?')).toBe(true);
  });

  it.each(rule.examples.good.map((example) => [example.name, example] as const))(
    'leaves alone %s',
    (_, example) => {
      expect(lintExample(rule, example)).toEqual([]);
    },
  );

  it.each([
    [
      'a loop over runs',
      'for (const each of activeRuns) if (each.created_at < Date.now() - L) f();',
      'each.created_at < Date.now() - L',
    ],
    [
      'an element of runs',
      'const f = () => Date.now() - runs[0].createdAt > L;',
      'Date.now() - runs[0].createdAt > L',
    ],
    [
      'a run that was looked up',
      'const r = runs.find((x) => x.id === 1); const f = () => Date.now() - r!.created_at;',
      'Date.now() - r!.created_at',
    ],
    [
      'a run that was queried',
      'const r = await db.operationRun.findUnique(q); f(Date.now() - r.created_at);',
      'Date.now() - r.created_at',
    ],
    [
      'a run of a property',
      'const f = (props) => DateTime.now().diff(DateTime.fromISO(props.run.queuedAt));',
      'DateTime.now().diff(DateTime.fromISO(props.run.queuedAt))',
    ],
    [
      'a field of a typed pattern',
      'const f = ({ created_at }: OperationRun) => Date.now() - created_at;',
      'Date.now() - created_at',
    ],
    [
      'a field of a pattern over runs',
      'const f = runs.some(({ createdAt: at }) => Date.now() - at > 5);',
      'Date.now() - at > 5',
    ],
    [
      'a field by its name in brackets',
      "const f = (run) => Date.now() - run['created_at'];",
      "Date.now() - run['created_at']",
    ],
    [
      'seconds',
      'const f = (run) => Math.floor((Date.now() - +new Date(run.created_at)) / 1000) >= 300;',
      'Math.floor((Date.now() - +new Date(run.created_at)) / 1000) >= 300',
    ],
    [
      'text of a moment',
      'const f = (run) => run.created_at < new Date(Date.now() - L).toISOString();',
      'run.created_at < new Date(Date.now() - L).toISOString()',
    ],
    [
      'a deadline that is past',
      'const f = (run) => isPast(addMinutes(run.created_at, 5));',
      'isPast(addMinutes(run.created_at, 5))',
    ],
    [
      'a clock that is passed in',
      'const f = (run, clock) => clock.now() - run.started_at > L;',
      'clock.now() - run.started_at > L',
    ],
    [
      'a cutoff from a function',
      'const cutoff = () => Date.now() - L;\nconst f = (run) => run.createdAt < cutoff();',
      'run.createdAt < cutoff()',
    ],
    [
      'a cutoff that is kept',
      'const cutoff = useMemo(() => Date.now() - L, []);\nconst f = (run) => run.createdAt < cutoff;',
      'run.createdAt < cutoff',
    ],
    [
      'a moment of a helper',
      'const ms = (at) => new Date(at).getTime();\nconst f = (run) => Date.now() - ms(run.createdAt);',
      'Date.now() - ms(run.createdAt)',
    ],
  ])('finds %s', (_, text, excerpt) => {
    expect(found(text)).toEqual([excerpt]);
  });

  it('names the function that it stands in', () => {
    const [breach] = lintFiles(rule, {
      'src/a.ts': 'function isLate(run) { return Date.now() - run.created_at > 5; }',
    });
    expect(breach).toMatchObject({
      symbol: 'isLate',
      message:
        'Cannot hold "created_at" against the clock here: only the engine decides whether a run is late',
      certainty: 'sure',
    });
  });

  it('knows clocks that the options name', () => {
    const text = 'const f = (run) => serverTime() - run.created_at > 5;';
    expect(found(text)).toEqual([]);
    expect(found(text, { clocks: ['serverTime'] })).toHaveLength(1);
  });

  it.each([
    ['an age that was judged already', 'const age = Date.now() - run.created_at;\nif (age > L) f();', 1],
    [
      'two expressions',
      'const a = (run) => Date.now() - run.created_at > 5;\nconst b = (run) => Date.now() - run.queued_at;',
      2,
    ],
    ['broken syntax', 'const f = (run => { return Date.now() - run.created_at > ', 1],
    ['no source at all', '', 0],
  ])('counts %s', (_, text, count) => {
    expect(found(text)).toHaveLength(count);
  });
});
