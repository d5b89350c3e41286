import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { program } from '../../src/cli/program.js';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'docs/ci');
const files = readdirSync(folder);
/** Calls the action instead of a command. */
const ACTION = 'github-action.yml';

/** Every command line of ours in a file, without what the service fills in. */
function commandLines(file: string): readonly (readonly string[])[] {
  const lines: string[] = [];
  const visit = (node: unknown) => {
    if (typeof node === 'string') lines.push(...node.split('\n'));
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit);
  };
  visit(parse(readFileSync(join(folder, file), 'utf8')));
  return lines
    .filter((line) => line.includes('queue-truth '))
    .filter((line) => line.startsWith('npx '))
    .map((line) =>
      line.replace(/\$\{\{ matrix\.shard \}\}|\$CI_NODE_INDEX/gu, '2').replace('$CI_NODE_TOTAL', '10'),
    )
    .map((line) => line.split(' ').slice(2));
}

/** The options that a command takes, each parsed as it would be; it is not run. */
function parsed([name = '', ...args]: readonly string[]): Command {
  const whole = program(() => undefined).exitOverride();
  const command = whole.commands.find((each) => each.name() === name);
  if (command === undefined) throw new Error(`Cannot find the command "${name}"`);
  command.exitOverride().action(() => undefined);
  command.parse([...args], { from: 'user' });
  return command;
}

describe('the workflows that are shown', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files.filter((file) => file !== ACTION))(
    'call our commands with flags that they have: %s',
    (file) => {
      const lines = commandLines(file);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(() => parsed(line)).not.toThrow();
    },
  );

  it('give our action inputs that it has', () => {
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object };
    const { jobs } = parse(readFileSync(join(folder, ACTION), 'utf8')) as {
      jobs: { check: { steps: { uses?: string; with?: object }[] } };
    };
    const [use] = jobs.check.steps.filter(({ uses = '' }) => /\/queue-truth@/u.test(uses));
    expect(Object.keys(use?.with ?? {})).toEqual(['base']);
    expect(Object.keys(inputs)).toContain('base');
  });

  it('would be refused with a flag that there is not', () => {
    expect(() => parsed(['check', '--shards', '2/10'])).toThrow('unknown option');
  });
});
