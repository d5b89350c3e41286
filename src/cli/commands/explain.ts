import type { CheckId } from '../../contract/checks.js';
import { CHECK_IDS, isLawId } from '../../contract/checks.js';
import type { Contract } from '../../contract/contract.js';
import { lawOf } from '../../harness/laws-of.js';
import { suggestion } from '../../lang/nearest.js';
import { UsageError } from '../../lang/usage-error.js';
import { print } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { projectFor } from '../run-command.js';

/** `queue-truth explain <id>`. */
export async function explainCommand(id: string, flags: CommonFlags): Promise<number> {
  const { contract } = (await projectFor(flags)).project;
  print(`${explained(id, contract).join('\n')}\n`);
  return 0;
}

function explained(id: string, contract: Contract): readonly string[] {
  if (Object.hasOwn(contract.requirements, id)) return requirement(id, contract);
  const check = CHECK_IDS.find((known) => known === id);
  if (check !== undefined) return checkText(check, contract);
  const known = [...Object.keys(contract.requirements), ...CHECK_IDS];
  throw new UsageError(
    `Cannot explain "${id}": no requirement or check has this id; ${suggestion(id, known)}`,
  );
}

function requirement(id: string, contract: Contract): readonly string[] {
  const { title = '', checks = [] } = contract.requirements[id] ?? {};
  return [
    `${id}  ${title}`,
    '',
    'It is checked by',
    ...checks.map((check) => `  ${check.padEnd(34)} ${says(check)}`),
  ];
}

function says(check: CheckId): string {
  return isLawId(check) ? lawOf(check).says : 'a rule on source text, not part of this version';
}

function checkText(check: CheckId, contract: Contract): readonly string[] {
  const guards = Object.entries(contract.requirements).filter(([, { checks }]) => checks.includes(check));
  const place = [
    ...guards.map(([id, { title }]) => `  guards  ${id} ${title}`),
    ...(contract.without[check] === undefined
      ? []
      : [`  laid aside by the contract: ${contract.without[check]}`]),
  ];
  if (!isLawId(check))
    return [check, ...place, '', '  A rule on source text. This version does not check it.'];
  const law = lawOf(check);
  return [
    `${law.id}  ${law.says}`,
    ...place,
    '',
    `  why     ${law.why}`,
    `  do      ${law.instead}`,
    '',
    `  good    ${law.good}`,
    `  bad     ${law.bad}`,
  ];
}
