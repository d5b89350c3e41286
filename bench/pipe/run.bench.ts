import { fileURLToPath } from 'node:url';
import type { RenderRequest } from '../../src/operation/world.js';
import { commandTestee } from '../../src/testee/command/command-testee.js';

const ECHO = fileURLToPath(new URL('echo-testee.mjs', import.meta.url));
const REQUESTS = 20_000;
const CASES_APART = 20;

const REQUEST: RenderRequest = {
  surface: 'list',
  now: '2026-01-01T12:00:00.000Z',
  input: { viewer: { id: 'u1', memberships: [] }, workspace: 'w1', environment: null, run: null, runs: [] },
};

/** How many requests a second go through the pipe to a testee that takes `concurrency` at a time. */
async function measured(concurrency: number): Promise<string> {
  const testee = await commandTestee({
    command: [process.execPath, ECHO, String(concurrency)],
    cwd: process.cwd(),
    env: {},
    timeout: 60_000,
    start: 60_000,
    greeting: { spec: 'bench', surfaces: ['list'], contract: {} },
  });
  const rates: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const begin = performance.now();
    for (let done = 0; done < REQUESTS; done += concurrency * CASES_APART) {
      await Promise.all(Array.from({ length: concurrency * CASES_APART }, () => testee.render(REQUEST)));
    }
    rates.push((REQUESTS * 1000) / (performance.now() - begin));
  }
  await testee.farewell?.();
  await testee.close();
  const shown = rates.map((rate) => Math.round(rate).toLocaleString('en').padStart(9)).join('');
  return `${String(concurrency).padStart(3)} at a time: requests/s in five rounds of 20,000: ${shown}`;
}

for (const concurrency of [1, 8, 64]) console.log(await measured(concurrency));
