import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceProjectFolder } from './a-source-project.js';

const ROW = 'export const Row = () => <td>Waiting for worker.</td>;\n';

let project: SourceProjectFolder;
beforeEach(() => {
  project = new SourceProjectFolder();
  project.write({ 'queue-truth.config.json': { lint: { include: ['src/**/*'] } }, 'src/row.tsx': ROW });
});
afterEach(() => {
  project.remove();
});

describe('a source that is hard to read', () => {
  it.each([
    ['broken syntax', 'src/broken.ts', 'export const word = "waiting for worker;\n', 'src/broken.ts:1:41'],
    [
      'a template that does not parse',
      'src/row.hbs',
      '<td>{{#if worker}}waiting for worker</td>\n',
      'src/row.hbs:2:1',
    ],
    ['10 MB', 'src/large.ts', Buffer.alloc(10 * 1024 * 1024, 'x'), 'src/large.ts'],
    ['bytes that are not UTF-8', 'src/latin.ts', Buffer.from([0x63, 0xe9, 0x0a]), 'src/latin.ts'],
  ] as const)('is named, and the others are judged: %s', async (...[, path, content, place]) => {
    project.write({ [path]: content });
    const { code, places } = await project.lint();
    expect([code, places.filter((each) => each.includes('row.tsx'))]).toEqual([
      1,
      ['no-raw-queue-copy src/row.tsx:1:30'],
    ]);
    const { stdout } = await project.text();
    expect(stdout).toContain(`Gap ${place}`);
    expect(stdout).toContain('it could not be analysed');
  });

  it('is never green by itself', async () => {
    project.write({ 'src/row.tsx': 'export const Row = <td>waiting for worker' });
    expect((await project.lint()).code).not.toBe(0);
  });

  it('does not send it round in a circle of links', async () => {
    symlinkSync('..', join(project.folder, 'src/up'), 'dir');
    symlinkSync('nowhere', join(project.folder, 'src/gone.ts'));
    expect((await project.lint()).places).toEqual(['no-raw-queue-copy src/row.tsx:1:30']);
  });

  it('may have spaces and other letters in its path', async () => {
    project.write({ 'src/a b/größe/列.tsx': ROW });
    expect((await project.lint()).places).toEqual([
      'no-raw-queue-copy src/a b/größe/列.tsx:1:30',
      'no-raw-queue-copy src/row.tsx:1:30',
    ]);
  });

  it('of a kind that no rule reads is counted', async () => {
    project.write({ 'src/logo.png': 'x', 'src/style.css': 'x', 'src/more.css': 'x' });
    expect((await project.text()).stdout).toContain('lint: no rule reads 1 png, 2 css');
  });
});

describe('nothing to lint', () => {
  it('is not green, and names the glob', async () => {
    project.write({ 'queue-truth.config.json': { lint: { include: ['lib/**/*.ts'] } } });
    const { code, stdout } = await project.text();
    expect(code).toBe(3);
    expect(stdout).toContain('lib/**/*.ts');
  });

  it('is not green for a path that holds nothing', async () => {
    const { code, stdout } = await project.text('src/nowhere');
    expect([code, stdout]).toEqual([3, expect.stringContaining('"src/nowhere"')]);
  });
});
