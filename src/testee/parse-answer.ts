import type { Surface } from '../contract/vocabulary.js';
import type { Answer } from './testee.js';

/**
 * What an in-process renderer returned, as an answer: `{ html, code?, source?, truth? }`, or `{ unsupported }` or
 * `{ rejected }` with a reason. Anything else is a `bad-answer` fault that says what came instead.
 */
export function parseAnswer(value: unknown, surface: Surface): Answer {
  if (!isRecord(value)) return badAnswer(surface, `It returned ${kindOf(value)}`);
  const refusal = refusalOf(value);
  if (refusal !== undefined) return refusal;
  const { html, source, code = 200, truth = {} } = value;
  if (typeof html !== 'string') return badAnswer(surface, `Its "html" is ${kindOf(html)}`);
  if (!isCode(code)) return badAnswer(surface, `Its "code" is ${kindOf(code)}, no HTTP status`);
  if (!isTexts(truth)) return badAnswer(surface, 'Its "truth" is no object of texts');
  return { kind: 'page', code, html, truth, ...(typeof source === 'string' ? { source } : {}) };
}

function refusalOf(value: Readonly<Record<string, unknown>>): Answer | undefined {
  if (typeof value['unsupported'] === 'string') return { kind: 'unsupported', reason: value['unsupported'] };
  if (typeof value['rejected'] === 'string') return { kind: 'rejected', reason: value['rejected'] };
  return undefined;
}

function badAnswer(surface: Surface, what: string): Answer {
  const hint = 'return { html: "<...>" }, with code: 404 for what the viewer may not see';
  return {
    kind: 'fault',
    fault: { kind: 'bad-answer', surface, message: `Cannot use the answer: ${what}`, hint },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCode(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
