import { createInterface } from 'node:readline/promises';
import { planInit, writeInit, type InitPlan } from '../../harness/init.js';
import { hasTerminal } from '../has-terminal.js';
import { print } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { folderFor } from '../run-command.js';

const NOTHING_WRITTEN = 2;

/** `queue-truth init`. */
export async function initCommand(flags: CommonFlags & { readonly yes?: boolean }): Promise<number> {
  const root = folderFor(flags);
  const plan = planInit(root);
  print(`${foundLines(plan).join('\n')}\n\n`);
  if (flags.yes !== true && !(await isAgreed(plan))) {
    print('Nothing was written: "queue-truth init --yes" writes it\n');
    return NOTHING_WRITTEN;
  }
  const written = writeInit(root, plan);
  print(`${written.map((file) => `  written  ${file}`).join('\n')}\n\n${NEXT.join('\n')}\n`);
  return 0;
}

const NEXT = [
  'Next:',
  '  npx queue-truth check      judges what there is so far',
  '  npx queue-truth doctor     says what was found, and what was left out and why',
  'Then make specs/operations/contract.yaml say what is true of your runs, and name in the config what renders your screens.',
];

function foundLines({ found, config, writesContract }: InitPlan): readonly string[] {
  const counts: readonly (readonly [string, readonly string[]])[] = [
    ['templates', found.templates],
    ['components', found.components],
    ['stored by', found.persisted],
    ['catalogues', found.catalogues],
    ['scripts', found.scripts],
    ['CI', found.ci],
  ];
  return [
    'Found',
    ...counts.map(([name, paths]) => `  ${name.padEnd(11)} ${summary(paths)}`),
    '',
    `It would write ${config.file}${writesContract ? ' and a contract to begin with' : ''}:`,
    '',
    ...config.text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`.trimEnd()),
  ];
}

function summary(paths: readonly string[]): string {
  const [first, ...more] = paths;
  if (first === undefined) return 'none';
  return more.length === 0 ? first : `${first} and ${String(more.length)} more`;
}

/** Asks on a terminal; elsewhere nobody could answer. */
async function isAgreed({ config }: InitPlan): Promise<boolean> {
  if (!hasTerminal()) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`Write ${config.file}? [Y/n] `);
    return /^(?:y|yes|)$/iu.test(answer.trim());
  } finally {
    terminal.close();
  }
}
