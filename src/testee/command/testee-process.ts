import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { formatDuration } from '../../contract/duration.js';
import { millis } from '../../lang/units.js';
import { Conversation, type Heard } from '../../protocol/conversation.js';
import type { HelloAnswer, ResultMessage } from '../../protocol/messages.js';
import type { Mishap } from '../../protocol/mishaps.js';
import { BYE_LINE, helloLine, renderLine, type RequestLine } from '../../protocol/write-message.js';
import { Deadlines } from './deadlines.js';
import { Outbox } from './outbox.js';
import { ProcessGroup } from './process-group.js';
import type { CommandSettings } from './settings.js';
import { startMishap } from './start-mishap.js';
import { Tail } from './tail.js';

/** Bytes of standard error that are kept for the report. */
const STDERR_KEPT = 64 * 1024;

/** Milliseconds to end after bye, after SIGTERM, and for the others of the group to end after the program itself. */
const GRACE = { bye: 1000, term: 500, others: 500 };
/** Milliseconds in which the reason of a closed pipe, or the last bytes of an ended program, may still come. */
const AFTERMATH = 300;

const HELLO = 'hello';

/** Told of what a process says, in order; of nothing any more after `broke`. */
export interface Listener {
  hello(hello: HelloAnswer): void;
  result(result: ResultMessage): void;
  /** `id`: the request that is to blame, where that is known. */
  broke(mishap: Mishap, id?: string): void;
}

/** One process of a testee program, from its start to its end. */
export class TesteeProcess {
  readonly #settings: CommandSettings;
  readonly #listener: Listener;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #group: ProcessGroup | undefined;
  readonly #outbox: Outbox;
  readonly #conversation = new Conversation();
  readonly #stderr = new Tail(STDERR_KEPT);
  readonly #deadlines = new Deadlines((id) => {
    this.#late(id);
  });
  readonly #exited: Promise<unknown>;
  #mishap: Mishap | undefined;
  #isGreeted = false;
  #isEnding = false;

  /** Starts a process and says hello; what comes of it is told to `listener`. Throws where Node cannot even try. */
  constructor(settings: CommandSettings, listener: Listener) {
    this.#settings = settings;
    this.#listener = listener;
    const [program = '', ...args] = settings.command;
    this.#child = spawn(program, args, {
      cwd: settings.cwd,
      env: { ...process.env, ...settings.env },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.#group = this.#child.pid === undefined ? undefined : new ProcessGroup(this.#child.pid);
    this.#outbox = new Outbox(this.#child.stdin);
    this.#exited = new Promise((resolve) => {
      this.#child.once('exit', resolve);
    });
    this.#watch();
    this.#outbox.push(helloLine(settings.greeting));
    this.#deadlines.open(HELLO, settings.start);
  }

  /** Asks for a page; gives the id under which the answer will come. */
  ask(request: RequestLine): string {
    const id = this.#conversation.ask();
    this.#outbox.push(...renderLine(id, request));
    this.#deadlines.open(id, this.#settings.timeout);
    return id;
  }

  /** The last 64 KiB of what it wrote to standard error. */
  get stderr(): string {
    return this.#stderr.text;
  }

  /** Says bye, and nothing else; whether that ends it. */
  heedsBye(): Promise<boolean> {
    this.#isEnding = true;
    this.#outbox.push(BYE_LINE);
    return this.#exitsWithin(GRACE.bye);
  }

  /** Says bye and waits for the end, by force in the end; gives what went wrong in it. */
  async end(): Promise<readonly Mishap[]> {
    this.#isEnding = true;
    this.#outbox.end(BYE_LINE);
    const isForced = !(await this.#exitsWithin(GRACE.bye)) && !(await this.#stops());
    const hasOthers = !isForced && this.#group !== undefined && !(await this.#group.endsWithin(GRACE.others));
    this.#release();
    return [
      ...(this.#mishap === undefined ? [] : [this.#mishap]),
      ...(isForced
        ? [{ name: 'would-not-end', values: { time: inWords(GRACE.bye + GRACE.term) } } as const]
        : []),
      ...(hasOthers ? [{ name: 'left-processes' } as const] : []),
    ];
  }

  /** Ends it without a word. */
  async stop(): Promise<void> {
    this.#isEnding = true;
    if (this.#group !== undefined) await this.#stops();
    this.#release();
  }

  /** Ends it at once. */
  kill(): void {
    this.#isEnding = true;
    this.#release();
  }

  /** Whether it has ended after SIGTERM; it is killed otherwise. */
  async #stops(): Promise<boolean> {
    this.#group?.signal('SIGTERM');
    const hasEnded = await this.#exitsWithin(GRACE.term);
    if (!hasEnded) this.#group?.signal('SIGKILL');
    return hasEnded;
  }

  #release(): void {
    this.#deadlines.stop();
    this.#group?.release();
    for (const pipe of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) pipe.destroy();
  }

  async #exitsWithin(time: number): Promise<boolean> {
    const isLate = Symbol('late');
    const controller = new AbortController();
    const alarm = pause(time, isLate, { signal: controller.signal }).catch(() => undefined);
    const first = await Promise.race([this.#exited, alarm]);
    controller.abort();
    return first !== isLate;
  }

  #watch(): void {
    const { stdin, stdout, stderr } = this.#child;
    this.#child.on('error', (cause) => {
      this.#break(startMishap(cause, this.#settings));
    });
    stdout.on('data', (bytes: Buffer) => {
      for (const heard of this.#conversation.hear(bytes)) this.#take(heard);
    });
    stderr.on('data', (bytes: Buffer) => {
      this.#stderr.push(bytes);
    });
    stdin.on('error', () => void this.#lost({ name: 'closed-input' }));
    stdout.once('end', () => void this.#lost({ name: 'closed-output' }));
    const drained = Promise.all([once(stdout, 'end'), once(stderr, 'end')]).catch(() => undefined);
    this.#child.once('exit', (code, signal) => void this.#ended({ code, signal }, drained));
  }

  #take(heard: Heard): void {
    switch (heard.kind) {
      case 'hello':
        this.#deadlines.close(HELLO);
        this.#isGreeted = true;
        this.#listener.hello(heard.hello);
        return;
      case 'result':
        this.#deadlines.close(heard.result.id);
        this.#listener.result(heard.result);
        return;
      case 'mishap':
        this.#break(heard.mishap);
    }
  }

  #late(id: string): void {
    const { start, timeout } = this.#settings;
    if (id === HELLO) this.#break({ name: 'silent-start', values: { time: inWords(start) } });
    else this.#break({ name: 'no-answer', values: { time: inWords(timeout) } }, id);
  }

  /** A pipe was closed. Where the program has ended, that is the reason, and is told elsewhere. */
  async #lost(mishap: Mishap): Promise<void> {
    if (this.#isEnding || (await this.#exitsWithin(AFTERMATH))) return;
    this.#break(mishap);
  }

  async #ended(
    { code, signal }: { readonly code: number | null; readonly signal: string | null },
    drained: Promise<unknown>,
  ): Promise<void> {
    await Promise.race([drained, pause(AFTERMATH)]);
    const rest = this.#conversation.end();
    if (rest?.kind === 'mishap') this.#break(rest.mishap);
    if (this.#isEnding) return;
    if (signal !== null) this.#break({ name: 'killed', values: { signal } });
    else
      this.#break({ name: this.#isGreeted ? 'exited' : 'exited-before-hello', values: { code: code ?? 0 } });
  }

  #break(mishap: Mishap, id?: string): void {
    if (this.#mishap !== undefined) return;
    this.#mishap = mishap;
    this.#deadlines.stop();
    if (!this.#isEnding) this.#listener.broke(mishap, id);
  }
}

function inWords(time: number): string {
  return formatDuration(millis(time));
}
