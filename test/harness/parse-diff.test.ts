import { expect, it } from 'vitest';
import { parseDiff } from '../../src/harness/parse-diff.js';

function linesIn(diff: string): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries([...parseDiff(diff)].map(([path, lines]) => [path, [...lines]]));
}

const HEAD = '--- a/row.hbs\n+++ b/row.hbs\n';

it.each([
  ['added lines', `${HEAD}@@ -1,0 +2,2 @@\n+a\n+b\n`, { 'row.hbs': [2, 3] }],
  ['a changed line', `${HEAD}@@ -3 +3 @@ above\n-a\n+b\n`, { 'row.hbs': [3] }],
  ['both neighbours of what went', `${HEAD}@@ -3,2 +2,0 @@\n-a\n-b\n`, { 'row.hbs': [2, 3] }],
  ['the first line where those before it went', `${HEAD}@@ -1 +0,0 @@\n-a\n`, { 'row.hbs': [0, 1] }],
  [
    'a line that looks like the head of a file',
    `${HEAD}@@ -1,0 +2 @@\n+++ b/other\n@@ -5 +6 @@\n-a\n+b\n`,
    { 'row.hbs': [2, 6] },
  ],
  [
    'a line that looks like the head of a hunk',
    `${HEAD}@@ -1,0 +2,2 @@\n+@@ -1 +9 @@\n+a\n\\ No newline at end of file\n`,
    { 'row.hbs': [2, 3] },
  ],
  [
    'nothing of a file that went',
    `${HEAD}@@ -1 +1 @@\n-a\n+b\n--- a/gone\n+++ /dev/null\n@@ -7 +0,0 @@\n-a\n`,
    { 'row.hbs': [1] },
  ],
  [
    'a name in quotes',
    '--- /dev/null\n+++ "b/a\\tb\\"\\\\\\001.hbs"\n@@ -0,0 +1 @@\n+a\n',
    { 'a\tb"\\\x01.hbs': [1] },
  ],
  ['a name with spaces', '--- /dev/null\n+++ b/a b.hbs\t\n@@ -0,0 +1 @@\n+a\n', { 'a b.hbs': [1] }],
])('reads %s', (_, diff, lines) => {
  expect(linesIn(diff)).toEqual(lines);
});
