const COULD_NOT_RUN = 2;

const exit = process.exit.bind(process);
let isEnding = false;

/**
 * Takes the process into our own hands before code of others is loaded into it: what that code prints goes to standard
 * error, since standard output holds reports; what it says about the exit code does not count, since it is the verdict.
 */
export function ownProcess(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  process.exit = (code) => {
    throw new Error(`Cannot call process.exit(${String(code ?? '')}) in a process that checks others`);
  };
  process.once('exit', () => {
    if (isEnding) return;
    console.error('Cannot say how the run ended: nothing was left to wait for, and it was not over');
    process.exitCode = COULD_NOT_RUN;
  });
}

/** Ends the process with `code`, whatever is still under way. */
export function end(code: number): never {
  isEnding = true;
  // The listener that comes last has the last word on the code.
  process.on('exit', () => {
    process.exitCode = code;
  });
  return exit(code);
}
