import { contractJson, contractYaml } from '../../contract/contract-json.js';
import { shownPath } from '../../harness/project.js';
import { print } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { projectFor } from '../run-command.js';

/** `queue-truth contract [--json]`. */
export async function contractCommand(flags: CommonFlags & { readonly json?: boolean }): Promise<number> {
  const { project } = await projectFor(flags);
  if (flags.json === true) {
    print(`${JSON.stringify(contractJson(project.contract), null, 2)}\n`);
    return 0;
  }
  const { contract, contractFile, contractHash } = project;
  const count = Object.keys(contract.requirements).length;
  print(contractYaml(contract));
  print(
    `# ${shownPath(project, contractFile)}: valid, ${String(count)} requirements, hash ${contractHash.slice(0, 12)}\n`,
  );
  return 0;
}
