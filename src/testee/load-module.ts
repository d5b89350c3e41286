import { UsageError } from '../lang/usage-error.js';

/**
 * The exports of a JavaScript or TypeScript module at an absolute path. A module that is missing or fails while
 * it is loaded is a usage error that names the file.
 */
export async function loadModule(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { createJiti } = await import('jiti');
    const jiti = createJiti(import.meta.url, { fsCache: false });
    return await jiti.import<Record<string, unknown>>(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot load "${file}": ${why}`, { cause });
  }
}
