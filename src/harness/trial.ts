import type { Surface } from '../contract/vocabulary.js';
import { SURFACES } from '../contract/vocabulary.js';
import type { Fault } from '../protocol/fault.js';
import type { HelloAnswer } from '../protocol/messages.js';
import { Dispatcher } from '../testee/command/dispatcher.js';
import type { CommandSettings } from '../testee/command/settings.js';
import type { Trial } from './trials.js';
import { TRIALS } from './trials.js';

/** What came of one thing that was tried. */
export interface TrialResult {
  readonly name: string;
  /** `wrong`: an answer other than the expected one. `fault`: no usable answer. `left-out`: there is nothing to try. */
  readonly mark: 'right' | 'wrong' | 'fault' | 'left-out';
  readonly expected: string;
  /** What the testee said or did. */
  readonly said: string;
  /** What to do; only where something is wrong. */
  readonly hint?: string;
  readonly trace?: string;
}

/**
 * Tries out a testee program: every kind of request, the order of answers, speed, and the end. Things go on after a
 * fault, but for one at the start.
 */
export async function tryTestee(settings: CommandSettings): Promise<readonly TrialResult[]> {
  const dispatcher = new Dispatcher(settings);
  const begin = performance.now();
  const hello = await dispatcher.open();
  const took = Math.round(performance.now() - begin);
  const expected = `version 1 of the protocol, within ${String(settings.start)} ms`;
  if (!('t' in hello)) return [faulty({ name: 'hello', expected }, hello)];
  const results: TrialResult[] = [{ name: 'hello', mark: 'right', expected, said: greeting(hello, took) }];
  const probe = { dispatcher, hello, surfaces: shown(hello, settings.greeting.surfaces) };
  for (const trial of TRIALS) results.push(await tried(trial, probe));
  return [...results, await ended(dispatcher)];
}

function shown({ surfaces }: HelloAnswer, asked: readonly Surface[]): readonly Surface[] {
  return SURFACES.filter((surface) => asked.includes(surface) && surfaces?.[surface]?.support !== 'none');
}

async function tried(trial: Trial, probe: Parameters<Trial['run']>[0]): Promise<TrialResult> {
  const { name, expected, hint } = trial;
  const outcome = await trial.run(probe);
  if (outcome.mark === 'fault') return faulty({ name, expected }, outcome.fault);
  return {
    name,
    expected,
    mark: outcome.mark,
    said: outcome.said,
    ...(outcome.mark === 'wrong' ? { hint } : {}),
  };
}

async function ended(dispatcher: Dispatcher): Promise<TrialResult> {
  const name = 'bye';
  const expected = 'it ends when it is told so, and leaves nothing behind';
  const heeded = await dispatcher.heedsBye();
  const [fault] = await dispatcher.farewell();
  if (fault !== undefined) return faulty({ name, expected }, fault);
  if (heeded === undefined)
    return { name, expected, mark: 'left-out', said: 'no process was left to say it to' };
  if (heeded) return { name, expected, mark: 'right', said: 'it ended' };
  const hint = 'exit when {"t":"bye"} comes, also while standard input is still open';
  return { name, expected, mark: 'wrong', said: 'it went on for a second', hint };
}

function greeting({ testee, concurrency }: HelloAnswer, took: number): string {
  const { name, version, language } = testee;
  const more = language == null ? '' : ` (${language})`;
  const many = concurrency == null || concurrency === 1 ? '' : `, ${String(concurrency)} requests at a time`;
  return `${name}${version == null ? '' : ` ${version}`}${more}, after ${String(took)} ms${many}`;
}

function faulty({ name, expected }: Pick<TrialResult, 'name' | 'expected'>, fault: Fault): TrialResult {
  const { kind, message, hint, trace } = fault;
  const said = `${kind}: ${message}`;
  return { name, mark: 'fault', expected, said, hint, ...(trace === undefined ? {} : { trace }) };
}
