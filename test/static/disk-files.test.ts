import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/static/disk-files.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-truth-disk-'));
  writeFileSync(join(folder, 'a.ts'), 'export {};\n');
  writeFileSync(join(folder, 'large.ts'), 'x'.repeat(2 * 1024 * 1024 + 1));
  writeFileSync(join(folder, 'latin.ts'), Buffer.from([0xe9]));
  writeFileSync(join(folder, 'logo.png'), '');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the files on disk', () => {
  it('are those that some rule can read, sorted, and the others by their endings', () => {
    const { paths, unreadable } = diskFiles(folder, ['**/*'], []);
    expect(paths).toEqual(['a.ts', 'large.ts', 'latin.ts']);
    expect([...unreadable]).toEqual([['png', 1]]);
  });

  it.each([
    ['large.ts', 'it is larger than 2 MB'],
    ['latin.ts', 'it is not UTF-8'],
    ['gone.ts', 'ENOENT: no such file or directory'],
    ['a.ts/inner.ts', 'ENOTDIR: not a directory'],
  ])('say why %s cannot be read', (path, error) => {
    expect(diskFiles(folder, ['**/*'], []).open(path)).toEqual({ kind: 'err', error });
  });
});
