import { compileClaims } from '../contract/claims.js';
import { rememberedClaims } from '../contract/remembered-claims.js';
import type { FileReport, Linter } from '../static/lint-file.js';
import { lintFile } from '../static/lint-file.js';
import { prefilter } from '../static/prefilter.js';
import type { Rule } from '../static/rule.js';
import type { SourceFiles } from '../static/source-files.js';
import { sourceProject } from '../static/source-project.js';
import { trackedProject, type Dependencies } from '../static/tracked-project.js';
import type { LintJob } from './lint-job.js';
import { lintRoles } from './lint-roles.js';

/** What the rules say of a file, where they say anything, and what that rests on beside the file, where it does. */
export interface FileLint {
  readonly report?: FileReport;
  readonly dependencies?: Dependencies;
}

/** The rules, ready to judge one file after the other. */
export interface FileLinter {
  readonly rules: readonly Rule[];
  lint(path: string, text: string): FileLint;
}

/** What the rules are set up by. */
export interface LinterJob {
  readonly project: Pick<LintJob['project'], 'contract' | 'config'>;
  readonly globs: LintJob['globs'];
  readonly files: SourceFiles;
}

/** Sets up those of `all` rules that the contract asks for. */
export function openLinter(job: LinterJob, all: readonly Rule[]): FileLinter {
  const { linter, shared } = linterOf(job, all);
  return {
    rules: linter.rules,
    lint(path, text) {
      const { view, dependencies } = trackedProject(shared);
      const report = lintFile(path, text, { ...linter, scope: { ...linter.scope, project: view } });
      const rest = dependencies();
      shared.release();
      const isSilent = report.breaches.length + report.directives.length === 0 && report.flaw === undefined;
      return {
        ...(isSilent ? {} : { report }),
        ...(rest.on === 'files' && rest.files.length === 0 ? {} : { dependencies: rest }),
      };
    },
  };
}

/** Those of `all` rules that the contract asks for, set up by the config, and the project that they look around in. */
export function linterOf(
  { project: { contract, config }, globs, files }: LinterJob,
  all: readonly Rule[],
): { readonly linter: Linter; readonly shared: ReturnType<typeof sourceProject> } {
  const rules = all.filter(({ id }) => !Object.hasOwn(contract.without, id));
  const shared = sourceProject(files);
  const claims = rememberedClaims(compileClaims(contract.claims));
  const options = config.lint?.rules ?? {};
  const scope = { contract, claims, project: shared, roles: lintRoles(globs), options };
  const strict = new Set(contract.strict);
  return { linter: { rules, scope, prefilter: prefilter(rules, contract, options), strict }, shared };
}
