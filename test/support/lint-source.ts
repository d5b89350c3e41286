import picomatch from 'picomatch';
import type { RuleId } from '../../src/contract/checks.js';
import { compileClaims } from '../../src/contract/claims.js';
import type { Contract } from '../../src/contract/contract.js';
import { readSource } from '../../src/static/read-source.js';
import type { Example, Rule, SourceBreach } from '../../src/static/rule.js';
import { ruleContext } from '../../src/static/rule-context.js';
import { sourceProject } from '../../src/static/source-project.js';
import { SourceText } from '../../src/static/source-text.js';
import { aContract } from './a-contract.js';

/** A breach as tests look at it: `excerpt` is the source text that it covers. */
export interface SeenBreach extends SourceBreach {
  readonly path: string;
  readonly excerpt: string;
}

/** Which paths have which role in examples: folders of these names. */
const ROLES = {
  isPresenter: picomatch('**/presenter/**'),
  isEngine: picomatch(['**/truth/**', '**/engine/**']),
  isPersisted: picomatch(['**/models/**', '**/migrations/**', '**/*.prisma', '**/schema/**']),
  isSurface: picomatch(['**/surfaces/**']),
};

/** What `rule` says of `files` (path to text), file by file in the order of their names. */
export function lintFiles<Options>(
  rule: Rule<Options>,
  files: Readonly<Record<string, string>>,
  { options = {}, contract = aContract() }: { options?: unknown; contract?: Contract } = {},
): readonly SeenBreach[] {
  const paths = Object.keys(files).sort();
  const project = sourceProject({ paths, read: (path) => files[path] });
  const claims = compileClaims(contract.claims);
  const given: Partial<Record<RuleId, unknown>> = { [rule.id]: options };
  const context = ruleContext(rule, { contract, claims, project, roles: ROLES, options: given });
  return paths.flatMap((path) => {
    const text = new SourceText(path, files[path] ?? '');
    const { source } = readSource(text);
    const sources =
      source === undefined ? [] : source.kind === 'template' ? [source, ...source.scripts] : [source];
    return sources
      .filter(({ kind }) => rule.kinds.includes(kind))
      .flatMap((each) => [...rule.check(each, context)])
      .map((breach) => ({ ...breach, path, excerpt: text.text.slice(breach.start, breach.end) }));
  });
}

/** What `rule` says of an example, all of its files together. */
export function lintExample<Options>(
  rule: Rule<Options>,
  { file, text, others = {} }: Example,
  options: unknown = {},
): readonly SeenBreach[] {
  return lintFiles(rule, { [file]: text, ...others }, { options });
}
