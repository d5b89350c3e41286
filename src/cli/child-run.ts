import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ON_TERMINAL } from './run-command.js';

/** A command of ours as a process of its own, in a process group of its own. */
export interface ChildRun {
  /** How it ended, and what it printed on standard output; what it prints on standard error is shown as it comes. */
  readonly ended: Promise<EndedRun>;
  /** Ends it, in order if that is soon: its testee with it. */
  giveUp(): Promise<void>;
}

/** The exit code is null where a signal ended it. */
export interface EndedRun {
  readonly code: number | null;
  readonly said: string;
}

/** Milliseconds that a run has to end in order. */
const GRACE = 5000;

/** Starts this program once more with other arguments; with `colour`, as if it printed on a terminal. */
export function childRun(args: readonly string[], colour: boolean): ChildRun {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, ...(colour ? { [ON_TERMINAL]: '1' } : {}) },
  });
  const said = text(child.stdout);
  const closed = once(child, 'close');
  const ended = closed.then(async () => ({ code: child.exitCode, said: await said }));
  return {
    ended,
    async giveUp() {
      child.kill('SIGHUP');
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE);
      await ended;
      clearTimeout(timer);
    },
  };
}
