import { execFileSync } from 'node:child_process';

/** A process of this machine. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** As `ps` tells it: one that begins with Z has ended, and nobody has asked about it. */
  readonly state: string;
  readonly command: string;
}

/** Every process of this machine. */
export function allProcesses(): readonly Process[] {
  return execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line): Process => {
      const [pid, parent, state = '', ...command] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), state, command: command.join(' ') };
    });
}

/** Every process that descends from the one with this id. */
export function descendants(of: number): readonly Process[] {
  const all = allProcesses();
  const ours = new Set([of]);
  for (let size = 0; size < ours.size;) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.filter(({ pid }) => ours.has(pid) && pid !== of);
}
