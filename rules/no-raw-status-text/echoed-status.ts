import { isModelName } from '../../src/static/syntax/model-name.js';
import type { ModelScope } from '../../src/static/template/model-scope.js';
import { changesCase } from './changes-case.js';
import type { FoundCode } from './found-code.js';

/** `$run->status`, `$run['status']`, `@run.status`, `run&.status`, `run[:status]`. */
const ACCESS =
  /(?<receiver>[$@]*[a-zA-Z_]\w*(?:(?:\??->|&?\.)\w+(?:\(\))?|\[[^\]]*\])*?)(?:(?:\??->|&?\.)(?:status|outcome)\b(?!\s*\()|\[\s*(?:['"]|:)(?:status|outcome)['"]?\s*\])/gu;
/** Methods of the value that change its letters, or give the text that an enum is stored as. */
const METHODS =
  /^(?:(?:\??->|&?\.)(?:value|name|to_s|to_str|humanize|titleize|titlecase|capitalize|upcase|downcase|presence|strip|tr|gsub|sub|dasherize|html_safe|title|headline|ucfirst|upper|lower|replace)\b(?:\([^()]*\))?)*/u;
/** Helpers of Rails that print their first argument. */
const PRINTERS = /^(?:link_to|content_tag|tag\.\w+|simple_format|safe_join|button_tag|label_tag|mail_to)$/u;

/** The stored status of a run that an echo of PHP or Ruby prints; none where it is compared, looked up or handed on. */
export function echoedStatus(code: string, scope: ModelScope): FoundCode | undefined {
  for (const found of code.matchAll(ACCESS)) {
    const { 0: text, index, groups = {} } = found;
    if (!isRun(groups['receiver'] ?? '', scope)) continue;
    const after = code.slice(index + text.length);
    if (isPrintedBefore(after) && isPrintedAfter(code.slice(0, index))) return { text, start: index };
  }
  return undefined;
}

function isRun(receiver: string, { names }: ModelScope): boolean {
  const parts = receiver.match(/[a-zA-Z_]\w*(?:\(\))?|\[[^\]]*\]/gu) ?? [];
  const last = parts.at(-1) ?? '';
  const isElement = /^(?:\[.*\]|first(?:\(\))?|last(?:\(\))?)$/u.test(last);
  return isElement ? isModelName(parts.at(-2) ?? '', names.many) : isModelName(last, names.one);
}

/** Whether what follows leaves the value to be printed. */
function isPrintedBefore(after: string): boolean {
  const rest = after.replace(METHODS, '').trimStart();
  return /^(?:$|[),;}"':+]|\?\?|\?:|\|\||\.(?![a-z]))/u.test(rest);
}

/** Whether what comes before prints its value: no comparison, index, array or call of a function that may know better. */
function isPrintedAfter(before: string): boolean {
  const code = before.replaceAll(/'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/gu, "''");
  if (/(?:[=!]==?|[<>]|\w:|=>)\s*$/u.test(code)) return false;
  // Ruby calls a function without parentheses: a name, a blank and a value.
  const command = /^([a-z_][\w.]*[?!]?)\s+(?=[\w:"'@[{$]|$)/u.exec(code)?.[1];
  const opened = command === undefined ? openBefore(code) : [command, ...openBefore(code)];
  return opened.every((opening) => opening === '' || changesCase(opening) || PRINTERS.test(opening));
}

/** What each parenthesis or bracket that is still open at the end of `code` belongs to: a function's name, '' or `[`. */
function openBefore(code: string): readonly string[] {
  const open: string[] = [];
  for (const { 0: sign, index } of code.matchAll(/[()[\]]/gu)) {
    if (sign === ')' || sign === ']') open.pop();
    else open.push(sign === '[' ? '[' : (/[\w.]+$/u.exec(code.slice(0, index))?.[0] ?? ''));
  }
  return open;
}
