import { diagnose, type Diagnosis } from '../../harness/doctor.js';
import { print } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { folderFor } from '../run-command.js';
import { packageVersion } from '../../harness/package-version.js';

const COULD_NOT_RUN = 2;
const MARKS = { good: 'ok', open: '--', bad: '!!' } as const satisfies Record<Diagnosis['mark'], string>;

/** `queue-truth doctor`. */
export async function doctorCommand(flags: CommonFlags & { readonly json?: boolean }): Promise<number> {
  const diagnoses = await diagnose(folderFor(flags), flags.config, packageVersion());
  const isSick = diagnoses.some(({ mark }) => mark === 'bad');
  if (flags.json === true) print(`${JSON.stringify({ canRun: !isSick, diagnoses }, null, 2)}\n`);
  else print(`${[...diagnoses.map(lineOf), '', lastLine(isSick)].join('\n')}\n`);
  return isSick ? COULD_NOT_RUN : 0;
}

function lineOf({ mark, what, says }: Diagnosis): string {
  return `${MARKS[mark]}  ${what.padEnd(12)} ${says.replaceAll('\n', '\n                ')}`;
}

function lastLine(isSick: boolean): string {
  return isSick
    ? 'A check cannot run, or would not be green: mend what is marked with !!'
    : 'A check can run: npx queue-truth check';
}
