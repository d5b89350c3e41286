import { Command, Option } from 'commander';
import type { Action } from './action.js';
import { common, drawing, judging, reporting, threading } from './common-options.js';
import { timeFlag } from './parse-flags.js';
import type { CommonFlags } from './run-command.js';

const CASE_THREADS =
  'how many threads try cases, and apply the rules; else as many as pay where templates render, and one for the rules';

/** `queue-truth check`. */
export const check: Action = (exit) =>
  threading(drawing(new Command('check')), CASE_THREADS)
    .option('--base <ref|log>', 'say what is new since this commit, or since the run that left this log')
    .option('--watch', 'go on, and after each change check again what it affects')
    .summary('everything: lint, kept cases, full matrix, random cases, snapshots, evidence')
    .description(
      'Checks everything: the rules on source where the config has "lint", kept cases, the full matrix, random cases, snapshots, and the evidence that they leave.',
    )
    .addHelpText(
      'after',
      `
Examples:
  queue-truth check                                      the config found upwards, or the embedded default
  queue-truth check --reporter text --reporter json=out.json
  queue-truth check --surface list detail --runs 5000 --seed 7
  queue-truth check --base origin/main --reporter markdown=comment.md
  queue-truth check --watch                              again after each change, as far as it matters
  queue-truth check --shard 2/10                         one of ten runs that share the cases`,
    )
    .action(async (flags: CommonFlags & { runs?: number; base?: string; watch?: boolean }) => {
      const { checkCommand } = await import('./commands/check.js');
      exit(await checkCommand(flags));
    });

/** `queue-truth fuzz`. */
export const fuzz: Action = (exit) =>
  threading(drawing(new Command('fuzz')), CASE_THREADS)
    .summary('random cases until --runs or --time is used up')
    .description(
      'Tries random cases until --runs or --time is used up; goes on after a finding, and groups by cause. With --time it first tries what an earlier run has kept since it reached something new, then goes on where that one stopped.',
    )
    .addOption(new Option('--time <duration>', 'how long: 30s, 10m, 1h').argParser(timeFlag))
    .option('--no-corpus', 'with --time: begin anew, and keep no cases for the next time')
    .option('--statistics', 'tell how the cases are spread over the classes of the spec')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth fuzz                          10,000 random cases, or what the config says
  queue-truth fuzz --time 30s
  queue-truth fuzz --time 1h --workers 8    at night; goes on where the last night stopped
  queue-truth fuzz --truth likely_stale --surface list --seed 7`,
    )
    .action(
      async (
        flags: CommonFlags & { runs?: number; time?: number; statistics?: boolean; corpus?: boolean },
      ) => {
        const { fuzzCommand } = await import('./commands/fuzz.js');
        exit(await fuzzCommand(flags));
      },
    );

/** `queue-truth replay`. */
export const replay: Action = (exit) =>
  reporting(common(new Command('replay')))
    .summary('one stored case again: FIXED, FAILED or CANNOT REPLAY')
    .description('Judges one stored case again, from its data, and says FIXED, FAILED or CANNOT REPLAY.')
    .argument('<case>', 'the id of the case, as the finding names it')
    .option('--keep', 'move the case to snapshots/cases, which every check runs first')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth replay Xt9Kp2
  queue-truth replay Xt9Kp2 --keep`,
    )
    .action(async (id: string, flags: CommonFlags & { keep?: boolean }) => {
      const { replayCommand } = await import('./commands/replay.js');
      exit(await replayCommand(id, flags));
    });

/** `queue-truth snapshot`. */
export const snapshot: Action = (exit) =>
  judging(new Command('snapshot'))
    .summary('compare or accept snapshots of every state on every surface')
    .description(
      'Compares the snapshots of every state on every surface with the pages of today, or accepts those.',
    )
    .option('--update', 'write what differs; pages that break a law are refused; never where CI is set')
    .option('--review', 'walk through what differs: accept, reject, skip or quit')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth snapshot
  queue-truth snapshot --review
  queue-truth snapshot --update
  queue-truth snapshot --surface list --update`,
    )
    .action(async (flags: CommonFlags & { update?: boolean; review?: boolean }) => {
      const { snapshotCommand } = await import('./commands/snapshot.js');
      exit(await snapshotCommand(flags));
    });

/** `queue-truth prove`. */
export const prove: Action = (exit) =>
  reporting(common(new Command('prove')))
    .summary('plant every known fault; show which check catches it, and what survives')
    .description(
      'Plants every known fault, one at a time: in the engine, the presenter and the surfaces of the reference implementation, on the pages of any testee, and in source. Shows which check catches each, after how many cases, and what survives.',
    )
    .argument('[faults...]', 'only these faults, by id')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth prove
  queue-truth prove calm-in-a-title stale-in-fresh-words
  queue-truth prove --reporter json=proof.json`,
    )
    .action(async (faults: readonly string[], flags: CommonFlags) => {
      const { proveCommand } = await import('./commands/prove.js');
      exit(await proveCommand(faults, flags));
    });
