import { type Command, Option } from 'commander';
import {
  reporterFlag,
  runsFlag,
  seedFlag,
  shardFlag,
  surfaceFlag,
  truthFlag,
  workersFlag,
} from './parse-flags.js';

/** The flags of every command that works in a project. */
export function common(command: Command): Command {
  return command
    .option(
      '--config <file>',
      'the config; else queue-truth.config.{ts,js,mjs,json}, found upwards, else the embedded default',
    )
    .option('--cwd <dir>', 'work in this folder')
    .option('--quiet', 'print only what is wrong, and the last line')
    .option('--no-color', 'print without colours')
    .helpOption('-h, --help', 'print this help');
}

/** The flag of every command that writes reports. */
export function reporting(command: Command): Command {
  return command.addOption(
    new Option(
      '--reporter <name[=file]>',
      'text, json, ndjson, markdown, html, sarif, junit, github or gitlab; may be given several times',
    ).argParser(reporterFlag),
  );
}

/** The flag of every command that applies the rules, or tries many cases. */
export function threading(command: Command, does: string): Command {
  return command.addOption(new Option('--workers <n>', does).argParser(workersFlag));
}

/** The flags of every command that judges pages. */
export function judging(command: Command): Command {
  return reporting(
    common(command).addOption(
      new Option('--surface <names...>', 'only these surfaces: shell, list, detail').argParser(surfaceFlag),
    ),
  );
}

/** The flags of every command that draws random cases. */
export function drawing(command: Command): Command {
  return judging(command)
    .addOption(
      new Option('--truth <names...>', 'only runs of these truths: fresh, likely_stale, ...').argParser(
        truthFlag,
      ),
    )
    .addOption(
      new Option('--seed <n>', 'the seed of the random cases; else made from the commit').argParser(seedFlag),
    )
    .addOption(new Option('--runs <n>', 'how many random cases').argParser(runsFlag))
    .addOption(
      new Option(
        '--shard <i/n>',
        'only this share of the cases; "report" merges the logs of all shards',
      ).argParser(shardFlag),
    );
}
