import { expect, it } from 'vitest';
import { exitCode, meaning } from '../../src/verdict/exit-code.js';
import { VERDICTS } from '../../src/verdict/outcome.js';

it('gives every verdict its number', () => {
  expect(VERDICTS.map((verdict) => [verdict, exitCode(verdict)])).toEqual([
    ['holds', 0],
    ['findings', 1],
    ['could-not-run', 2],
    ['not-enough-evidence', 3],
    ['interrupted', 130],
  ]);
});

it('says of every number what it means', () => {
  expect(VERDICTS.map((verdict) => meaning(exitCode(verdict)).split(':')[0])).toEqual([
    'holds',
    'findings',
    'could not run',
    'not enough evidence',
    'interrupted',
  ]);
});
