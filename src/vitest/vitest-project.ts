import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Config } from '../harness/config-schema.js';
import { openProject, projectWith, type Project } from '../harness/project.js';
import { UsageError } from '../lang/usage-error.js';

/** A config as a test has it: the file of one, the data, or nothing: then it is looked for upwards from the working folder. */
export type GivenConfig = Config | string | undefined;

/**
 * The project of a test that works in `cwd`. Data that are what the config file there says stand for that file, so that its paths
 * and replay lines hold; other data are a config of `cwd` itself.
 */
export async function vitestProject(given: GivenConfig, cwd = '.'): Promise<Project> {
  const folder = resolve(cwd);
  if (given === undefined || typeof given === 'string') return openProject(folder, given);
  const inline = await projectWith(given, folder);
  const found = await openProject(folder, undefined).catch(unusable);
  const isSame = found?.isConfigured === true && isDeepStrictEqual(found.config, inline.config);
  return isSame ? found : inline;
}

/** A file that nobody asked for may be whatever it is. */
function unusable(cause: unknown): undefined {
  if (cause instanceof UsageError) return undefined;
  throw cause;
}
