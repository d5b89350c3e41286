import type { RenderRequest } from '../../operation/world.js';
import type { Fault } from '../../protocol/fault.js';
import type { HelloAnswer, ResultMessage } from '../../protocol/messages.js';
import { faultOf, type Mishap } from '../../protocol/mishaps.js';
import type { Answer } from '../testee.js';
import { answerOf } from './answer-of.js';
import type { CommandSettings } from './settings.js';
import { startMishap } from './start-mishap.js';
import { TesteeProcess } from './testee-process.js';

/** A request that waits for its answer. */
interface Job {
  readonly request: RenderRequest;
  readonly resolve: (answer: Answer) => void;
  /** Set where it is asked again because it may have broken a process: it is then asked alone. */
  readonly suspicion?: Suspicion;
}

/** A mishap of which any of several requests may be the reason. */
interface Suspicion {
  readonly fault: Fault;
  /** How many of them have not been asked again yet. */
  suspects: number;
  isExplained: boolean;
}

type Started =
  { readonly kind: 'up'; readonly hello: HelloAnswer } | { readonly kind: 'down'; readonly fault: Fault };

/**
 * Hands requests to a process of the testee program, as many at a time as it allows, and starts a new process after one
 * that broke. Every request gets an answer; whatever goes wrong is a fault of the request that is to blame.
 */
export class Dispatcher {
  readonly #settings: CommandSettings;
  readonly #queue: Job[] = [];
  readonly #inFlight = new Map<string, Job>();
  /** Faults that no request has been told of. */
  readonly #untold: Fault[] = [];
  #process: TesteeProcess | undefined;
  #limit = 1;
  /** While a process ends or starts, nothing is asked. */
  #isChanging = false;
  /** Why no process can be started; then nothing is tried any more. */
  #refusal: Fault | undefined;

  constructor(settings: CommandSettings) {
    this.#settings = settings;
  }

  /** Starts a process; gives its hello, or why there is none. A start that fails is tried once more. */
  async open(): Promise<HelloAnswer | Fault> {
    const first = await this.#start();
    const started = first.kind === 'up' ? first : await this.#start();
    if (started.kind === 'down') {
      this.#refusal = started.fault;
      return started.fault;
    }
    if (first.kind === 'down') this.#untold.push(flake(first.fault));
    return started.hello;
  }

  /** The answer to a request, sooner or later. */
  render(request: RenderRequest): Promise<Answer> {
    return new Promise((resolve) => {
      this.#queue.push({ request, resolve });
      this.#pump();
    });
  }

  /** Ends in order; gives the faults that nobody has been told of, and those of the end itself. */
  async farewell(): Promise<readonly Fault[]> {
    const process = this.#process;
    this.#process = undefined;
    const mishaps = (await process?.end()) ?? [];
    const trace = traceOf(process);
    return [...this.#untold.splice(0), ...mishaps.map((mishap) => faultOf(mishap, trace))];
  }

  /** Ends at once. */
  close(): void {
    this.#process?.kill();
    this.#process = undefined;
  }

  #pump(): void {
    while (!this.#isChanging && this.#mayAsk()) {
      const job = this.#queue.shift();
      if (job !== undefined) this.#ask(job);
    }
  }

  /** Whether the next request may be asked now. A suspect is asked while nothing else is. */
  #mayAsk(): boolean {
    const [next] = this.#queue;
    if (next === undefined) return false;
    const open = this.#inFlight.size;
    if (open === 0) return true;
    const [first] = this.#inFlight.values();
    return open < this.#limit && next.suspicion === undefined && first?.suspicion === undefined;
  }

  #ask(job: Job): void {
    const fault = this.#refusal ?? this.#untold.shift();
    if (fault !== undefined) {
      job.resolve(failed(fault, job));
    } else if (this.#process === undefined) {
      this.#queue.unshift(job);
      void this.#restart();
    } else {
      this.#inFlight.set(this.#process.ask(job.request), job);
    }
  }

  async #restart(): Promise<void> {
    this.#isChanging = true;
    await this.open();
    this.#isChanging = false;
    this.#pump();
  }

  #start(): Promise<Started> {
    return new Promise((resolve) => {
      let process: TesteeProcess | undefined;
      let isUp = false;
      const down = async (mishap: Mishap) => {
        await process?.stop();
        resolve({ kind: 'down', fault: faultOf(mishap, traceOf(process)) });
      };
      try {
        const started = new TesteeProcess(this.#settings, {
          hello: (hello) => {
            isUp = true;
            this.#process = started;
            this.#limit = hello.concurrency ?? 1;
            resolve({ kind: 'up', hello });
          },
          result: (result) => {
            this.#answered(result);
          },
          broke: (mishap, id) => {
            void (isUp ? this.#broke(started, mishap, id) : down(mishap));
          },
        });
        process = started;
      } catch (cause) {
        void down(startMishap(cause instanceof Error ? cause : new Error(String(cause)), this.#settings));
      }
    });
  }

  #answered(result: ResultMessage): void {
    const job = this.#inFlight.get(result.id);
    this.#inFlight.delete(result.id);
    if (job !== undefined) job.resolve(cleared(job, answerOf(result, job.request.surface)));
    this.#pump();
  }

  /** Ends the process, tells who is to blame, and lets the others be asked again. */
  async #broke(process: TesteeProcess, mishap: Mishap, id: string | undefined): Promise<void> {
    const flying = [...this.#inFlight.values()];
    const blamed = id === undefined ? undefined : this.#inFlight.get(id);
    this.#inFlight.clear();
    this.#process = undefined;
    this.#isChanging = true;
    await process.stop();
    this.#blame(faultOf(mishap, traceOf(process)), flying, blamed);
    this.#isChanging = false;
    this.#pump();
  }

  #blame(fault: Fault, flying: readonly Job[], blamed: Job | undefined): void {
    const [only] = flying;
    if (only === undefined) {
      this.#untold.push(fault);
    } else if (blamed !== undefined || flying.length === 1) {
      const guilty = blamed ?? only;
      guilty.resolve(failed(fault, guilty));
      this.#queue.unshift(...flying.filter((job) => job !== guilty));
    } else {
      const suspicion: Suspicion = { fault, suspects: flying.length, isExplained: false };
      this.#queue.unshift(...flying.map((job) => ({ ...job, suspicion })));
    }
  }
}

function failed(fault: Fault, { request: { surface }, suspicion }: Job): Answer {
  if (suspicion !== undefined) {
    suspicion.suspects -= 1;
    suspicion.isExplained = true;
  }
  return { kind: 'fault', fault: { ...fault, surface } };
}

/** `answer`, unless it clears the last suspect: then nobody is to blame, and what happened is still told. */
function cleared(job: Job, answer: Answer): Answer {
  const { suspicion } = job;
  if (suspicion === undefined) return answer;
  suspicion.suspects -= 1;
  if (suspicion.suspects > 0 || suspicion.isExplained) return answer;
  return { kind: 'fault', fault: { ...flake(suspicion.fault), surface: job.request.surface } };
}

/** A fault that did not happen again. */
function flake(fault: Fault): Fault {
  return { ...fault, message: `${fault.message}; it did not happen again at once: a flake` };
}

function traceOf(process: TesteeProcess | undefined): Pick<Fault, 'trace'> {
  const trace = process?.stderr ?? '';
  return trace.trim() === '' ? {} : { trace };
}
