import { defineConfig } from 'vitest/config';

/**
 * The tests that kill the mutants of `npm run mutation`: those of the rooms whose mutants are made. Left out is what tries
 * hundreds of pages at once: it would find mutants as well, and take all night.
 */
export default defineConfig({
  test: {
    include: ['test/{truth,oracle,reading,invariant,verdict}/**/*.test.ts'],
    exclude: [
      'test/reading/differential/**',
      'test/reading/{memory,authority}.test.ts',
      'test/reading/reader.property.test.ts',
    ],
    // jsdom is loaded once, and not for each file of each mutant.
    isolate: false,
    testTimeout: 120_000,
  },
});
