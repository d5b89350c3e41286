import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../../src/harness/check.js';
import { openProject } from '../../../src/harness/project.js';
import type { Outcome } from '../../../src/verdict/outcome.js';

/** What a check of a project amounts to whose recorded pages, in the file "pages.ndjson", are `record`. */
export async function checkRecord(record: string | Uint8Array): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-truth-record-'));
  try {
    const testee = { kind: 'recorded', file: 'pages.ndjson' };
    await writeFile(join(folder, 'queue-truth.config.json'), JSON.stringify({ testee }));
    await writeFile(join(folder, 'pages.ndjson'), record);
    return await check(await openProject(folder, undefined), {
      ...{ command: 'check', argv: [], version: '0', seed: undefined, runs: undefined },
      ...{ surfaces: [], truths: [], replayFlags: '' },
      signal: new AbortController().signal,
      onEvent: () => undefined,
      onProgress: () => undefined,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
