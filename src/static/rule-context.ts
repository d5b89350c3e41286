import type { ClaimMatcher } from '../contract/claims.js';
import type { Contract } from '../contract/contract.js';
import { modelNames } from './model-names.js';
import type { Rule, RuleContext, SourceProject } from './rule.js';

/** What every rule of one run shares. */
export interface LintScope {
  readonly contract: Contract;
  readonly claims: ClaimMatcher;
  readonly project: SourceProject;
  readonly roles: Pick<RuleContext, 'isPresenter' | 'isEngine' | 'isPersisted' | 'isSurface'>;
  /** What the config says of single rules, unchecked. */
  readonly options: Readonly<Partial<Record<Rule['id'], unknown>>>;
}

/** The context of `rule`. Throws a ZodError where its options are not what it takes. */
export function ruleContext<Options>(rule: Rule<Options>, scope: LintScope): RuleContext<Options> {
  const { contract, claims, project, roles } = scope;
  const options = rule.options.parse(scope.options[rule.id] ?? {});
  return { contract, claims, project, options, names: modelNames(contract), ...roles };
}
