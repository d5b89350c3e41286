import { describe, expect, it } from 'vitest';
import { queueTruth } from '../run-cli.js';

const CHECKS_KNOWN = 'did you mean "no-calm-for-stale"?';

const ROWS: readonly (readonly [args: string, says: string])[] = [
  ['chek', "error: unknown command 'chek'\n(Did you mean check?)"],
  ['check --sed 1', "error: unknown option '--sed'\n(Did you mean --seed?)"],
  ['check --no-colour', "error: unknown option '--no-colour'\n(Did you mean --no-color?)"],
  ['check extra', "error: too many arguments for 'check'. Expected 0 arguments but got 1."],
  ['check --seed', "error: option '--seed <n>' argument missing"],
  ['check --seed -1', 'Cannot use "-1" as a seed: give a whole number from 0 to 4294967295'],
  ['check --seed 1e3', 'Cannot use "1e3" as a seed: give a whole number from 0 to 4294967295'],
  ['check --seed 4294967296', 'Cannot use "4294967296" as a seed: give a whole number from 0 to 4294967295'],
  ['fuzz --runs 0', 'Cannot use "0" as a number of runs: give a whole number from 1 on'],
  ['fuzz --runs 1.5', 'Cannot use "1.5" as a number of runs: give a whole number from 1 on'],
  ['fuzz --time 5', 'Cannot read "5" as a duration: write 500ms, 30s, 5m, 4h, 2d, 1h30m or off'],
  ['check --surface lst', 'Cannot find the surface "lst"; did you mean "list"?'],
  ['check --surface list,', 'Cannot find the surface ""; known: shell, list, detail'],
  ['check --truth stale', 'Cannot find the truth "stale"; did you mean "likely_stale"?'],
  ['check --reporter jsn', 'Cannot find the reporter "jsn"; did you mean "json"?'],
  ['check --reporter json=', 'Cannot write the report "json": no file is named after "="'],
  ['check --cwd no-such-folder', 'Cannot work in "no-such-folder": there is no such folder'],
  ['snapshot --truth fresh', "error: unknown option '--truth'"],
  ['replay', "error: missing required argument 'case'"],
  [
    'explain FR-358-03',
    'Cannot explain "FR-358-03": no requirement or check has this id; did you mean "FR-358-003"?',
  ],
  [
    'explain no-calm-for-stal',
    `Cannot explain "no-calm-for-stal": no requirement or check has this id; ${CHECKS_KNOWN}`,
  ],
  ['report no-such.ndjson', 'Cannot read the log "no-such.ndjson": ENOENT: no such file or directory'],
];

describe.concurrent('a command that cannot be understood', () => {
  it.each(ROWS)('is refused: %s', async (args, says) => {
    const { code, stdout, stderr } = await queueTruth(args.split(' '));
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('is refused when it names no command, with the list of them', async () => {
    const { code, stdout, stderr } = await queueTruth([]);
    expect(stderr).toContain('Commands:\n  check [options]');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
