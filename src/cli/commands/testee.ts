import type { Project } from '../../harness/project.js';
import type { TrialResult } from '../../harness/trial.js';
import { UsageError } from '../../lang/usage-error.js';
import { print } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { projectFor } from '../run-command.js';

/** The flags of `queue-truth testee`, as parsed. */
export interface TesteeFlags extends CommonFlags {
  readonly timeout?: string;
  readonly start?: string;
}

/** `queue-truth testee -- <cmd...>`. 0: as expected. 1: something is not. 2: a fault. */
export async function testeeCommand(command: readonly string[], flags: TesteeFlags): Promise<number> {
  const { cwd, project } = await projectFor(flags);
  const { commandSettings } = await import('../../harness/command-settings.js');
  const { tryTestee } = await import('../../harness/trial.js');
  const given = command.length > 0;
  const config = given ? configOf(command, flags) : { ...namedIn(project), ...deadlines(flags) };
  const root = given ? cwd : project.root;
  const results = await tryTestee(commandSettings(config, { root, contract: project.contract }));
  print(`${[...lines(results, flags.quiet === true), ...nextStep(results, config)].join('\n')}\n`);
  if (results.some(({ mark }) => mark === 'fault')) return 2;
  return results.some(({ mark }) => mark === 'wrong') ? 1 : 0;
}

type CommandConfig = Extract<Project['config']['testee'], { readonly kind: 'command' }>;

function configOf(command: readonly string[], flags: TesteeFlags): CommandConfig {
  return {
    kind: 'command',
    command: [...command],
    cwd: '.',
    env: {},
    timeout: '2s',
    start: '10s',
    ...deadlines(flags),
  };
}

function deadlines({ timeout, start }: TesteeFlags): Partial<Pick<CommandConfig, 'timeout' | 'start'>> {
  return { ...(timeout === undefined ? {} : { timeout }), ...(start === undefined ? {} : { start }) };
}

function namedIn({ config }: Project): CommandConfig {
  if (config.testee.kind === 'command') return config.testee;
  throw new UsageError(
    'Cannot try out a testee: name its command after "--", as in queue-truth testee -- php testee.php',
  );
}

const MARKS = { right: 'ok   ', wrong: 'WRONG', fault: 'FAULT', 'left-out': '-    ' } as const;
const WIDTH = 20;
const TRACE_LINES = 8;

function lines(results: readonly TrialResult[], isQuiet: boolean): readonly string[] {
  const shown = isQuiet ? results.filter(({ mark }) => mark === 'wrong' || mark === 'fault') : results;
  return shown.flatMap(({ name, mark, expected, said, hint, trace = '' }) => {
    const indent = ' '.repeat(9);
    const tail = trace
      .split(/\r?\n/u)
      .filter((line) => line.trim() !== '')
      .slice(-TRACE_LINES);
    return [
      `  ${MARKS[mark]}  ${name.padEnd(WIDTH)}${mark === 'right' || mark === 'left-out' ? safe(said) : expected}`,
      ...(mark === 'wrong' || mark === 'fault' ? [`${indent}said  ${safe(said)}`] : []),
      ...(hint === undefined ? [] : [`${indent}do    ${hint}`]),
      ...tail.map((line) => `${indent}trace ${safe(line)}`),
    ];
  });
}

/** Text of a testee as a terminal may print it. */
function safe(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}

function nextStep(
  results: readonly TrialResult[],
  { command, timeout, start }: CommandConfig,
): readonly string[] {
  const tried = results.filter(({ mark }) => mark !== 'left-out');
  const good = tried.filter(({ mark }) => mark === 'right').length;
  const sum = `${String(good)} of ${String(tried.length)} as expected`;
  if (good < tried.length)
    return ['', `${sum}. The page on the protocol: specs/protocol/README.md of this package`];
  const testee = {
    kind: 'command',
    command,
    ...(timeout === '2s' ? {} : { timeout }),
    ...(start === '10s' ? {} : { start }),
  };
  return [
    '',
    `${sum}. Next: judge what it shows, with this as queue-truth.config.json:`,
    '',
    `  ${JSON.stringify({ testee })}`,
    '',
    '  queue-truth check',
  ];
}
