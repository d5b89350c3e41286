import type { LinePart } from '../../src/protocol/write-message.js';

/** A line as text, as it arrives at the other end. */
export function lineText(parts: readonly LinePart[]): string {
  return Buffer.concat(parts.map((part) => Buffer.from(part))).toString();
}
