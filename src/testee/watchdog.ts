import { Worker } from 'node:worker_threads';
import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';

/** Milliseconds beyond its timeout that a request may keep the thread before the watchdog bites. */
const GRACE = 5000;
/** Milliseconds between two looks, and after biting until the process is killed. */
const LOOK = 250;
const LAST_RESORT = 3000;

const BITTEN = 'queue-truth: a request keeps the thread';

/**
 * Runs beside the thread that renders. A request that has its turn for too many looks in a row keeps the thread, since
 * a timeout would have ended it: then the other thread is made to emit an event, which it hears even in a loop.
 */
const WATCHER = `
const { Session } = require('node:inspector');
const { workerData: { state, looks, look, lastResort, event } } = require('node:worker_threads');
let seen = 0;
let count = 0;
const timer = setInterval(() => {
  const request = Atomics.load(state, 0);
  count = request !== 0 && request === seen ? count + 1 : 0;
  seen = request;
  if (count <= looks) return;
  clearInterval(timer);
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), lastResort);
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: 'process.emit(' + JSON.stringify(event) + ')' });
}, look);
`;

/** Watches requests from a thread of its own. Close it. */
export interface Watchdog {
  /** A request for `surface` is at work from now on. */
  begin(surface: Surface): void;
  /** It is over. */
  end(): void;
  close(): Promise<void>;
}

/**
 * A watchdog that calls `bite` with what is the matter, once one request has kept the thread for longer than `timeout`
 * (in milliseconds) and five seconds more. It starts with the first request. `bite` must end the process: one that goes
 * on is killed.
 */
export function watchdog(timeout: number, bite: (message: string) => void): Watchdog {
  const state = new Int32Array(new SharedArrayBuffer(4));
  let requests = 0;
  let current: Surface = SURFACES[0];
  let worker: Worker | undefined;
  const bitten = () => {
    const seconds = String(Math.round((timeout + GRACE) / 1000));
    bite(`Cannot go on: rendering the ${current} has not given the thread back for ${seconds} s`);
  };
  const start = () => {
    const looks = Math.ceil((timeout + GRACE) / LOOK);
    const workerData = { state, looks, look: LOOK, lastResort: LAST_RESORT, event: BITTEN };
    worker = new Worker(WATCHER, { eval: true, workerData });
    worker.unref();
    process.once(BITTEN, bitten);
  };
  return {
    begin(surface) {
      if (worker === undefined) start();
      current = surface;
      requests = (requests % 0x7fffffff) + 1;
      Atomics.store(state, 0, requests);
    },
    end() {
      Atomics.store(state, 0, 0);
    },
    async close() {
      process.off(BITTEN, bitten);
      await worker?.terminate();
    },
  };
}
