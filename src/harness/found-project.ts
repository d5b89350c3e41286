import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles } from '../static/disk-files.js';
import { READABLE_ENDINGS } from '../static/kind-of-path.js';

/** What stands in a folder that a config should know of. Paths are relative, with `/`, in the order of their names. */
export interface FoundProject {
  /** Whether it is written in TypeScript. */
  readonly isTyped: boolean;
  readonly templates: readonly string[];
  readonly components: readonly string[];
  /** Where it is declared what is stored. */
  readonly persisted: readonly string[];
  readonly catalogues: readonly string[];
  readonly scripts: readonly string[];
  readonly ci: readonly string[];
}

const NEVER = [
  '**/{node_modules,.git,.queue-truth,dist,build,out,coverage,vendor,.next,.nuxt,.output}/**',
  '**/*.{test,spec,stories}.*',
  '**/{test,tests,__tests__,e2e,fixtures}/**',
  '**/queue-truth.config.*',
  '**/*.config.*',
  '**/*.d.ts',
  '**/{package,package-lock,tsconfig,jsconfig,composer}*.json',
];

/** Looks a folder (absolute) over; nothing in it is run. */
export function foundProject(root: string): FoundProject {
  const { paths } = diskFiles(root, [`**/*.{${READABLE_ENDINGS.join(',')}}`], NEVER);
  const matching = (pattern: RegExp) => paths.filter((path) => pattern.test(path));
  return {
    isTyped: existsSync(join(root, 'tsconfig.json')) || dependsOn(root, 'typescript'),
    templates: matching(/\.(?:hbs|handlebars|blade\.php|erb|html)$/u),
    components: matching(/\.(?:tsx|jsx|vue|svelte)$/u),
    persisted: paths.filter((path) => declaresStorage(root, path)),
    catalogues: matching(/(?:^|\/)(?:locales?|i18n|lang|translations)\/.*\.json$/u),
    scripts: matching(/\.[cm]?[jt]s$/u),
    ci: ['.github/workflows', '.gitlab-ci.yml', '.pre-commit-config.yaml'].filter((path) =>
      existsSync(join(root, path)),
    ),
  };
}

/** By its name, or by what only a declaration of a table holds. */
function declaresStorage(root: string, path: string): boolean {
  if (/\.(?:prisma|sql)$/u.test(path) || /(?:^|\/)(?:models?|entities|migrations|schema)\//u.test(path))
    return true;
  return /\.[cm]?[jt]s$/u.test(path) && STORAGE.test(readFileSync(join(root, path), 'utf8'));
}

const STORAGE =
  /\b(?:pgTable|mysqlTable|sqliteTable)\(|@Entity\(|\bnew (?:mongoose\.)?Schema\(|\bsequelize\.define\(/u;

function dependsOn(root: string, name: string): boolean {
  const file = join(root, 'package.json');
  return existsSync(file) && readFileSync(file, 'utf8').includes(`"${name}"`);
}
