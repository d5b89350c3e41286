import { decoded } from './entities.js';

/** A start tag, as it is written. */
export interface StartTag {
  readonly name: string;
  readonly attributes: Map<string, string>;
  /** The index after it. */
  readonly end: number;
}

/** Elements that are written without attributes share them. */
const NONE = new Map<string, string>();

/** The start tag at `start`, where there is a plain one; small letters, values in double quotes. */
export function startTagAt(html: string, start: number): StartTag | undefined {
  const named = nameEnd(html, start + 1);
  if (named === start + 1) return undefined;
  const name = html.slice(start + 1, named);
  if (html.charCodeAt(named) === GREATER) return { name, attributes: NONE, end: named + 1 };
  const attributes = new Map<string, string>();
  let at = named;
  for (;;) {
    const blank = afterBlanks(html, at);
    if (html.charCodeAt(blank) === GREATER) return { name, attributes, end: blank + 1 };
    if (blank === at) return undefined;
    const end = readAttribute(html, blank, attributes);
    if (end === undefined) return undefined;
    at = end;
  }
}

/** The index after the end tag of `name` at `start`; nothing where something else stands there. */
export function endTagAt(html: string, start: number, name: string): number | undefined {
  const end = start + 2 + name.length;
  const isThere = html.startsWith(name, start + 2) && html.charCodeAt(end) === GREATER;
  return isThere ? end + 1 : undefined;
}

/** The index after the blanks at `start`. */
export function afterBlanks(html: string, start: number): number {
  let at = start;
  while (isBlank(html.charCodeAt(at))) at += 1;
  return at;
}

const GREATER = 0x3e;
const EQUALS = 0x3d;
const QUOTE = 0x22;

function readAttribute(html: string, start: number, attributes: Map<string, string>): number | undefined {
  const named = attributeEnd(html, start);
  const name = html.slice(start, named);
  if (named === start || attributes.has(name)) return undefined;
  if (html.charCodeAt(named) !== EQUALS) {
    attributes.set(name, '');
    return named;
  }
  if (html.charCodeAt(named + 1) !== QUOTE) return undefined;
  const end = html.indexOf('"', named + 2);
  const value = end < 0 ? undefined : decoded(html.slice(named + 2, end));
  if (value === undefined) return undefined;
  attributes.set(name, value);
  return end + 1;
}

function nameEnd(html: string, start: number): number {
  if (!isLetter(html.charCodeAt(start))) return start;
  let at = start;
  while (isLetter(html.charCodeAt(at)) || isDigit(html.charCodeAt(at))) at += 1;
  return at;
}

function attributeEnd(html: string, start: number): number {
  if (!isLetter(html.charCodeAt(start))) return start;
  let at = start;
  for (
    let code = html.charCodeAt(at);
    isLetter(code) || isDigit(code) || isMark(code);
    code = html.charCodeAt(at)
  )
    at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A hyphen, a colon, an underscore, a dot. */
function isMark(code: number): boolean {
  return code === 0x2d || code === 0x3a || code === 0x5f || code === 0x2e;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}
