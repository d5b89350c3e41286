import type { CheckId, LawId, RuleId } from '../../contract/checks.js';
import { CHECK_IDS, isLawId, LAW_IDS, RULE_IDS } from '../../contract/checks.js';
import type { Contract } from '../../contract/contract.js';
import { lawOf } from '../../harness/laws-of.js';
import { suggestion } from '../../lang/nearest.js';
import { UsageError } from '../../lang/usage-error.js';
import { print } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { projectFor } from '../run-command.js';

/** What is needed of the rules: their words, and an example of each kind. */
type Rules = Readonly<Record<RuleId, ExplainedRule>>;

interface ExplainedRule {
  readonly docs: { readonly what: string; readonly why: string; readonly instead: string };
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly RuleExample[] };
}

interface RuleExample {
  readonly text: string;
}

/** `queue-truth explain <id>`. */
export async function explainCommand(id: string, flags: CommonFlags): Promise<number> {
  const { contract } = (await projectFor(flags)).project;
  const law = LAW_IDS.find((known) => known === id);
  print(`${(law === undefined ? await explained(id, contract) : lawText(law, contract)).join('\n')}\n`);
  return 0;
}

/** Rules come with their parser: a law is explained without them. */
async function explained(id: string, contract: Contract): Promise<readonly string[]> {
  const { RULES: rules } = await import('../../../rules/registry.js');
  if (Object.hasOwn(contract.requirements, id)) return requirement(id, contract, rules);
  const rule = RULE_IDS.find((known) => known === id);
  if (rule !== undefined) return ruleText(rule, placeOf(rule, contract), rules);
  const known = [...Object.keys(contract.requirements), ...CHECK_IDS];
  throw new UsageError(
    `Cannot explain "${id}": no requirement or check has this id; ${suggestion(id, known)}`,
  );
}

function requirement(id: string, contract: Contract, rules: Rules): readonly string[] {
  const { title = '', checks = [] } = contract.requirements[id] ?? {};
  return [
    `${id}  ${title}`,
    '',
    'It is checked by',
    ...checks.map((check) => `  ${check.padEnd(34)} ${says(check, rules)}`),
  ];
}

function says(check: CheckId, rules: Rules): string {
  return isLawId(check) ? lawOf(check).says : rules[check].docs.what;
}

/** Which requirements a check guards, or why the contract does without it. */
function placeOf(check: CheckId, contract: Contract): readonly string[] {
  const guards = Object.entries(contract.requirements).filter(([, { checks }]) => checks.includes(check));
  return [
    ...guards.map(([id, { title }]) => `  guards  ${id} ${title}`),
    ...(contract.without[check] === undefined
      ? []
      : [`  laid aside by the contract: ${contract.without[check]}`]),
  ];
}

function lawText(id: LawId, contract: Contract): readonly string[] {
  const law = lawOf(id);
  return [
    `${law.id}  ${law.says}`,
    ...placeOf(id, contract),
    '',
    `  why     ${law.why}`,
    `  do      ${law.instead}`,
    '',
    `  good    ${law.good}`,
    `  bad     ${law.bad}`,
  ];
}

function ruleText(id: RuleId, place: readonly string[], rules: Rules): readonly string[] {
  const { docs, examples } = rules[id];
  const shown = (example: RuleExample | undefined) => (example?.text.trimEnd() ?? '').split('\n');
  const [good = '', ...moreGood] = shown(examples.good[0]);
  const [bad = '', ...moreBad] = shown(examples.bad[0]);
  return [
    `${id}  ${docs.what}`,
    ...place,
    '',
    `  why     ${docs.why}`,
    `  do      ${docs.instead}`,
    '',
    `  good    ${good}`,
    ...moreGood.map((line) => `          ${line}`),
    `  bad     ${bad}`,
    ...moreBad.map((line) => `          ${line}`),
  ];
}
