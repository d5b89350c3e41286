import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../src/lang/usage-error.js';

const folder = mkdtempSync(join(tmpdir(), 'queue-truth-launch-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  vi.doUnmock('playwright-core');
  vi.doUnmock('node:fs');
  vi.resetModules();
});

/** The module as it is on a machine where other modules are as they were mocked. */
async function fresh() {
  vi.resetModules();
  return import('../../../src/testee/browser-launch.js');
}

/** What a launch is refused with; that it is a usage error is seen by its name, since modules were loaded anew. */
async function refusal(executable?: string): Promise<string> {
  const { launchBrowser, browserInWords } = await fresh();
  const said: string[] = [];
  for (const start of [launchBrowser, browserInWords]) {
    try {
      const started = await start(executable);
      if (typeof started !== 'string') await started.close();
    } catch (cause) {
      said.push(cause instanceof Error && cause.name === UsageError.name ? cause.message : String(cause));
    }
  }
  return [...new Set(said)].join('\n');
}

describe('a browser that cannot be launched', () => {
  it('is none without playwright-core, and what to install is said', async () => {
    vi.doMock('playwright-core', () => {
      throw new Error("Cannot find package 'playwright-core'");
    });
    expect(await refusal()).toBe(
      'Cannot check live pages: playwright-core is not installed; run npm install --save-dev playwright-core',
    );
  });

  it('is one that stands nowhere, and what to install is said', async () => {
    vi.doMock('node:fs', () => ({ existsSync: () => false }));
    expect(await refusal()).toMatch(
      /^Cannot find a browser: install Chromium \(Debian: apt-get install chromium; /,
    );
  });

  it('is one that the config names and that is not there', async () => {
    expect(await refusal(join(folder, 'none'))).toBe(
      `Cannot find the browser "${join(folder, 'none')}": mend testee.executable, or leave it out to use the one installed`,
    );
  });

  it('is a program that is no browser', async () => {
    const executable = join(folder, 'no-browser');
    writeFileSync(executable, '#!/bin/sh\nexit 3\n');
    chmodSync(executable, 0o755);
    expect(await refusal(executable)).toMatch(/^Cannot start the browser ".*no-browser": \S/);
  });

  it('is a file that cannot be executed', async () => {
    const executable = join(folder, 'a-text');
    writeFileSync(executable, 'no program');
    expect(await refusal(executable)).toMatch(/^Cannot start the browser ".*a-text": .*EACCES/);
  });
});
