import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { packageFolder, queueTruth } from '../run-cli.js';
import { aProject, moduleFiles } from './a-project.js';
import { LYING } from './testee-texts.js';

const SMALL = { check: { worlds: 10, runs: 5 } };
const REFUSING = `export const render = () => ({ unsupported: 'not today' });`;
const COPY = 'document.body.textContent = "Waiting for worker.";\n';

let folder: string;
let watch: Watch | undefined;

afterEach(async () => {
  await watch?.stop();
  watch = undefined;
  await rm(folder, { recursive: true });
});

/** A check that watches, and what it has said so far. */
class Watch {
  readonly child: ChildProcess;
  #said = '';
  #read = 0;

  constructor(cwd: string, args: readonly string[] = []) {
    const main = `${packageFolder}dist/src/cli/main.js`;
    this.child = spawn(process.execPath, [main, 'check', '--watch', '--quiet', ...args], {
      cwd,
      env: { ...process.env, CI: undefined },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#said += chunk.toString();
      });
  }

  /** What it says from the last time on, up to the next time that it waits. */
  async until(pattern = /Watching\. .*\n/u): Promise<string> {
    for (;;) {
      const rest = this.#said.slice(this.#read);
      const found = pattern.exec(rest);
      if (found !== null) {
        this.#read += found.index + found[0].length;
        return rest.slice(0, found.index + found[0].length);
      }
      if (this.child.exitCode !== null) throw new Error(`it has ended: ${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async stop(): Promise<number | null> {
    if (this.child.exitCode === null) {
      const closed = once(this.child, 'close');
      this.child.kill('SIGINT');
      await closed;
    }
    return this.child.exitCode;
  }
}

describe('check --watch', () => {
  test('does again what a change affects, and ends at Ctrl-C', async () => {
    const config = { testee: { kind: 'reference' }, lint: { include: ['src/**'] }, ...SMALL };
    folder = await aProject({ 'queue-truth.config.json': JSON.stringify(config), 'src/a.ts': COPY });
    watch = new Watch(folder, ['--surface', 'list']);
    expect(await watch.until()).toMatch(/Exit code 1[^]*Watching\. check ended with 1 at/);
    await writeFile(join(folder, 'notes.md'), 'nothing that matters');
    await writeFile(join(folder, 'src/a.ts'), `// again\n${COPY}`);
    const linted = await watch.until();
    expect(linted).toMatch(/src\/a\.ts changed: lint\n/);
    expect(linted).toMatch(
      /Queue copy is written past the presenter[^]*check ended with 1 at .*, lint ended with 1 at/,
    );
    expect(linted).not.toContain('notes.md');
    await writeFile(join(folder, 'queue-truth.config.json'), '{');
    const broken = await watch.until();
    expect(broken).toMatch(
      /queue-truth\.config\.json changed: check\n[^]*as JSON[^]*Watching\. check ended with 2 at [\d:]+\. /,
    );
    expect(await watch.stop()).toBe(130);
  });

  test('takes the code as it is now, and tells nothing of a run that a change has overtaken', async () => {
    folder = await aProject(moduleFiles(REFUSING, SMALL));
    watch = new Watch(folder);
    expect(await watch.until()).toMatch(/check ended with 3 at/);
    const { 'testee.mjs': lying = '' } = moduleFiles(LYING);
    await writeFile(join(folder, 'testee.mjs'), lying);
    await watch.until(/testee\.mjs changed: check\n/);
    await writeFile(join(folder, 'testee.mjs'), `${lying}\n// again\n`);
    const said = await watch.until();
    expect(said).toMatch(/testee\.mjs changed: check\n[^]*A stale run is shown as calm/);
    expect(said.match(/Exit code/g)).toHaveLength(1);
    expect(said).not.toContain('Interrupted');
  });

  test('does everything where reports are written, and does not take its reports for changes', async () => {
    const config = { testee: { kind: 'reference' }, lint: { include: ['src/**'] }, ...SMALL };
    folder = await aProject({ 'queue-truth.config.json': JSON.stringify(config), 'src/a.ts': COPY });
    watch = new Watch(folder, [
      '--surface',
      'list',
      '--reporter',
      'text',
      '--reporter',
      'json=src/report.json',
    ]);
    await watch.until();
    await writeFile(join(folder, 'src/a.ts'), `// again\n${COPY}`);
    const said = await watch.until();
    expect(said).toMatch(/src\/a\.ts changed: check\n/);
    expect(said).not.toContain('report.json');
  });
});

test('a config that cannot be used at the start ends it', async () => {
  folder = await aProject({ 'queue-truth.config.json': '{' });
  const { code, stderr } = await queueTruth(['check', '--watch'], { cwd: folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining('as JSON')]);
});
