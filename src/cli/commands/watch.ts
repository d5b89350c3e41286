import { relative, resolve } from 'node:path';
import { affectedBy, fileJudge, together, type Affected } from '../../harness/affected.js';
import { openProject, type Project } from '../../harness/project.js';
import { watchProject } from '../../harness/watch-project.js';
import { UsageError } from '../../lang/usage-error.js';
import { visible } from '../../report/visible.js';
import { childRun } from '../child-run.js';
import { INTERRUPTED, stopSignal } from '../interrupt.js';
import { print } from '../output.js';
import { folderFor, projectFor, wantsColour, type CommonFlags } from '../run-command.js';

/**
 * `queue-truth check --watch`: a check, and after each change what that affects, each in a process of its own, so that nothing is
 * left of the code before. A run that a change overtakes is given up, and what it was to do is done again.
 */
export async function watchCommand(flags: CommonFlags): Promise<number> {
  const { cwd, project } = await projectFor(flags);
  const due = new Due();
  const reports = (flags.reporter ?? []).flatMap(({ file }) =>
    file === undefined ? [] : [resolve(cwd, file)],
  );
  const judge = judgeOfChanges(flags, project);
  const close = await watchProject(project, reports, (files) => {
    void judge(files).then((change) => {
      if (change.affected !== 'nothing') say(changeWords(change, project));
      due.add(change.affected);
    });
  });
  void stopSignal().then(() => {
    due.stop();
  });
  due.add('check');
  await runWhatIsDue(due, flags);
  await close();
  return INTERRUPTED;
}

async function runWhatIsDue(due: Due, flags: CommonFlags): Promise<void> {
  const latest = new Map<string, string>();
  for (let next = await due.take(); next !== 'nothing'; next = await due.take()) {
    const run = childRun(argsOf(next, flags), wantsColour(flags));
    const ended = await Promise.race([run.ended, due.something()]);
    if (ended === undefined) {
      due.add(next);
      await run.giveUp();
      continue;
    }
    print(ended.said);
    if (next === 'check') latest.clear();
    latest.set(next, `${next} ended with ${String(ended.code)} at ${new Date().toLocaleTimeString('en-GB')}`);
    say(`Watching. ${[...latest.values()].join(', ')}. Ctrl-C ends it`);
  }
}

/** What is to be done, and a way to wait for it. */
class Due {
  #due: Affected = 'nothing';
  #isStopped = false;
  #wake: () => void = () => undefined;

  add(affected: Affected): void {
    this.#due = together(this.#due, affected);
    this.#wake();
  }

  /** From now on there is nothing to do. */
  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  /** What is to be done, as soon as that is anything; nothing once it was stopped. */
  async take(): Promise<Affected> {
    await this.something();
    const due = this.#isStopped ? 'nothing' : this.#due;
    this.#due = 'nothing';
    return due;
  }

  /** Settles as soon as there is anything to do, or it is stopped. */
  async something(): Promise<undefined> {
    while (this.#due === 'nothing' && !this.#isStopped)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    return undefined;
  }
}

/** Those of the changed files that matter, and what they affect. */
interface Change {
  readonly affected: Affected;
  readonly files: readonly string[];
}

/** Says what changes affect, by the config as it is now, or was when it could last be used. Reports are of everything. */
function judgeOfChanges(flags: CommonFlags, opened: Project): (files: readonly string[]) => Promise<Change> {
  let project = opened;
  return async (changed) => {
    const judge = fileJudge(project);
    const files = changed.filter((file) => judge(file) !== 'nothing');
    const affected = affectedBy(files, judge);
    if (affected === 'check') project = await openProject(folderFor(flags), flags.config).catch(asBefore);
    const isAll = affected !== 'nothing' && flags.reporter !== undefined;
    return { affected: isAll ? 'check' : affected, files };
  };

  function asBefore(cause: unknown): Project {
    // The check that follows says what is wrong.
    if (cause instanceof UsageError) return project;
    throw cause;
  }
}

function argsOf(due: Affected, flags: CommonFlags): readonly string[] {
  const { workers, surface } = flags;
  if (due === 'check') return process.argv.slice(2).filter((arg) => arg !== '--watch');
  if (due === 'lint')
    return [due, ...placeArgs(flags), ...(workers === undefined ? [] : ['--workers', String(workers)])];
  return [due, ...placeArgs(flags), ...(surface === undefined ? [] : ['--surface', ...surface])];
}

function placeArgs({ cwd, config, quiet = false, color }: CommonFlags): readonly string[] {
  return [
    ...(cwd === undefined ? [] : ['--cwd', cwd]),
    ...(config === undefined ? [] : ['--config', config]),
    ...(quiet ? ['--quiet'] : []),
    ...(color ? [] : ['--no-color']),
  ];
}

function changeWords({ affected, files: [first = '', ...more] }: Change, { root }: Project): string {
  const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  return `${visible(relative(root, first))}${others} changed: ${affected}`;
}

/** For people beside the reports. */
function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
