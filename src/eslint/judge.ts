import { relative } from 'node:path';
import { RULES } from '../../rules/registry.js';
import { identityOf, readBaseline } from '../harness/lint-baseline.js';
import { fateOf } from '../harness/lint-fate.js';
import { linterOf } from '../harness/linter.js';
import { openSources } from '../harness/open-sources.js';
import type { Project } from '../harness/project.js';
import { compareBaseline } from '../static/baseline.js';
import type { Edit } from '../static/fix/edit.js';
import { fixEdits } from '../static/fix/fix-edits.js';
import { type FileReport, type FoundBreach, lintFile } from '../static/lint-file.js';
import type { Fix } from '../static/rule.js';
import { SourceText } from '../static/source-text.js';
import type { EslintContext } from './eslint-types.js';

/** The rules on source, ready for the files that ESLint comes with. */
export interface Judge {
  /** What fails `queue-truth lint` in the file of `context`; nothing in files that it does not read. */
  breaches(context: EslintContext): readonly FoundBreach[];
  /** The suppressions at fault there. */
  directives(context: EslintContext): FileReport['directives'];
  /** The edits that make a fix there. */
  edits(context: EslintContext, fix: Fix): readonly Edit[];
}

/** Judges each text once, however many rules ask for it. */
export function judgeOf(project: Project): Judge {
  const { root, config } = project;
  const sources = openSources(project);
  const paths = new Set(sources.files.paths);
  const { linter, shared } = linterOf({ project, ...sources }, Object.values(RULES));
  const entries = readBaseline(root) ?? [];
  const today = new Date().toISOString().slice(0, 10);
  const failUnresolved = config.lint?.unresolved === 'fail';
  const seen = new WeakMap<object, FileReport>();
  const pathOf = ({ filename }: EslintContext) => relative(root, filename).replaceAll('\\', '/');
  const reportOn = (context: EslintContext): FileReport | undefined => {
    const { sourceCode } = context;
    const path = pathOf(context);
    if (!paths.has(path)) return undefined;
    const report = seen.get(sourceCode) ?? lintFile(path, sourceCode.text, linter);
    seen.set(sourceCode, report);
    shared.release();
    return report;
  };
  return {
    breaches(context) {
      const found = reportOn(context)?.breaches ?? [];
      const { known } = compareBaseline(found.map(identityOf), entries, today);
      return found.filter((breach) => fateOf(breach, { known, failUnresolved }).kind === 'fails');
    },
    directives: (context) => reportOn(context)?.directives ?? [],
    edits: (context, fix) =>
      fixEdits(new SourceText(pathOf(context), context.sourceCode.text), [fix], sources.files),
  };
}
