import type { Tinypool } from 'tinypool';
import { saidOfCause } from '../testee/said-of-cause.js';
import type { Lot, ShareJob, ShareResult } from './case-share.js';
import { timeoutOf } from './timeout-of.js';
import type { Stage } from './observe.js';
import { openThreads } from './open-threads.js';
import type { Project } from './project.js';

/** Threads that try cases. */
export interface CasePool {
  readonly workers: number;
  /** Why the threads cannot be trusted to answer any more. */
  readonly trouble: string | undefined;
  /** How often something was thrown in a thread while nobody waited for it. */
  readonly strays: number;
  /**
   * What came of `lot`, which one thread tries. Nothing where the threads cannot be trusted to answer: one of them has
   * ended, or all keep silent for longer than a page may take. Then the pool is of no more use; nor is it once closed.
   */
  tryAll(lot: Lot): Promise<ShareResult | undefined>;
  close(): Promise<void>;
}

/** Milliseconds that threads may take to start, beside what one page may take. */
const START = 10_000;
/** Milliseconds between two looks at whether there is life in the threads. */
const LOOK = 250;

/** So many threads for the cases of a run; `worker` is the module that each of them runs. */
export async function openCasePool(
  { project, stage }: { readonly project: Project; readonly stage: Stage },
  worker: URL,
  workers: number,
): Promise<CasePool> {
  const signs = new Int32Array(new SharedArrayBuffer(8));
  const workerData: ShareJob = { project, surfaces: stage.surfaces, signs };
  const threads = await openThreads(worker, { task: 'tryAll', workers, workerData });
  const { testee } = project.config;
  const patience = START + ('timeout' in testee ? timeoutOf(testee.timeout) : 0);
  return new WatchedPool(threads, { workers, signs, patience });
}

class WatchedPool implements CasePool {
  readonly workers: number;
  readonly #threads: Tinypool;
  readonly #signs: Int32Array;
  readonly #silence: Promise<undefined>;
  #trouble: string | undefined;
  #isClosed = false;
  #waiting = 0;

  constructor(
    threads: Tinypool,
    { workers, signs, patience }: Pick<Watched, 'signs' | 'patience'> & { readonly workers: number },
  ) {
    this.workers = workers;
    this.#threads = threads;
    this.#signs = signs;
    const watched = { signs, patience, isOver: () => this.#isOver, isIdle: () => this.#waiting === 0 };
    this.#silence = new Promise((resolve) => {
      whenSilent(watched, () => {
        this.#giveUp('none gave a sign of life');
        resolve(undefined);
      });
    });
    threads.on('error', (cause) => {
      this.#giveUp(`one ended: ${saidOfCause(cause)}`);
    });
  }

  get trouble(): string | undefined {
    return this.#trouble;
  }

  get strays(): number {
    return Atomics.load(this.#signs, 1);
  }

  async tryAll(lot: Lot): Promise<ShareResult | undefined> {
    if (this.#isOver) return undefined;
    this.#waiting += 1;
    const answer = (this.#threads.run(lot) as Promise<ShareResult>).catch((cause: unknown) => {
      this.#giveUp(`one ended: ${saidOfCause(cause)}`);
      return undefined;
    });
    const first = await Promise.race([answer, this.#silence]);
    this.#waiting -= 1;
    return first;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#threads.destroy();
  }

  get #isOver(): boolean {
    return this.#isClosed || this.#trouble !== undefined;
  }

  #giveUp(why: string): void {
    if (this.#isOver) return;
    this.#trouble = why;
    void this.#threads.destroy();
  }
}

interface Watched {
  readonly signs: Int32Array;
  /** Milliseconds. */
  readonly patience: number;
  readonly isOver: () => boolean;
  readonly isIdle: () => boolean;
}

/** Calls `then` once no request was made for so long, though there is work; never once it is over. */
function whenSilent({ signs, patience, isOver, isIdle }: Watched, then: () => void): void {
  let beats = 0;
  let since = performance.now();
  const timer = setInterval(() => {
    const now = Atomics.load(signs, 0);
    if (now !== beats || isIdle()) {
      beats = now;
      since = performance.now();
    }
    if (isOver()) clearInterval(timer);
    else if (performance.now() - since > patience) {
      clearInterval(timer);
      then();
    }
  }, LOOK);
}
