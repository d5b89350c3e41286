import type { Greeting } from '../../protocol/write-message.js';

/** How a testee program is started and talked to. */
export interface CommandSettings {
  /** Program and arguments; no shell sees them. */
  readonly command: readonly string[];
  /** The folder that it starts in, absolute. */
  readonly cwd: string;
  /** Laid over this process's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** Milliseconds until its hello. */
  readonly start: number;
  readonly greeting: Greeting;
}
