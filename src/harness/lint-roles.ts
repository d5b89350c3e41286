import { relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { LintScope } from '../static/rule-context.js';
import type { Project } from './project.js';
import { surfaceFiles } from './testee-files.js';

/** The globs that say what is read and which file has which role; relative to the project. */
export interface LintGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly presenters: readonly string[];
  readonly engine: readonly string[];
  readonly persisted: readonly string[];
  readonly surfaces: readonly string[];
}

/** Nobody writes copy there by hand. */
const NEVER = ['**/node_modules/**', '**/.git/**', '**/.queue-truth/**'];

/** What is left out where a config does not say: what is built, vendored, or a test. */
const NOT_BY_DEFAULT = [
  '**/{dist,build,out,coverage,vendor,.next,.nuxt,.output}/**',
  '**/*.min.js',
  '**/*.d.ts',
  '**/*.{test,spec,stories,e2e}.*',
  '**/{__tests__,__mocks__,__fixtures__,test,tests,e2e,cypress,playwright,fixtures}/**',
  '**/{package,package-lock,tsconfig,jsconfig,composer}*.json',
  '**/snapshots/**',
];

/** The globs of the config, with what is read by default where it does not say. */
export function lintGlobs({ config, root }: Project, endings: readonly string[]): LintGlobs {
  const { include, exclude, presenters = [], engine = [], persisted = [], surfaces = [] } = config.lint ?? {};
  return {
    include: include ?? [`**/*.{${endings.join(',')}}`],
    exclude: [...NEVER, ...(exclude ?? NOT_BY_DEFAULT)],
    presenters,
    engine,
    persisted,
    surfaces: [
      ...surfaces,
      ...surfaceFiles(config.testee).map((file) => relative(root, resolve(root, file)).replaceAll('\\', '/')),
    ],
  };
}

/** Roles by those globs. */
export function lintRoles({ presenters, engine, persisted, surfaces }: LintGlobs): LintScope['roles'] {
  return {
    isPresenter: globMatcher(presenters),
    isEngine: globMatcher(engine),
    isPersisted: globMatcher(persisted),
    isSurface: globMatcher(surfaces),
  };
}

/** Which of `globs` match none of `paths`. */
export function idleGlobs(globs: readonly string[], paths: readonly string[]): readonly string[] {
  return globs.filter((glob) => {
    const matches = globMatcher([glob]);
    return !paths.some((path) => matches(path));
  });
}

/** Whether a path, relative to the project, matches any of `globs`. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = picomatch(
    [...globs].map((glob) => glob.replace(/^\.\//u, '')),
    { dot: true },
  );
  return (path) => matches(path);
}
