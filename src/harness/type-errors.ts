import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ts } from '../static/typescript.js';

/** What the type checker has against a project, as a count for each message in each file. */
export type TypeErrors = ReadonlyMap<string, number>;

/** A project as the type checker sees it. */
export interface TypeCheck {
  /** What it has against the project if files (absolute path to text) held other texts than they do. */
  errors(texts: ReadonlyMap<string, string>): TypeErrors;
}

/** What is checked where there is no tsconfig.json: enough to see a wrong import or call, and a literal that became wider. */
const BY_DEFAULT: ts.CompilerOptions = {
  strict: true,
  jsx: ts.JsxEmit.Preserve,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ESNext,
  skipLibCheck: true,
};

/**
 * Gives the project of a file (absolute): that of the nearest tsconfig.json, or of the one that this refers to for the
 * file; without any, `others` and what they import. JavaScript is checked as well. Messages name files as seen from `root`.
 */
export function typeChecks(root: string, others: readonly string[]): (file: string) => TypeCheck {
  const made = new Map<string, TypeCheck>();
  return (file) => {
    const { options, fileNames, name } = configFor(file) ?? {
      options: BY_DEFAULT,
      fileNames: others,
      name: '',
    };
    const isScript = /\.[cm]?jsx?$/u.test(file);
    const key = [name, String(isScript), fileNames.includes(file) ? '' : file].join('\n');
    const rootNames = [...new Set([...fileNames, file])];
    const check = made.get(key) ?? checkOf({ rootNames, options: ownOptions(options, isScript), root });
    made.set(key, check);
    return check;
  };
}

interface Checked {
  readonly rootNames: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly root: string;
}

function checkOf({ rootNames, options, root }: Checked): TypeCheck {
  const trees = new Map<string, ts.SourceFile | undefined>();
  return {
    errors(texts) {
      const program = ts.createProgram({ rootNames, options, host: hostWith(options, texts, trees) });
      return counted(ts.getPreEmitDiagnostics(program), root);
    },
  };
}

/** Those of the project, with nothing written, and JavaScript looked at where it is what is fixed. */
function ownOptions(options: ts.CompilerOptions, isScript: boolean): ts.CompilerOptions {
  const own = { ...options, noEmit: true, incremental: false, composite: false };
  delete own.tsBuildInfoFile;
  return isScript ? { ...own, allowJs: true, checkJs: true } : own;
}

/** The messages of `after` that `before` does not have, or not as often. */
export function newErrors(before: TypeErrors, after: TypeErrors): readonly string[] {
  return [...after]
    .filter(([message, count]) => count > (before.get(message) ?? 0))
    .map(([message]) => message);
}

function hostWith(
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string>,
  trees: Map<string, ts.SourceFile | undefined>,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  return {
    ...host,
    getSourceFile(name, target, ...rest) {
      const text = texts.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, target, true);
      if (!trees.has(name)) trees.set(name, read(name, target, ...rest));
      return trees.get(name);
    },
  };
}

interface KnownConfig {
  readonly name: string;
  readonly options: ts.CompilerOptions;
  readonly fileNames: readonly string[];
}

function configFor(file: string): KnownConfig | undefined {
  const nearest = ts.findConfigFile(dirname(file), existsSync);
  if (nearest === undefined) return undefined;
  const own = parsed(nearest);
  if (own.fileNames.includes(file)) return own;
  const referred = (own.projectReferences ?? []).map((each) => parsed(ts.resolveProjectReferencePath(each)));
  return referred.find(({ fileNames }) => fileNames.includes(file)) ?? own;
}

function parsed(name: string): KnownConfig & Pick<ts.ParsedCommandLine, 'projectReferences'> {
  const { config } = ts.readConfigFile(name, (file) => readFileSync(file, 'utf8')) as { config?: unknown };
  return { ...ts.parseJsonConfigFileContent(config ?? {}, ts.sys, dirname(name)), name };
}

function counted(diagnostics: readonly ts.Diagnostic[], root: string): TypeErrors {
  const counts = new Map<string, number>();
  for (const { file, messageText } of diagnostics) {
    const place = file === undefined ? '' : `${relative(root, file.fileName)}: `;
    const message = place + ts.flattenDiagnosticMessageText(messageText, ' ');
    counts.set(message, (counts.get(message) ?? 0) + 1);
  }
  return counts;
}
