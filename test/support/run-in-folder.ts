import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProject, type Project } from '../../src/harness/project.js';
import type { RunOptions } from '../../src/harness/run-options.js';

/** Opens a project in a fresh folder that holds `files` (name to text), gives it to `body`, and takes the folder away. */
export async function inProject<Made>(
  files: Readonly<Record<string, string>>,
  body: (project: Project) => Promise<Made>,
): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-truth-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await body(await openProject(folder, undefined));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The options of a run that nobody watches. */
export function quietRun(command: string): RunOptions {
  return {
    ...{ command, argv: [], version: '0.0.0', seed: 7, surfaces: [], truths: [], replayFlags: '' },
    signal: new AbortController().signal,
    onEvent: () => undefined,
    onProgress: () => undefined,
  };
}
