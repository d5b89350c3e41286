import { expect } from 'vitest';
import type { OperationRun } from '../operation/operation-run.js';
import { truthMatchers, type PageFacts } from './truth-matchers.js';

export { describeConformance, type ConformanceOptions } from './describe-conformance.js';
export { truthMatchers, type PageFacts } from './truth-matchers.js';

declare module 'vitest' {
  interface Matchers<T> {
    /** The page tells the truth of `run` at `facts.now`, by the laws of the contract. */
    toTellTheTruth(run: OperationRun, facts: PageFacts): T;
  }
}

// By the config here, or the embedded contract; a test that works by another extends `expect` by `truthMatchers` once more.
expect.extend({ ...(await truthMatchers()) });
