import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Left to itself, Vitest spares one core: half of a machine with two.
    maxWorkers: availableParallelism(),
    passWithNoTests: false,
    allowOnly: !process.env['CI'],
  },
});
