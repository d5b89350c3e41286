import { mergeConfig, defineConfig } from 'vitest/config';
import base from './vitest.config.js';

/** The tests that kill the mutants of `npm run mutation`: those of the rooms whose mutants are made, and no process of its own. */
export default mergeConfig(
  base,
  defineConfig({ test: { exclude: ['test/reading/differential/**', 'test/reading/memory.test.ts'] } }),
);
