import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { queueTruth } from '../run-cli.js';
import { SourceProjectFolder } from './a-source-project.js';

const ROW = 'export const Row = () => <td>Waiting for worker.</td>;\n';

let project: SourceProjectFolder;
beforeEach(() => {
  project = new SourceProjectFolder().write({
    'queue-truth.config.json': { lint: { include: ['src/**/*'] } },
    '.gitignore': '.queue-truth\n',
    'src/row.tsx': ROW,
    'src/words.ts': "export const HINT = 'Waiting for worker.';\n",
    'src/page.hbs': '<p>Hello</p>\n',
    'src/calm.tsx': 'export const Calm = () => <p>Hello</p>;\n',
    'src/broken.ts': 'export const word = "waiting for worker;\n',
  });
});
afterEach(() => {
  project.remove();
});

function commit(): void {
  project.git('init', '-q', '-b', 'main');
  project.git('add', '-A');
  project.git('commit', '-qm', 'first');
  project.git('checkout', '-qb', 'change');
}

it('is not silenced by settings, attributes or lines that look like a diff, and counts what is brought to a screen', async () => {
  commit();
  project.git('config', 'diff.noprefix', 'true');
  project.git('mv', 'src/row.tsx', 'src/moved row.tsx');
  project.write({
    '.gitattributes': '*.hbs binary\n',
    'src/page.hbs': '++ b/other\n<p>Hello</p>\n<p>Waiting for worker.</p>\n',
    'src/calm.tsx': "import { HINT } from './words';\nexport const Calm = () => <p>{HINT}</p>;\n",
  });
  const { code, places, report } = await project.lint('--changed');
  expect([code, [...places].sort()]).toEqual([
    1,
    [
      'no-raw-queue-copy src/moved row.tsx:1:30',
      'no-raw-queue-copy src/page.hbs:3:4',
      'no-raw-queue-copy src/words.ts:1:21',
    ],
  ]);
  expect(JSON.stringify(report)).not.toContain('src/broken.ts');
});

it('holds where nothing has changed, whatever was broken before', async () => {
  commit();
  expect((await project.text('--changed')).code).toBe(0);
});

it('says why it cannot tell: no repository, no history in a shallow clone', async () => {
  const outside = await project.text('--changed');
  expect([outside.code, outside.stderr]).toEqual([2, expect.stringContaining('is in no Git repository')]);
  commit();
  project.git('commit', '-qm', 'second', '--allow-empty');
  project.git('checkout', '-q', 'main');
  project.git('commit', '-qm', 'third', '--allow-empty');
  const clone = mkdtempSync(join(tmpdir(), 'queue-truth-shallow-'));
  try {
    project.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${project.folder}`, clone);
    const args = ['lint', '--changed=origin/change'];
    const { code, stderr } = await queueTruth(args, { cwd: clone });
    expect([code, stderr]).toEqual([2, expect.stringContaining('git fetch --unshallow')]);
  } finally {
    rmSync(clone, { recursive: true });
  }
});
