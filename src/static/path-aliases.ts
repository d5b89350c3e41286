import { ts } from './typescript.js';
import { folderOf, joinPath } from './join-path.js';
import type { SourceFiles } from './source-files.js';

/** What `paths` and `baseUrl` of a tsconfig make of a specifier. */
export interface Aliases {
  /** Paths without endings, relative to the project, that `specifier` may mean. */
  targets(specifier: string): readonly string[];
}

const NONE: Aliases = { targets: () => [] };

/** The aliases that hold in `folder`: those of the nearest tsconfig.json or jsconfig.json, upwards. */
export function aliasesOf(folder: string, files: SourceFiles, known: Map<string, Aliases>): Aliases {
  const before = known.get(folder);
  if (before !== undefined) return before;
  const own = readAliases(folder, files);
  const above = folder === '' ? NONE : aliasesOf(folderOf(folder), files, known);
  const aliases = own ?? above;
  known.set(folder, aliases);
  return aliases;
}

function readAliases(folder: string, files: SourceFiles): Aliases | undefined {
  for (const name of ['tsconfig.json', 'tsconfig.app.json', 'jsconfig.json']) {
    const path = joinPath(folder, name);
    const text = files.read(path);
    const options = text === undefined ? undefined : optionsIn(path, text);
    if (options !== undefined) return aliasesFrom(folder, options);
  }
  return undefined;
}

interface PathOptions {
  readonly baseUrl?: string;
  readonly paths?: Readonly<Record<string, readonly string[]>>;
}

/** The two options that matter, where there are any; a config that does not parse has none. */
function optionsIn(path: string, text: string): PathOptions | undefined {
  const parsed: unknown = ts.parseConfigFileTextToJson(path, text).config;
  const options = isRecord(parsed) && isRecord(parsed['compilerOptions']) ? parsed['compilerOptions'] : {};
  const { baseUrl, paths } = options;
  const usable = isRecord(paths) ? pathsIn(paths) : undefined;
  if (typeof baseUrl !== 'string' && usable === undefined) return undefined;
  return {
    ...(typeof baseUrl === 'string' ? { baseUrl } : {}),
    ...(usable === undefined ? {} : { paths: usable }),
  };
}

function pathsIn(paths: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(paths).map(([pattern, targets]) => [
      pattern,
      Array.isArray(targets) ? targets.filter((target): target is string => typeof target === 'string') : [],
    ]),
  );
}

function aliasesFrom(folder: string, { baseUrl, paths = {} }: PathOptions): Aliases {
  const base = joinPath(folder, baseUrl ?? '.');
  return {
    targets: (specifier) => [
      ...Object.entries(paths).flatMap(([pattern, targets]) => {
        const rest = restOf(specifier, pattern);
        return rest === undefined ? [] : targets.map((target) => joinPath(base, target.replace('*', rest)));
      }),
      ...(baseUrl === undefined ? [] : [joinPath(base, specifier)]),
    ],
  };
}

/** What stands for the star of `pattern` in `specifier`; '' where it has no star and they are equal. */
function restOf(specifier: string, pattern: string): string | undefined {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return specifier === pattern ? '' : undefined;
  const fits = specifier.startsWith(before) && specifier.endsWith(after);
  return fits ? specifier.slice(before.length, specifier.length - after.length) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
