/** The board that `run.ts` has started. */
export default {
  contract: 'contract.yaml',
  testee: {
    kind: 'browser',
    url: process.env.BULL_BOARD_URL,
    seed: { module: './seed.ts' },
    clock: 'frozen',
    timeout: '30s',
  },
  check: { worlds: 6, runs: 0 },
};
