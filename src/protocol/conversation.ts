import { LineSplitter } from './line-splitter.js';
import type { HelloAnswer, ResultMessage, TesteeMessage } from './messages.js';
import { LONGEST_LINE } from './messages.js';
import type { Mishap } from './mishaps.js';
import { excerpt, parseMessage, rough } from './parse-message.js';

/** What was heard from a testee. After a mishap nothing more is heard. */
export type Heard =
  | { readonly kind: 'hello'; readonly hello: HelloAnswer }
  | { readonly kind: 'result'; readonly result: ResultMessage }
  | { readonly kind: 'mishap'; readonly mishap: Mishap };

/**
 * Our side of a conversation with one testee process: gives requests their ids, and makes of the bytes that come an
 * answer to one of them each, or a mishap. Whoever moves the bytes is elsewhere.
 */
export class Conversation {
  readonly #splitter = new LineSplitter(LONGEST_LINE);
  readonly #open = new Set<string>();
  #asked = 0;
  #isGreeted = false;
  #isOver = false;

  /** The id of a request that is sent now. Ids count from 1: they say nothing of what is asked. */
  ask(): string {
    this.#asked += 1;
    const id = String(this.#asked);
    this.#open.add(id);
    return id;
  }

  /** What `bytes` say. */
  hear(bytes: Uint8Array): readonly Heard[] {
    if (this.#isOver) return [];
    const { lines, isTooLong } = this.#splitter.push(bytes);
    const heard: Heard[] = [];
    for (const line of lines) {
      const one = this.#heard(line);
      if (one !== undefined) heard.push(one);
      if (one?.kind === 'mishap') break;
    }
    if (isTooLong && !this.#isOver)
      heard.push(this.#mishap({ name: 'long-line', values: { limit: '8 MiB' } }));
    return heard;
  }

  /** What it means that no more bytes come: half a line is a mishap. */
  end(): Heard | undefined {
    const rest = rough(this.#splitter.rest);
    if (this.#isOver || rest.trim() === '') return undefined;
    return this.#mishap({ name: 'half-line', values: { line: excerpt(rest) } });
  }

  #heard(line: Uint8Array): Heard | undefined {
    const parsed = parseMessage(line);
    if (parsed.kind === 'err') return this.#mishap(parsed.error);
    return parsed.value === undefined ? undefined : this.#placed(parsed.value);
  }

  #placed(message: TesteeMessage): Heard {
    if (message.t === 'hello') {
      if (this.#isGreeted) return this.#mishap({ name: 'hello-twice' });
      this.#isGreeted = true;
      return { kind: 'hello', hello: message };
    }
    if (!this.#isGreeted) return this.#mishap({ name: 'answer-before-hello' });
    if (this.#open.delete(message.id)) return { kind: 'result', result: message };
    const name = this.#wasAsked(message.id) ? 'answered-twice' : 'unknown-id';
    return this.#mishap({
      name,
      values: { id: message.id.slice(0, 40).replace(/\p{Surrogate}/gu, '\uFFFD') },
    });
  }

  #wasAsked(id: string): boolean {
    return /^[1-9]\d{0,15}$/.test(id) && Number(id) <= this.#asked;
  }

  #mishap(mishap: Mishap): Heard {
    this.#isOver = true;
    return { kind: 'mishap', mishap };
  }
}
