import { aliasesOf, type Aliases } from './path-aliases.js';
import { folderOf, joinPath } from './join-path.js';
import { kindOfPath } from './kind-of-path.js';
import { readScript } from './read-script.js';
import type { AllKey, SourceProject } from './rule.js';
import type { Script } from './source.js';
import type { SourceFiles } from './source-files.js';
import { SourceText } from './source-text.js';
import { partialTarget } from './template/partial-target.js';

/** Lets go of what was parsed, where there is much of it; whoever asks later has it parsed again. */
interface Releasing {
  release(): void;
}

/** Characters of source of which the trees are kept between two files; a tree takes some thirty times as much. */
const MOST_PARSED = 3_000_000;

/** Scripts are parsed when they are asked for, and importers are looked up when the first of them is. */
export function sourceProject(files: SourceFiles): SourceProject & Releasing {
  const known = new Set(files.paths);
  const scripts = new Map<string, Script | undefined>();
  const aliases = new Map<string, Aliases>();
  const resolved = new Map<string, string | undefined>();
  let importers: ReadonlyMap<string, readonly string[]> | undefined;
  const meaning = (folder: string, specifier: string) => {
    const bases = specifier.startsWith('.')
      ? [joinPath(folder, specifier)]
      : aliasesOf(folder, files, aliases).targets(specifier);
    return bases.map((base) => found(base, known)).find((path) => path !== undefined);
  };
  const made = new Map<object, unknown>();
  const project: SourceProject & Releasing = {
    paths: files.paths,
    text: (path) => (known.has(path) ? files.read(path) : undefined),
    adopt(script) {
      scripts.set(script.text.path, script);
    },
    fromAll<Made>(key: AllKey<Made>, make: (whole: SourceProject) => Made) {
      if (!made.has(key)) made.set(key, make(project));
      return made.get(key) as Made;
    },
    release() {
      let kept = 0;
      for (const [path, script] of [...scripts].reverse()) {
        kept += script?.text.text.length ?? 0;
        if (kept > MOST_PARSED) scripts.delete(path);
      }
    },
    script(path) {
      const script = scripts.has(path) ? scripts.get(path) : parsed(path, files, known);
      // What was asked for last is let go of last.
      scripts.delete(path);
      scripts.set(path, script);
      return script;
    },
    resolve(from, specifier) {
      const folder = folderOf(from);
      const asked = `${folder}\n${specifier}`;
      if (!resolved.has(asked)) resolved.set(asked, meaning(folder, specifier));
      return resolved.get(asked);
    },
    importersOf(path) {
      importers ??= importersIn(files, project);
      return importers.get(path) ?? [];
    },
  };
  return project;
}

function parsed(path: string, files: SourceFiles, known: ReadonlySet<string>): Script | undefined {
  const text = known.has(path) && kindOfPath(path) === 'script' ? files.read(path) : undefined;
  return text === undefined ? undefined : readScript(new SourceText(path, text));
}

const ENDINGS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.vue',
  '.svelte',
  '.json',
  '.hbs',
];

/** The file that `base` means, by the rules of Node and of TypeScript: itself, with an ending, or the index of a folder. */
function found(base: string, known: ReadonlySet<string>): string | undefined {
  if (known.has(base)) return base;
  const bare = base.replace(/\.([cm]?)js(x?)$/u, '');
  const stems = bare === base ? [base] : [bare, base];
  const files = stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  const indices = ENDINGS.map((ending) => `${base}/index${ending}`);
  return [...files, ...indices].find((path) => known.has(path));
}

const SPECIFIER =
  /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(['"])([^'"\n]+)\1|\{\{#?>\s*(?:"([^"]+)"|([\w./-]+))/gu;

function importersIn(files: SourceFiles, project: SourceProject): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const path of files.paths) {
    const text = mayImport(path) ? files.read(path) : undefined;
    if (text === undefined) continue;
    const targets = [...text.matchAll(SPECIFIER)].map(({ 2: specifier, 3: quoted, 4: partial }) =>
      specifier === undefined
        ? partialTarget(path, quoted ?? partial ?? '', files.paths)
        : project.resolve(path, specifier),
    );
    for (const target of new Set(targets)) {
      if (target === undefined || target === path) continue;
      const known = importers.get(target);
      if (known === undefined) importers.set(target, [path]);
      else known.push(path);
    }
  }
  return importers;
}

function mayImport(path: string): boolean {
  return kindOfPath(path) === 'script' || /\.(?:vue|svelte|hbs|handlebars)$/u.test(path);
}
