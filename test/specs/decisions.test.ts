import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const decisions = readdirSync(join(root, 'specs/adr')).sort();

const Package = z.object({ license: z.string(), dependencies: z.record(z.string(), z.string()).default({}) });

function packageAt(folder: string): z.output<typeof Package> {
  return Package.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
}

describe('the decisions', () => {
  it('are numbered without a gap', () => {
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.map((file) => Number(file.slice(0, 4)))).toEqual(
      decisions.map((_file, index) => index + 1),
    );
  });

  it.each(decisions)('have their four parts in %s', (file) => {
    const text = readFileSync(join(root, 'specs/adr', file), 'utf8');
    expect(text).toMatch(/^# \d+\. .+\n\nStatus: (accepted|superseded by \d+)\n\n## Context\n/);
    expect([...text.matchAll(/^## (.+)$/gm)].map(([, part]) => part)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
  });
});

describe('the decision on packages', () => {
  const text = readFileSync(join(root, 'specs/adr/0002-packages-for-what-we-do-not-write.md'), 'utf8');
  const listed = [...text.matchAll(/^\| `([^`]+)` +\| ([^ ]+) /gm)].map(([, name = '', licence = '']) => ({
    name,
    licence,
  }));

  it('lists every package that is installed with ours, with its licence', () => {
    const names = Object.keys(packageAt('.').dependencies);
    expect(names.length).toBeGreaterThan(0);
    const installed = names.map((name) => ({ name, licence: packageAt(`node_modules/${name}`).license }));
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    expect([...listed].sort(byName)).toEqual([...installed].sort(byName));
  });
});
