import { availableParallelism, cpus, totalmem } from 'node:os';

/** When and on what a bench ran, in one sentence. */
export function circumstances(): string {
  const [cpu] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return (
    `Measured on ${day} with ${String(availableParallelism())} cores (${cpu?.model ?? 'of unknown make'}), ` +
    `${String(Math.round(totalmem() / 1024 ** 3))} GB, ${process.platform}, Node ${process.versions.node}.`
  );
}
