import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder, queueTruth } from '../run-cli.js';

const NODE = join(packageFolder, 'test/e2e/testees/node/testee.mjs');
const BROKEN = join(packageFolder, 'test/e2e/faults/broken-testee.mjs');

describe.concurrent('queue-truth testee', () => {
  it('finds nothing wrong with a good one, and gives the next step', async () => {
    const { code, stdout } = await queueTruth(['testee', '--', process.execPath, NODE]);
    const marks = [...stdout.matchAll(/^ {2}(ok|WRONG|FAULT|-) +(.*?) {2}/gm)].map(([, mark, name]) => [
      mark,
      name,
    ]);
    const names =
      'hello,shell,list,detail,the same twice,a stranger,a hidden run,no trace,an unknown surface,an illegal run,concurrency,speed,bye';
    expect(marks).toEqual(names.split(',').map((name) => ['ok', name]));
    expect(stdout).toContain(`13 of 13 as expected. Next: judge what it shows`);
    expect(stdout).toContain(`"command":[${JSON.stringify(process.execPath)},${JSON.stringify(NODE)}]`);
    expect(code).toBe(0);
  });

  it('says what was expected, what was said and what to do where an answer is wrong', async () => {
    const { code, stdout } = await queueTruth(['testee', '--', process.execPath, BROKEN, 'supports nothing']);
    expect(stdout).toMatch(
      /^ {2}WRONG {2}a stranger +code 404 for a viewer without memberships\n +said {2}unsupported: no screens yet\n +do {4}look for input\.workspace/m,
    );
    expect(stdout).toMatch(/^ {2}ok +an unknown surface +unsupported: no screens yet$/m);
    expect(code).toBe(1);
  });

  it.each([
    {
      way: 'exits before hello',
      says: /FAULT {2}hello .*\n +said {2}exited: .*\n +do .*\n +trace Fatal error: no such class\n/,
    },
    { way: 'answers twice', says: /FAULT {2}list .*\n +said {2}unknown-id: / },
  ])('names the fault of one that $way', async ({ way, says }) => {
    const { code, stdout } = await queueTruth(['testee', '--', process.execPath, BROKEN, way]);
    expect(stdout).toMatch(says);
    expect(code).toBe(2);
  });

  it.each([
    { args: ['testee'], says: /^Cannot try out a testee: name its command after "--"/ },
    {
      args: ['testee', '--timeot', '2s', '--', 'php'],
      says: /unknown option '--timeot'\n\(Did you mean --timeout\?\)/,
    },
    {
      args: ['testee', '--timeout', 'soon', '--', 'php'],
      says: /^Cannot use the timeout of the testee: .*"soon"/,
    },
  ])('refuses $args', async ({ args, says }) => {
    const { code, stdout, stderr } = await queueTruth(args, { cwd: join(packageFolder, 'src') });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});
