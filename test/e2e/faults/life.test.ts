import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { aProject } from '../command-line/a-project.js';
import { reportOf } from '../command-line/report-of.js';
import { packageFolder, queueTruth } from '../run-cli.js';
import { processesWith } from './processes.js';

const STUBBORN = join(packageFolder, 'test/e2e/faults/stubborn-testee.mjs');
const NODE = join(packageFolder, 'test/e2e/testees/node');

/** Ways in which the harness itself can end while a testee is at work that ends by nothing but force. */
const ENDS: readonly { readonly how: string; readonly signals: readonly NodeJS.Signals[] }[] = [
  { how: 'is interrupted twice', signals: ['SIGINT', 'SIGINT'] },
  { how: 'is killed', signals: ['SIGKILL'] },
  { how: 'loses its terminal', signals: ['SIGHUP'] },
];

describe.concurrent('a harness that', () => {
  it.each(ENDS)('$how leaves no process of the testee behind', async ({ signals }) => {
    const mark = `qt-life-${signals.join('-')}-${String(process.pid)}-end`;
    const cwd = await aProject(projectOf([process.execPath, STUBBORN, mark], { timeout: '10m' }));
    const child = spawn(process.execPath, [join(packageFolder, 'dist/src/cli/main.js'), 'fuzz'], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await until(() => processesWith(mark).length === 2);
    for (const signal of signals) {
      child.kill(signal);
      await pause(300);
    }
    await ended;
    await until(() => processesWith(mark).length === 0);
    await rm(cwd, { recursive: true });
  });
});

describe.concurrent('a testee that', () => {
  it('knows no viewers is not asked who may see what, and that is a gap', async () => {
    const { code, stdout } = await inProject(
      projectOf([process.execPath, join(NODE, 'without-viewers.mjs')]),
      [...['fuzz', '--runs', '80', '--seed', '3']],
    );
    expect(stdout).toMatch(/^FR-358-009 .* not checked /m);
    expect(stdout).toMatch(/^FR-358-003 .* held /m);
    expect(stdout).toContain('Gap FR-358-009  the testee says that it knows no viewers');
    expect(stdout.match(/^Gap /gm)).toHaveLength(1);
    expect(code).toBe(3);
  });

  it('crashes once and not again is called a flake, and is no pass', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'queue-truth-flake-'));
    const script = `
      import { existsSync, writeFileSync } from 'node:fs';
      const file = ${JSON.stringify(join(folder, 'broke'))};
      const write = process.stdout.write.bind(process.stdout);
      process.stdout.write = (text) => {
        if (existsSync(file) || !text.includes('"result"')) return write(text);
        writeFileSync(file, '');
        process.exit(5);
      };
      await import(${JSON.stringify(join(NODE, 'testee.mjs'))});`;
    await writeFile(join(folder, 'flaky.mjs'), script);
    const files = projectOf([process.execPath, join(folder, 'flaky.mjs')]);
    const result = await inProject(files, ['fuzz', '--runs', '3', '--seed', '7', '--reporter', 'json']);
    await rm(folder, { recursive: true });
    const report = reportOf(result);
    expect([result.code, report.verdict]).toEqual([2, 'could-not-run']);
    expect(report.faults.map(({ kind, message }) => `${kind} ${message}`)).toEqual([
      'exited Cannot go on: the testee exited with code 5 before it was told to; it did not fail again when the case was tried alone: a flake',
    ]);
  });

  it('fails every time is not asked for that surface any more after four faults in a row', async () => {
    const broken = join(packageFolder, 'test/e2e/faults/broken-testee.mjs');
    const files = projectOf([process.execPath, broken, 'says that it broke', 'mark']);
    const { code, stdout } = await inProject(files, ['fuzz', '--runs', '20', '--surface', 'list']);
    expect(stdout).toMatch(/^Fault error {2}Cannot render: no such view +\[list\]$/m);
    expect(stdout).toContain('+3 more requests failed in the same way');
    expect(stdout).toContain('  note    given up: the list, after more than 3 faults in a row\n');
    expect(code).toBe(2);
  });
});

function projectOf(
  command: readonly string[],
  more: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  return { 'queue-truth.config.json': JSON.stringify({ testee: { kind: 'command', command, ...more } }) };
}

async function inProject(files: Readonly<Record<string, string>>, args: readonly string[]) {
  const cwd = await aProject(files);
  try {
    return await queueTruth(args, { cwd });
  } finally {
    await rm(cwd, { recursive: true });
  }
}

/** Waits until something is so; the limit of the test is its limit. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(50);
}
