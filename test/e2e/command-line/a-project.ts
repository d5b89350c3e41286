import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CliResult } from '../run-cli.js';
import { packageFolder, queueTruth } from '../run-cli.js';

const BUILT = pathToFileURL(join(packageFolder, 'dist/src/index.js')).href;

/** A module that exports `honest(request)`: the reference surfaces, for test modules to lie over. */
const HONEST = `
import { compileSurfaces, EMBEDDED_CONTRACT, loadContract, presentPage, referenceTemplates } from '${BUILT}';
const contract = await loadContract(EMBEDDED_CONTRACT, '/');
const print = compileSurfaces(await referenceTemplates());
export function honest(request) {
  const model = presentPage(request, contract);
  return { code: model.code, html: print(model) };
}
`;

/** A new folder that holds `files`: texts by their paths in it. It is the caller's to remove. */
export async function aProject(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-truth-e2e-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The files of a project whose testee is a module of this text; it may call `honest(request)`. */
export function moduleFiles(
  text: string,
  config: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  const testee = { kind: 'module', module: 'testee.mjs', timeout: '3s' };
  return {
    'queue-truth.config.json': JSON.stringify({ testee, ...config }),
    'honest.mjs': HONEST,
    'testee.mjs': `import { honest } from './honest.mjs';\n${text}\n`,
  };
}

/** Runs the command line in a new project of these files, and removes it again. */
export async function inAProject(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<CliResult> {
  const cwd = await aProject(files);
  try {
    return await queueTruth(args, { cwd });
  } finally {
    await rm(cwd, { recursive: true });
  }
}
