import { compileClaims } from '../contract/claims.js';
import type { FileReport, Linter } from '../static/lint-file.js';
import { lintFile } from '../static/lint-file.js';
import { prefilter } from '../static/prefilter.js';
import type { Rule } from '../static/rule.js';
import { sourceProject } from '../static/source-project.js';
import { trackedProject, type Dependencies } from '../static/tracked-project.js';
import type { LintJob } from './lint-job.js';
import { lintRoles } from './lint-roles.js';

/** The rules, ready to judge one file after the other. */
export interface FileLinter {
  readonly rules: readonly Rule[];
  /** What they say of a file, where they say anything, and what that rests on beside the file, where it does. */
  lint(path: string, text: string): { readonly report?: FileReport; readonly dependencies?: Dependencies };
}

/** Loads the rules that the contract asks for. */
export async function openLinter(job: LintJob): Promise<FileLinter> {
  const { linter, shared } = linterOf(job, (await job.options.rules?.()) ?? []);
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
  { project: { contract, config }, globs, files }: Pick<LintJob, 'project' | 'globs' | 'files'>,
  all: readonly Rule[],
): { readonly linter: Linter; readonly shared: ReturnType<typeof sourceProject> } {
  const rules = all.filter(({ id }) => !Object.hasOwn(contract.without, id));
  const shared = sourceProject(files);
  const claims = compileClaims(contract.claims);
  const options = config.lint?.rules ?? {};
  const scope = { contract, claims, project: shared, roles: lintRoles(globs), options };
  const strict = new Set(contract.strict);
  return { linter: { rules, scope, prefilter: prefilter(rules, contract, options), strict }, shared };
}
