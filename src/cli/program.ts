import { Command, Option } from 'commander';
import type { Action } from './action.js';
import type { LintFlags } from './lint-flags.js';
import type { CommonFlags } from './run-command.js';
import { common, reporting, threading } from './common-options.js';
import { check, fuzz, prove, replay, snapshot } from './page-commands.js';
import { dateFlag, portFlag } from './parse-flags.js';
import type { TesteeFlags } from './commands/testee.js';
import { describedTestee } from './described-testee.js';
import { packageVersion } from '../harness/package-version.js';

const EXIT_CODES = `
Exit codes:
  0    holds
  1    findings
  2    could not run: usage, config, a testee fault, an internal error
  3    not enough evidence: something was never put to the test
  130  interrupted; what was found so far is reported`;

/** The whole command line. \`exit\` gets the exit code of the command that ran. */
export function program(exit: (code: number) => void): Command {
  const root = new Command('queue-truth')
    .description('Proves that every screen showing a background run tells the same honest story.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .addHelpText('after', EXIT_CODES);
  for (const command of COMMANDS) root.addCommand(command(exit));
  return root;
}

const explain: Action = (exit) =>
  common(new Command('explain'))
    .summary('a requirement, check or rule: what, why, a good and a bad example')
    .description(
      'Explains a requirement, a law or a rule: what it says, why, what to do, a good and a bad example.',
    )
    .argument('<id>', 'a requirement of the contract, or the id of a check')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth explain FR-358-003
  queue-truth explain no-calm-for-stale`,
    )
    .action(async (id: string, flags: CommonFlags) => {
      const { explainCommand } = await import('./commands/explain.js');
      exit(await explainCommand(id, flags));
    });

const contract: Action = (exit) =>
  common(new Command('contract'))
    .summary('the contract, validated and resolved')
    .description('Validates the contract and prints it, with every default filled in.')
    .option('--json', 'print it as JSON, with all windows in milliseconds')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth contract
  queue-truth contract --json > contract.json`,
    )
    .action(async (flags: CommonFlags & { json?: boolean }) => {
      const { contractCommand } = await import('./commands/contract.js');
      exit(await contractCommand(flags));
    });

const report: Action = (exit) =>
  reporting(new Command('report'))
    .summary('reports from one or more event logs')
    .description('Makes reports from event logs. The logs of all shards of one run make one report.')
    .argument('<log...>', 'event logs, as a run leaves them in .queue-truth/run.ndjson')
    .option('--base <log>', 'say what is new since the run that left this log')
    .option('--cwd <dir>', 'work in this folder')
    .option('--quiet', 'print only what is wrong, and the last line')
    .option('--no-color', 'print without colours')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth report .queue-truth/run.ndjson --reporter markdown=comment.md
  queue-truth report shards/*.ndjson --reporter html=report.html`,
    )
    .action(async (logs: readonly string[], flags: CommonFlags & { base?: string }) => {
      const { reportCommand } = await import('./commands/report.js');
      exit(await reportCommand(logs, flags));
    });

const lint: Action = (exit) =>
  threading(reporting(common(new Command('lint'))), 'how many threads apply the rules; else one')
    .summary('the static rules alone')
    .description('Applies the static rules to source: the files that the config includes, or those named.')
    .argument('[paths...]', 'files, folders or globs')
    .option(
      '--changed [ref]',
      'only findings in what has changed since the merge base with ref, or the main branch',
    )
    .option('--fix', 'replace what can be replaced safely')
    .option('--baseline', 'write queue-truth.baseline.json: what is known, and may stay for now')
    .option('--grow', 'with --baseline: add findings that are not known yet')
    .option(
      '--reason <text>',
      'with --baseline: why new entries may stay',
      'known when the rules were adopted',
    )
    .option('--owner <name>', 'with --baseline: who answers for new entries', 'nobody yet')
    .addOption(
      new Option('--expires <date>', 'with --baseline: the last day of new entries, YYYY-MM-DD').argParser(
        dateFlag,
      ),
    )
    .option('--fail-unresolved', 'fail on copy that may never reach a screen as well')
    .option('--no-cache', 'find out everything again')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth lint
  queue-truth lint src/views --reporter json=lint.json
  queue-truth lint --changed=origin/main
  queue-truth lint --baseline --owner "Team Ops" --expires 2027-06-30`,
    )
    .action(async (paths: readonly string[], flags: LintFlags) => {
      const { lintCommand } = await import('./commands/lint.js');
      exit(await lintCommand(paths, flags));
    });

const preview: Action = (exit) =>
  common(new Command('preview'))
    .summary('the surfaces in a browser, every state, with time to scrub through')
    .description(
      'Shows every state on every surface side by side, as any viewer sees it, at any moment: drag the time past the window, and watch the laws. Served on this machine alone; it reloads when templates, contract or config change.',
    )
    .addOption(new Option('--port <n>', 'the port; else a free one').argParser(portFlag))
    .option('--out <dir>', 'write the gallery as files instead, and end')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth preview
  queue-truth preview --out gallery`,
    )
    .action(async (flags: CommonFlags & { port?: number; out?: string }) => {
      const { previewCommand } = await import('./commands/preview.js');
      exit(await previewCommand(flags));
    });

const init: Action = (exit) =>
  new Command('init')
    .summary('a commented config for this project')
    .description(
      'Looks the project over and proposes a config with comments, and a contract to begin with. Nothing that is there is overwritten.',
    )
    .option('--yes', 'write it without asking')
    .option('--cwd <dir>', 'work in this folder')
    .option('--no-color', 'print without colours')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth init
  queue-truth init --yes`,
    )
    .action(async (flags: CommonFlags & { yes?: boolean }) => {
      const { initCommand } = await import('./commands/init.js');
      exit(await initCommand(flags));
    });

const doctor: Action = (exit) =>
  common(new Command('doctor'))
    .summary('what a check would use, what it would leave out, and why')
    .description(
      'Looks over everything that a check would use: versions, config, contract, testee, globs, snapshots. Nothing is judged.',
    )
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  queue-truth doctor
  queue-truth doctor --json`,
    )
    .action(async (flags: CommonFlags & { json?: boolean }) => {
      const { doctorCommand } = await import('./commands/doctor.js');
      exit(await doctorCommand(flags));
    });

const testee: Action = (exit) =>
  describedTestee(common(new Command('testee'))).action(
    async (command: readonly string[], flags: TesteeFlags) => {
      const { testeeCommand } = await import('./commands/testee.js');
      exit(await testeeCommand(command, flags));
    },
  );

const COMMANDS: readonly Action[] = [
  check,
  lint,
  fuzz,
  replay,
  snapshot,
  prove,
  report,
  explain,
  testee,
  contract,
  preview,
  init,
  doctor,
];
