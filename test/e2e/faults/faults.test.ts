import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aProject } from '../command-line/a-project.js';
import { reportOf } from '../command-line/report-of.js';
import type { CliResult } from '../run-cli.js';
import { inProcess } from '../in-process.js';
import { packageFolder } from '../run-cli.js';
import { processesWith } from './processes.js';

const BROKEN = join(packageFolder, 'test/e2e/faults/broken-testee.mjs');

interface Row {
  readonly way: string;
  readonly kind: string;
  readonly says: RegExp;
  readonly hint: RegExp;
  /** Where it is not the testee that is broken in this way. */
  readonly command?: readonly string[];
  readonly config?: Readonly<Record<string, unknown>>;
}

const ROWS: readonly Row[] = [
  {
    way: 'is not there',
    command: ['no-such-program-here'],
    kind: 'not-found',
    says: /there is no command "no-such-program-here"/,
    hint: /on the PATH/,
  },
  {
    way: 'is not executable',
    command: ['./plain.txt'],
    kind: 'not-found',
    says: /"\.\/plain\.txt" is not executable/,
    hint: /chmod \+x/,
  },
  {
    way: 'is to start in a folder that is not there',
    config: { cwd: 'nowhere' },
    kind: 'not-found',
    says: /there is no folder ".*nowhere"/,
    hint: /"cwd"/,
  },
  {
    way: 'exits before hello',
    kind: 'exited',
    says: /exited with code 3 before its hello/,
    hint: /standard error/,
  },
  {
    way: 'exits in the middle',
    kind: 'exited',
    says: /exited with code 0 before it was told/,
    hint: /"bye"/,
  },
  { way: 'is killed by a signal', kind: 'killed', says: /ended by the signal SIGSEGV/, hint: /crash/ },
  {
    way: 'stays silent',
    config: { start: '400ms' },
    kind: 'timed-out',
    says: /no hello within 400ms/,
    hint: /did you flush stdout\?/,
  },
  {
    way: 'does not answer, and ignores SIGTERM',
    config: { timeout: '300ms' },
    kind: 'timed-out',
    says: /no answer within 300ms/,
    hint: /flush/,
  },
  {
    way: 'answers after the deadline',
    config: { timeout: '300ms' },
    kind: 'timed-out',
    says: /no answer within 300ms/,
    hint: /"timeout"/,
  },
  { way: 'answers an id that nobody asked', kind: 'unknown-id', says: /nobody asked "zz"/, hint: /once/ },
  { way: 'answers twice', kind: 'unknown-id', says: /"\d+" was answered before/, hint: /once/ },
  { way: 'answers in no JSON', kind: 'bad-line', says: /no JSON: "<p>Warning/, hint: /standard error/ },
  { way: 'prints before hello', kind: 'bad-line', says: /no JSON: "Warning/, hint: /standard error/ },
  { way: 'answers in the wrong shape', kind: 'bad-line', says: /"status": .*"fine/, hint: /schema/ },
  { way: 'says hello in another shape', kind: 'bad-line', says: /"testee": /, hint: /schema/ },
  { way: 'answers in bytes that are no UTF-8', kind: 'bad-line', says: /no UTF-8/, hint: /locale/ },
  {
    way: 'answers with half a character',
    kind: 'bad-line',
    says: /"body" holds half a character/,
    hint: /UTF-16/,
  },
  { way: 'exits within a line', kind: 'bad-line', says: /ended within it: "\{/, hint: /line break/ },
  {
    way: 'answers in a line over the limit',
    kind: 'bad-line',
    says: /longer than 8 MiB/,
    hint: /line break/,
  },
  { way: 'never stops talking', kind: 'bad-line', says: /longer than 8 MiB/, hint: /line break/ },
  { way: 'closes its input', kind: 'closed', says: /closed its standard input/, hint: /until it ends/ },
  {
    way: 'speaks another version',
    kind: 'protocol-version',
    says: /speaks version 2 .* not 1/,
    hint: /hello/,
  },
  { way: 'says that it broke', kind: 'error', says: /no such view/, hint: /"rejected"/ },
  { way: 'is noisy, and exits', kind: 'exited', says: /exited with code 1/, hint: /"bye"/ },
  {
    way: 'ignores everything that tells it to end',
    kind: 'would-not-end',
    says: /neither bye, nor the end of its input, nor SIGTERM/,
    hint: /it was killed/,
  },
  { way: 'leaves children behind', kind: 'left-processes', says: /went on after it/, hint: /were killed/ },
];

describe.concurrent('a testee that', () => {
  it.each(ROWS)('$way ends the run as $kind, with exit code 2, and leaves no process', async (row) => {
    const { code, report, left } = await runOf(row.way, row);
    expect([code, report.exitCode, report.verdict]).toEqual([2, 2, 'could-not-run']);
    const found = report.faults.filter(({ kind }) => kind === row.kind);
    expect(report.faults.map(({ kind }) => kind)).toContain(row.kind);
    expect(found[0]?.message).toMatch(row.says);
    expect(found[0]?.hint).toMatch(row.hint);
    expect(left).toEqual([]);
  });

  it('supports nothing is no fault, and proves nothing', async () => {
    const { code, report, left } = await runOf('supports nothing', {});
    expect([code, report.verdict, report.faults]).toEqual([3, 'not-enough-evidence', []]);
    expect(left).toEqual([]);
  });

  it('is noisy has the last of its noise in the report', async () => {
    const mark = 'qt-mark-of-noise';
    const { stdout } = await inProjectOf({ way: 'is noisy, and exits', mark }, ['fuzz', '--runs', '1']);
    expect(stdout).toMatch(/trace {3}noise\n[^]*the last words\n/);
  });
});

type Given = Pick<Row, 'command' | 'config'>;

let marks = 0;

async function runOf(way: string, given: Given) {
  const mark = `qt-mark-${String(process.pid)}-${String((marks += 1))}-end`;
  const args = ['fuzz', '--runs', '1', '--seed', '7', '--surface', 'shell', '--reporter', 'json'];
  const result = await inProjectOf({ ...given, way, mark }, args);
  return { code: result.code, report: reportOf(result), left: processesWith(mark) };
}

/** Runs the command line on a project whose testee fails in this way, and whose processes bear `mark`. */
async function inProjectOf(
  { way, mark, command = [process.execPath, BROKEN, way], config }: Given & { way: string; mark: string },
  args: readonly string[],
): Promise<CliResult> {
  const testee = { kind: 'command', command: [...command, mark], ...config };
  const cwd = await aProject({
    'queue-truth.config.json': JSON.stringify({ testee }),
    'plain.txt': 'no program',
  });
  try {
    return await inProcess(args, { cwd });
  } finally {
    await rm(cwd, { recursive: true });
  }
}
