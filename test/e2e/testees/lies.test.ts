import { join } from 'node:path';
import { describe, it, vi } from 'vitest';
import { packageFolder } from '../run-cli.js';
import { LIES } from './lie.js';
import { judge, withCopy } from './program-copy.js';

const PHP = join(packageFolder, 'test/e2e/testees/php');

// Two processes at a time keep two cores busy.
vi.setConfig({ maxConcurrency: 2, testTimeout: 240_000 });

describe.concurrent('a lie planted in a copy of the PHP program', () => {
  it.for(LIES)('is caught: $name, by $law', async ({ edits, command, law, on, also }, { expect }) => {
    const report = await withCopy(PHP, edits, (copy) => judge(copy, command));
    expect([report.exitCode, report.faults]).toEqual([1, []]);
    const { findings } = report;
    const places = findings.filter(({ check }) => check === law).map(({ surface }) => surface);
    expect(new Set(places)).toEqual(new Set(on));
    const foreseen = new Set<string>([law, ...also]);
    expect(findings.filter(({ check }) => !foreseen.has(check))).toEqual([]);
  });
});

describe.concurrent('a copy of the PHP program without a lie', () => {
  const commands = [...new Set(LIES.map(({ command }) => command.join(' ')))];

  it.for(commands)('passes queue-truth %s', async (command, { expect }) => {
    const { exitCode, findings, faults } = await withCopy(PHP, [], (copy) => judge(copy, command.split(' ')));
    expect([exitCode, findings, faults]).toEqual([0, [], []]);
  });
});
