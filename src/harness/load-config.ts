import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { schemaFlaws } from '../contract/schema-flaws.js';
import { UsageError } from '../lang/usage-error.js';
import { loadModule } from '../testee/load-module.js';
import { configSchema, type ResolvedConfig } from './config-schema.js';

/** The config in `file` (absolute). What is missing, unreadable or unknown in it is a usage error that names the key. */
export async function loadConfig(file: string): Promise<ResolvedConfig> {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UsageError(`Cannot find the config "${file}"`);
  const data = extname(file) === '.json' ? await jsonOf(file) : await exportOf(file);
  return parseConfig(data, file);
}

/** The config of a project that has none: the package's own contract and surfaces. */
export function defaultConfig(): ResolvedConfig {
  return configSchema.parse({});
}

/** `data` as a config; `file` is only named in errors. */
export function parseConfig(data: unknown, file: string): ResolvedConfig {
  const parsed = configSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const flaws = schemaFlaws(parsed.error, configSchema, data);
  const lines = flaws.map(({ path, message }) => `  ${path.map(String).join('.') || 'config'}: ${message}`);
  throw new UsageError([`Cannot use the config ${file}:`, ...lines].join('\n'));
}

async function jsonOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`Cannot read "${file}" as JSON: ${why}`, { cause });
  }
}

async function exportOf(file: string): Promise<unknown> {
  const exported = await loadModule(file);
  if (!('default' in exported)) throw new UsageError(`Cannot use "${file}": it has no default export`);
  return exported['default'];
}
