import { expect, it } from 'vitest';
import { queueTruth } from '../run-cli.js';

const COMMANDS = [
  'check',
  'lint',
  'fuzz',
  'replay',
  'snapshot',
  'prove',
  'report',
  'explain',
  'testee',
  'contract',
  'preview',
  'init',
  'doctor',
];

it('explains every command, with examples that name it', async () => {
  const root = await helpOf('--help');
  const listed = [...root.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name);
  expect(listed).toEqual(COMMANDS);

  const pages = await Promise.all(COMMANDS.map((command) => helpOf(command, '--help')));
  for (const [at, page] of pages.entries()) {
    expect(page).toMatch(new RegExp(`\\nExamples:\\n  queue-truth ${COMMANDS[at] ?? 'none'}`));
  }
  const rule = `\n${'-'.repeat(80)}\n\n`;
  await expect([root, ...pages].join(rule)).toMatchFileSnapshot('../../../snapshots/cli/help.txt');
});

it('says its version', async () => {
  const { code, stdout } = await queueTruth(['--version']);
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(code).toBe(0);
});

async function helpOf(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await queueTruth(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}
