import { isModelName } from '../../src/static/syntax/model-name.js';
import {
  handlebarsCall,
  type HandlebarsArgument,
  type HandlebarsCall,
} from '../../src/static/template/handlebars-call.js';
import type { ModelScope } from '../../src/static/template/model-scope.js';
import { changesCase } from './changes-case.js';
import type { FoundCode } from './found-code.js';
import { FIELDS } from './status-reader.js';

/** The stored status that a mustache prints, by itself or through a helper that changes its letters. */
export function mustacheStatus(code: string, scope: ModelScope): FoundCode | undefined {
  return statusOf(handlebarsCall(code), scope);
}

function statusOf(call: HandlebarsCall, scope: ModelScope): FoundCode | undefined {
  const { name, start, arguments: given } = call;
  if (given.length === 0) return isStatus(name, scope) ? { text: name, start } : undefined;
  const printed = printedBy(name, given);
  for (const argument of printed) {
    const found = statusIn(argument, scope);
    if (found !== undefined) return found;
  }
  return undefined;
}

function statusIn(argument: HandlebarsArgument, scope: ModelScope): FoundCode | undefined {
  if (argument.kind === 'call') return statusOf(argument.call, scope);
  const isPath = argument.kind === 'path' && isStatus(argument.text, scope);
  return isPath ? { text: argument.text, start: argument.start } : undefined;
}

function printedBy(name: string, given: readonly HandlebarsArgument[]): readonly HandlebarsArgument[] {
  if (name === 'if' || name === 'unless') return given.slice(1);
  return changesCase(name) || /^(?:or|coalesce|join|fallback|or-?default)$/u.test(name) ? given : [];
}

function isStatus(path: string, scope: ModelScope): boolean {
  if (path.startsWith('..')) return false;
  const parts = path.replace(/^(?:this[./]|\.\/|@root\.|@)/u, '').split(/[./]/u);
  const field = parts.pop() ?? '';
  if (parts.length === 0) return FIELDS.has(scope.fields.get(field) ?? (scope.isInRun ? field : ''));
  return FIELDS.has(field) && isRunPath(parts, scope);
}

function isRunPath(parts: readonly string[], { names }: ModelScope): boolean {
  const [list = '', holder = ''] = ['', ...parts].slice(-2);
  const isElement = /^(?:\[?\d+\]?|first|last|firstObject|lastObject)$/u.test(holder);
  return isElement ? isModelName(list, names.many) : isModelName(holder, names.one);
}
