import type { z } from 'zod';
import type { Result } from '../lang/result.js';
import { err, ok } from '../lang/result.js';
import type { TesteeMessage } from './messages.js';
import { PROTOCOL_VERSIONS, testeeMessageSchema } from './messages.js';
import type { Mishap } from './mishaps.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A line of a testee as a message, or what is wrong with it. An empty line is nothing. */
export function parseMessage(line: Uint8Array): Result<TesteeMessage | undefined, Mishap> {
  const text = decoded(line);
  if (text === undefined) return err({ name: 'no-utf8', values: { line: excerpt(rough(line)) } });
  if (text.trim() === '') return ok(undefined);
  const json = parseJson(text);
  if (json.kind === 'err') return err({ name: 'no-json', values: { line: excerpt(text) } });
  const theirs = foreignVersion(json.value);
  if (theirs !== undefined) {
    return err({ name: 'no-shared-version', values: { theirs, ours: PROTOCOL_VERSIONS.join(', ') } });
  }
  const parsed = testeeMessageSchema.safeParse(json.value);
  if (!parsed.success)
    return err({ name: 'wrong-shape', values: { why: why(parsed.error), line: excerpt(text) } });
  // Only an escape can stand for half a character: the line itself is UTF-8.
  const half = text.includes('\\u') ? halfCharacter(parsed.data) : undefined;
  return half === undefined ? ok(parsed.data) : err({ name: 'half-character', values: { key: half } });
}

const QUOTED = 120;

/** The beginning of a line as it can be quoted, on one line, with everything unprintable escaped. */
export function excerpt(text: string): string {
  const quoted = JSON.stringify(text.slice(0, QUOTED));
  return text.length > QUOTED ? `${quoted}...` : quoted;
}

/** Bytes as text, whatever they are; for quoting alone. */
export function rough(line: Uint8Array): string {
  return new TextDecoder('utf-8').decode(line.subarray(0, 4 * QUOTED));
}

function decoded(line: Uint8Array): string | undefined {
  try {
    return utf8.decode(line);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): Result<unknown, 'no-json'> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err('no-json');
  }
}

/** The version that a hello speaks, where we do not: such a line may have any other shape. */
function foreignVersion(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('t' in value) || value.t !== 'hello') return undefined;
  const version = 'protocol' in value ? value.protocol : undefined;
  if (version !== null && typeof version !== 'number') return undefined;
  return version !== null && PROTOCOL_VERSIONS.includes(version) ? undefined : String(version);
}

function why({ issues: [issue] }: z.ZodError): string {
  if (issue === undefined) return 'it has the wrong shape';
  const key = issue.path.map(String).join('.');
  return key === '' ? issue.message : `"${key}": ${issue.message}`;
}

const HALF = /\p{Surrogate}/u;

function halfCharacter(message: TesteeMessage): string | undefined {
  return Object.entries(message).find(([, value]) => typeof value === 'string' && HALF.test(value))?.[0];
}
