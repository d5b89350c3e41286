import { spawnSync } from 'node:child_process';

/** What one run has cost. */
export interface Cost {
  /** Wall time, the start of the process included. */
  readonly seconds: number;
  /** Time of all cores in user mode. */
  readonly cpuSeconds: number;
  /** Most memory resident at once. */
  readonly megabytes: number;
}

/** What is measured, its name for errors, and the exit codes that mean that it has done its work. */
export interface Measured {
  readonly name: string;
  readonly command: readonly string[];
  readonly accepts: readonly number[];
}

/** Runs a command in `folder` from start to end; throws where it did not do its work. */
export function processCost({ name, command, accepts }: Measured, folder: string): Cost {
  const begin = performance.now();
  const { status, stderr, error } = spawnSync('/usr/bin/env', ['time', '-f', 'cost %U %M', ...command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - begin) / 1000;
  const [, user, kilobytes] = /cost ([\d.]+) (\d+)\s*$/u.exec(stderr) ?? [];
  if (error !== undefined || status === null || !accepts.includes(status) || kilobytes === undefined)
    throw new Error(
      `Cannot measure ${name}: exit ${String(status)}: ${stderr.trim().slice(-500)} (GNU time has to be installed)`,
    );
  return { seconds, cpuSeconds: Number(user), megabytes: Number(kilobytes) / 1024 };
}
