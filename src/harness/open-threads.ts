import type { Tinypool } from 'tinypool';

/** So many threads that stay until they are destroyed: each runs the module `worker`, whose export `task` takes the work. */
export async function openThreads(
  worker: URL,
  {
    task,
    workers,
    workerData,
  }: { readonly task: string; readonly workers: number; readonly workerData: object },
): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  return new Tinypool({
    filename: worker.href,
    name: task,
    runtime: 'worker_threads',
    minThreads: workers,
    maxThreads: workers,
    workerData,
  });
}
