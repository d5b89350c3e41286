import type { Finding } from '../verdict/event.js';

/** What a finding says of what was said, a line each: the message, the run, and both sides quoted. */
export function quoteLines({ message, story, said, against }: Finding): readonly string[] {
  return [
    message,
    ...(story === undefined ? [] : [`run: ${story}`]),
    ...(said.length === 0 ? [] : [`says: ${said.map((words) => JSON.stringify(words)).join(', ')}`]),
    ...(against === undefined ? [] : [`${against.who} says: ${JSON.stringify(against.says)}`]),
  ];
}
