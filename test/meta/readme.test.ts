import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL_LAWS } from '../../src/invariant/laws.js';
import { REPORTER_NAMES } from '../../src/report/reporter-names.js';
import { meaning } from '../../src/verdict/exit-code.js';

const README = readFileSync('README.md', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('the README', () => {
  test('lists exactly the laws, each in its own words', () => {
    const rows = [...README.matchAll(/^\| `([a-z0-9-]+)`\s+\| (.+?)\s+\|$/gm)].map(([, id, says]) => [
      id,
      says,
    ]);
    expect(rows).toEqual(ALL_LAWS.map(({ id, says }) => [id, says]));
    expect(rows.length).toBeGreaterThan(20);
  });

  test('names commands that there are', () => {
    const scripts = [...README.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts) expect(Object.keys(PACKAGE.scripts)).toContain(name);
  });

  test('names every reporter', () => {
    expect(README).toContain(`--reporter ${REPORTER_NAMES.join('|')}[=FILE]`);
  });

  test.each([0, 1, 2, 3, 130] as const)('explains exit code %i as the report does', (code) => {
    const row = new RegExp(`^\\| ${String(code)} +\\| (\\w+)`, 'm').exec(README);
    expect(meaning(code).startsWith(row?.[1] ?? 'nothing')).toBe(true);
  });
});
