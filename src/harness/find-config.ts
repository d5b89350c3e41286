import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The names under which a config is looked for, in this order. */
export const CONFIG_NAMES = ['ts', 'js', 'mjs', 'json'].map((ending) => `queue-truth.config.${ending}`);

/** The config that holds in `folder` (absolute): the nearest one, upwards; none where there is none. */
export function findConfig(folder: string): string | undefined {
  const here = CONFIG_NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (here !== undefined) return here;
  const parent = dirname(folder);
  return parent === folder ? undefined : findConfig(parent);
}
