import { configDefaults, defineConfig } from 'vitest/config';

/** Suites that run the built command some hundred times: `npm run test:e2e`, beside `npm test`. */
const LONG = ['test/e2e/planted/**', 'test/e2e/command-line/**', 'test/e2e/arena/arena-gate.test.ts'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env['LONG_TESTS'] === '1' ? [] : LONG)],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    allowOnly: !process.env['CI'],
  },
});
