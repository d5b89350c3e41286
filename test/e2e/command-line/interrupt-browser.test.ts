import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { allProcesses, descendants, type Process } from '../../support/descendants.js';
import { anApplication } from '../../testee/browser/an-application.js';
import { started } from './started.js';

/** The browsers among the processes that descend from `pid`. */
function browsersUnder(pid: number | undefined): readonly number[] {
  return descendants(pid ?? -1).flatMap((each) => (each.command.includes('chrom') ? [each.pid] : []));
}

/** Those of these processes that are still at work. */
function stillAtWork(pids: readonly number[]): readonly Process[] {
  return allProcesses().filter(({ pid, state }) => pids.includes(pid) && !state.startsWith('Z'));
}

it('Ctrl-C with a browser open ends the browser, and reports', async () => {
  const application = await anApplication();
  let asked = 0;
  // Nothing comes of the second page: the browser still waits for it when it is time to end.
  application.answer((_, response) => {
    asked += 1;
    if (asked === 1) response.end('<!doctype html><title>Operations</title>');
  });
  const { url } = application;
  const testee = { kind: 'browser', url, seed: { http: `${url}/seed` }, timeout: '60s' };
  const run = await started({ 'queue-truth.config.json': JSON.stringify({ testee }) }, [
    'fuzz',
    '--runs',
    '5',
  ]);
  try {
    while (asked < 2) await pause(50);
    const browsers = browsersUnder(run.pid);
    expect(browsers.length).toBeGreaterThan(0);
    run.interrupt();
    const { code, stdout } = await run.ended;
    expect(code).toBe(130);
    expect(stdout).toContain('\nExit code 130, interrupted: ');
    expect(stillAtWork(browsers)).toEqual([]);
  } finally {
    await application.close();
  }
});
