import { availableParallelism } from 'node:os';
import type { Fault } from '../protocol/fault.js';
import type { CasePool } from './case-pool.js';
import type { Stage } from './observe.js';
import type { Project } from './project.js';
import type { RunOptions } from './run-options.js';

/** How many cases it takes until threads save more time than they need to start. */
const WORTHWHILE = 5000;
/** More threads than this are only used where somebody asks for them: each needs some hundred megabytes. */
const USUAL_MOST = 4;

interface RunParts {
  readonly project: Project;
  readonly stage: Stage;
  readonly options: RunOptions;
}

/** The threads of a run, which start when there is need of them. */
export interface CaseThreads {
  /** Says how many cases are to come. */
  expect(cases: number): void;
  /** The threads; nothing where the cases are tried in this one. */
  open(): Promise<CasePool | undefined>;
  /** What was thrown in one of them while nobody waited for it, as a fault of the testee. */
  fault(): Fault | undefined;
  /** What there is to say of them, for the report; nothing as long as all is well. */
  notes(): readonly string[];
  close(): Promise<void>;
}

/**
 * Threads for a run. Who asks for them gets them, on pages that are rendered in this process; otherwise they start where it
 * pays and the surfaces are made of templates alone: what a module of somebody else shares between threads, a database say,
 * nobody knows.
 */
export function caseThreads(opened: RunParts): CaseThreads {
  const { caseWorker } = opened.options;
  const workers = workersFor(opened);
  let expected = 0;
  let pool: CasePool | undefined;
  return {
    expect(cases) {
      expected += cases;
    },
    async open() {
      const isWorthwhile = opened.options.workers !== undefined || expected >= WORTHWHILE;
      if (caseWorker === undefined || workers < 2 || !isWorthwhile) return undefined;
      if (pool === undefined) {
        const { openCasePool } = await import('./case-pool.js');
        pool = await openCasePool(opened, caseWorker, workers);
      }
      return pool;
    },
    fault: () => (pool === undefined || pool.strays === 0 ? undefined : STRAYED),
    notes: () =>
      pool?.trouble === undefined ? [] : [`threads: cases were tried in one again, since ${pool.trouble}`],
    async close() {
      await pool?.close();
    },
  };
}

const STRAYED: Fault = {
  kind: 'error',
  message:
    'Cannot tell which page this belongs to: something was thrown in a thread while nobody waited for it',
  hint: 'wait for what a page starts, and see with --workers 1 what it is',
};

function workersFor({ project, options }: RunParts): number {
  const { kind } = project.config.testee;
  if (options.only !== undefined || !(kind === 'reference' || kind === 'handlebars' || kind === 'module'))
    return 1;
  if (options.workers !== undefined) return options.workers;
  return kind === 'module' ? 1 : Math.min(USUAL_MOST, availableParallelism());
}
