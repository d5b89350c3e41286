import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks at a group that is about to end. */
const LOOK = 10;

/**
 * A program and everything that it starts: they share a process group, which is ended as one. It is ended as well
 * when this process exits in any way, or is killed.
 *
 * Source: specs/adr/0009-ending-a-testee.md.
 */
export class ProcessGroup {
  readonly #leader: number;
  readonly #dismissGuard: () => void;

  /** The group that the process `leader` leads, which was spawned `detached`. */
  constructor(leader: number) {
    this.#leader = leader;
    this.#dismissGuard = guard(leader);
    watched.add(leader);
    process.on('exit', killWatched);
  }

  /** Sends a signal to all of the group; one that is gone is no error. */
  signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    send(this.#leader, signal);
  }

  /** Whether all of the group has ended within `time` milliseconds. */
  async endsWithin(time: number): Promise<boolean> {
    const end = performance.now() + time;
    while (isAlive(this.#leader)) {
      if (performance.now() > end) return false;
      await pause(LOOK);
    }
    return true;
  }

  /** Kills what is left of it, and forgets it. */
  release(): void {
    send(this.#leader, 'SIGKILL');
    this.#dismissGuard();
    watched.delete(this.#leader);
    if (watched.size === 0) process.off('exit', killWatched);
  }
}

const watched = new Set<number>();

function killWatched(): void {
  for (const leader of watched) send(leader, 'SIGKILL');
}

function send(leader: number, signal: 'SIGTERM' | 'SIGKILL' | 0): boolean {
  try {
    return process.kill(process.platform === 'win32' ? leader : -leader, signal);
  } catch {
    // Nobody is there any more, or what is there is no longer ours.
    return false;
  }
}

/**
 * Starts a shell that waits until this process lets go of its standard input: told to, or because it was killed, and
 * then kills the group.
 */
function guard(leader: number): () => void {
  if (process.platform === 'win32') return () => undefined;
  const script = 'read -r word || kill -s KILL -- "-$1"';
  const sentry = spawn('/bin/sh', ['-c', script, 'queue-truth-guard', String(leader)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a guard the testee is ended all the same, unless this process is killed.
  sentry.on('error', () => undefined);
  sentry.stdin.on('error', () => undefined);
  sentry.unref();
  return () => {
    sentry.stdin.end('done\n');
  };
}

/** Whether any process of the group is at work. One that has ended and that nobody has waited for is not. */
function isAlive(leader: number): boolean {
  if (!send(leader, 0)) return false;
  return process.platform !== 'linux' || statesOf(leader).some((state) => state !== 'Z' && state !== 'X');
}

/** The states of all processes of a group. Source: proc(5), /proc/pid/stat. */
function statesOf(leader: number): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [, state = '', group = ''] = /\) (\S) \d+ (\d+) /.exec(statOf(pid)) ?? [];
      return group === String(leader) ? [state] : [];
    });
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    // It has ended since the folder was read.
    return '';
  }
}
