import { CommanderError } from 'commander';
import { UsageError } from '../lang/usage-error.js';
import { print } from './output.js';
import { caughtStray, end, ownProcess } from './own-process.js';
import { loneFlag } from './parse-flags.js';
import { program } from './program.js';

const COULD_NOT_RUN = 2;

/** Runs the command line and ends the process with its exit code. */
export async function commandLine(): Promise<void> {
  guard();
  let code = COULD_NOT_RUN;
  const root = program((given) => {
    code = given;
  });
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureOutput({ writeOut: print });
  }
  try {
    await root.parseAsync(process.argv.map(loneFlag));
  } catch (cause) {
    code = failure(cause);
  }
  // A testee may have left timers or sockets behind; they must not keep the gate from answering.
  end(code);
}

/** What went wrong, said on standard error; gives the exit code. Help and version are no failures. */
function failure(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : COULD_NOT_RUN;
  if (cause instanceof UsageError) {
    console.error(cause.message);
    return COULD_NOT_RUN;
  }
  console.error(cause);
  console.error(
    'This is a bug in queue-truth, or in code of yours that it loaded: the first lines of the stack say which',
  );
  return COULD_NOT_RUN;
}

function guard(): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (cause: unknown) => {
      if (!caughtStray(cause)) end(failure(cause));
    });
  }
  ownProcess();
}
