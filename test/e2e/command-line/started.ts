import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { packageFolder } from '../run-cli.js';
import { aProject } from './a-project.js';

/** The command line at work in a new project, which is removed when it has ended. */
export async function started(files: Readonly<Record<string, string>>, args: readonly string[]) {
  return startedIn(await aProject(files), args);
}

/** The command line at work in a folder, which is removed when it has ended. */
export function startedIn(cwd: string, args: readonly string[]) {
  const child = spawn(process.execPath, [join(packageFolder, 'dist/src/cli/main.js'), ...args], {
    cwd,
    env: { ...process.env, CI: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  child.stderr.on('data', (data: Buffer) => (heard += data.toString()));
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const ended = Promise.all([closed, text(child.stdout)]).then(async ([code, stdout]) => {
    await rm(cwd, { recursive: true });
    return { code, stdout, stderr: heard };
  });
  return {
    pid: child.pid,
    ended,
    interrupt: () => child.kill('SIGINT'),
    logged: (words: string) => until(() => logHolds(cwd, words), ended),
    said: (words: string) => until(() => Promise.resolve(heard.includes(words)), ended),
  };
}

async function logHolds(folder: string, words: string): Promise<boolean> {
  const log = await readFile(join(folder, '.queue-truth/run.ndjson'), 'utf8').catch(() => '');
  return log.includes(words);
}

/** Waits until `holds`; rejects when the process has ended before. */
async function until(holds: () => Promise<boolean>, ended: Promise<unknown>): Promise<void> {
  const end = new AbortController();
  void ended.then(() => {
    end.abort();
  });
  while (!(await holds())) await pause(20, undefined, { signal: end.signal });
}
