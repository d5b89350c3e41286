import type { Command } from 'commander';

/** What `queue-truth testee` says of itself, and which arguments and flags it takes. */
export function describedTestee(command: Command): Command {
  return command
    .summary('try out a testee program against the protocol')
    .description(
      'Tries out a testee program: every kind of request, answers side by side, speed, and the end. Prints what was expected and what was said, and the next step.',
    )
    .argument('[command...]', 'the program and its arguments, after "--"; else the testee of the config')
    .option('--timeout <duration>', 'how long an answer may take; else as in the config, or 2s')
    .option('--start <duration>', 'how long it may take until its hello; else as in the config, or 10s')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth testee -- php testee.php
  queue-truth testee --start 30s -- bin/rails runner testee.rb
  queue-truth testee                        the testee that the config names`,
    );
}
