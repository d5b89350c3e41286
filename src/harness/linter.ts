import { compileClaims } from '../contract/claims.js';
import type { FileReport } from '../static/lint-file.js';
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
export async function openLinter({ project, options, globs, files }: LintJob): Promise<FileLinter> {
  const { contract, config } = project;
  const all = (await options.rules?.()) ?? [];
  const rules = all.filter(({ id }) => !Object.hasOwn(contract.without, id));
  const shared = sourceProject(files);
  const claims = compileClaims(contract.claims);
  const roles = lintRoles(globs);
  const filter = prefilter(rules, contract, config.lint?.rules);
  const strict = new Set(contract.strict);
  return {
    rules,
    lint(path, text) {
      const { view, dependencies } = trackedProject(shared);
      const scope = { contract, claims, project: view, roles, options: config.lint?.rules ?? {} };
      const report = lintFile(path, text, { rules, scope, prefilter: filter, strict });
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
