import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const COULD_NOT_RUN = 2;
const STDOUT = 1;
const STDERR = 2;

const exit = process.exit.bind(process);
const kill = process.kill.bind(process);
/** What `process.exit` calls at its very end; it is no part of Node's types. */
const reallyExit = Reflect.get(process, 'reallyExit') as (code: number) => never;
let isEnding = false;
let stray: ((cause: unknown) => void) | undefined;

/**
 * Takes the process into our own hands before code of others is loaded into it: what that code prints goes to standard
 * error, since standard output holds reports; what it says about the exit code does not count, since it is the verdict.
 * Not guarded: "/dev/stdout" opened by name, and processes that the code starts.
 */
export function ownProcess(): void {
  ownThread();
  Reflect.set(process, 'reallyExit', (code?: number) => refuse(`reallyExit(${String(code ?? '')})`));
  process.once('exit', () => {
    if (isEnding) return;
    console.error('Cannot say how the run ended: nothing was left to wait for, and it was not over');
    process.exitCode = COULD_NOT_RUN;
    restoreReallyExit(COULD_NOT_RUN);
  });
}

/**
 * The same for a thread beside the first, which has no say in how the process ends. Its own end is left to Node, which breaks
 * off the whole process where it cannot end a thread.
 */
export function ownThread(): void {
  process.stdout.write = process.stderr.write.bind(process.stderr);
  keepStandardOutput();
  process.exit = (code) => refuse(`exit(${String(code ?? '')})`);
  process.abort = () => refuse('abort()');
  process.kill = (pid, signal) => {
    const isOurs = pid === process.pid || pid === 0 || pid === -process.pid;
    return isOurs && signal !== 0 ? refuse(`kill(${String(pid)})`) : kill(pid, signal);
  };
}

/** Ends the process with `code`, whatever is still under way, and whatever its exit listeners do. */
export function end(code: number): never {
  isEnding = true;
  restoreReallyExit(code);
  try {
    return exit(code);
  } catch {
    // An exit listener of somebody else has thrown.
    return reallyExit.call(process, code);
  }
}

/** From now on everything that ends the process ends it with `code`. */
function restoreReallyExit(code: number): void {
  Reflect.set(process, 'reallyExit', () => reallyExit.call(process, code));
}

/** Sends what is thrown while nobody waits for it to `listener`, until what it returns is called. */
export function catchStray(listener: (cause: unknown) => void): () => void {
  stray = listener;
  return () => {
    stray = undefined;
  };
}

/** Whether somebody took `cause`, which was thrown while nobody waited for it. */
export function caughtStray(cause: unknown): boolean {
  stray?.(cause);
  return stray !== undefined;
}

function refuse(call: string): never {
  throw new Error(`Cannot call process.${call} in a process that checks others`);
}

const WRITERS = ['write', 'writeSync', 'writev', 'writevSync', 'writeFile', 'writeFileSync'] as const;

/** Sends to standard error what is written to standard output by its number. Modules that took the functions before keep them. */
function keepStandardOutput(): void {
  for (const name of [...WRITERS, 'appendFile', 'appendFileSync'] as const) {
    const writer: object = fs[name];
    const guarded = new Proxy(writer as (...given: unknown[]) => unknown, {
      apply: (target, self, [file, ...rest]: unknown[]) =>
        Reflect.apply(target, self, [file === STDOUT ? STDERR : file, ...rest]),
    });
    Reflect.set(fs, name, guarded);
  }
  syncBuiltinESMExports();
}
