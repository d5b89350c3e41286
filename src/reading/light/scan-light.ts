import { decoded } from './entities.js';
import {
  HTML,
  LightComment,
  LightDocument,
  LightText,
  type LightElement,
  type LightParent,
} from './light-node.js';
import { append } from './link.js';
import { fits, isTableFrame, kindOf, type Kind, type Open } from './nesting.js';
import { ReadableElement } from './readable-element.js';
import { afterBlanks, endTagAt, startTagAt } from './tag-scanner.js';

/**
 * A page as a light tree, in one pass, where it is written so plainly that no parser could build another: a document
 * type, a head and a body, every element closed where it was opened and standing where it may stand. Nothing of any
 * other page.
 */
export function scanLight(html: string): LightDocument | undefined {
  const start = DOCTYPE.exec(html)?.[0].length;
  if (start === undefined || /[\0\r\f]/.test(html)) return undefined;
  return new Scan(html, start).document();
}

const DOCTYPE = /^<!doctype html>\s*(?=<html[ >])/i;
/** In elements; what is deeper is left to the parser, which has a limit of its own. */
const DEEPEST = 150;
const LESS = 0x3c;
const SLASH = 0x2f;
const RAW = new Set(['script', 'style', 'title']);
const HEAD_VOID = new Set(['base', 'link', 'meta']);

interface Opened extends Open {
  readonly element: LightElement;
}

class Scan {
  readonly #html: string;
  #at: number;

  constructor(html: string, start: number) {
    this.#html = html;
    this.#at = start;
  }

  /** Each step gives nothing where the page is not plain; then so does the whole. */
  document(): LightDocument | undefined {
    const document = new LightDocument();
    const root = this.#enter(document, 'html');
    if (root === undefined) return undefined;
    this.#skipBlanks();
    const head = this.#enter(root, 'head');
    if (head === undefined || !this.#readHead(head)) return undefined;
    this.#addText(root, this.#skipBlanks());
    const body = this.#enter(root, 'body');
    if (body === undefined || !this.#readBody(body)) return undefined;
    return this.#readRest(body) ? document : undefined;
  }

  #enter(parent: LightParent, name: string): LightElement | undefined {
    const tag = this.#html.charCodeAt(this.#at) === LESS ? startTagAt(this.#html, this.#at) : undefined;
    if (tag?.name !== name) return undefined;
    this.#at = tag.end;
    return added(parent, name, tag.attributes);
  }

  #readHead(head: LightElement): boolean {
    for (;;) {
      this.#addText(head, this.#skipBlanks());
      if (this.#html.startsWith('</', this.#at)) return this.#leave('head');
      if (this.#html.startsWith('<!--', this.#at)) {
        if (!this.#readComment(head)) return false;
        continue;
      }
      const tag = startTagAt(this.#html, this.#at);
      if (tag === undefined || !(RAW.has(tag.name) || HEAD_VOID.has(tag.name))) return false;
      this.#at = tag.end;
      const element = added(head, tag.name, tag.attributes);
      if (RAW.has(tag.name) && !this.#readRaw(element)) return false;
    }
  }

  /** What is in an element without elements. In a title, references are read. */
  #readRaw(element: LightElement): boolean {
    const { localName: name } = element;
    const end = this.#html.indexOf('</', this.#at);
    const text = this.#html.slice(this.#at, end);
    const content = name === 'title' ? decoded(text) : text;
    if (end < 0 || content === undefined || text.includes('<!--')) return false;
    this.#addText(element, content);
    this.#at = end;
    return this.#leave(name);
  }

  #readBody(body: LightElement): boolean {
    const open: Opened[] = [{ name: 'body', kind: 'block', element: body }];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      if (!this.#readText(top.element, top.kind)) return false;
      if (this.#html.charCodeAt(this.#at + 1) === SLASH) {
        if (!this.#leave(top.name)) return false;
        open.pop();
      } else if (!this.#readInner(top.element, open)) return false;
    }
    return true;
  }

  /** A comment, or an element as far as its start tag. */
  #readInner(parent: LightElement, open: Opened[]): boolean {
    if (this.#html.startsWith('<!--', this.#at)) return this.#readComment(parent);
    const tag = startTagAt(this.#html, this.#at);
    if (tag === undefined || open.length > DEEPEST) return false;
    const { name, attributes, end } = tag;
    const kind = kindOf(name);
    if (kind === undefined || !fits(name, kind, open)) return false;
    this.#at = end;
    const element = added(parent, name, attributes);
    if (kind !== 'void' && kind !== 'rule') open.push({ name, kind, element });
    return true;
  }

  /** The text up to the next tag; there is one in every plain page. */
  #readText(parent: LightElement, kind: Kind): boolean {
    const end = this.#html.indexOf('<', this.#at);
    if (end < 0) return false;
    if (end === this.#at) return true;
    const text = decoded(this.#html.slice(this.#at, end));
    if (text === undefined || (isTableFrame(kind) && /[^ \n\t]/.test(text))) return false;
    this.#addText(parent, text);
    this.#at = end;
    return true;
  }

  #readComment(parent: LightElement): boolean {
    const end = this.#html.indexOf('-->', this.#at + 4);
    const text = this.#html.slice(this.#at + 4, end);
    if (end < 0 || /^-?>|--!>|<!--|-$/.test(text)) return false;
    append(parent, new LightComment());
    this.#at = end + 3;
    return true;
  }

  /** What follows the body belongs to it, if it is blank. */
  #readRest(body: LightElement): boolean {
    let blanks = this.#skipBlanks();
    if (this.#html.startsWith('</', this.#at)) {
      if (!this.#leave('html')) return false;
      blanks += this.#skipBlanks();
    }
    this.#addText(body, blanks);
    return this.#at === this.#html.length;
  }

  #leave(name: string): boolean {
    const end = endTagAt(this.#html, this.#at, name);
    if (end !== undefined) this.#at = end;
    return end !== undefined;
  }

  #skipBlanks(): string {
    const start = this.#at;
    this.#at = afterBlanks(this.#html, start);
    return this.#html.slice(start, this.#at);
  }

  #addText(parent: LightParent, text: string): void {
    if (text === '') return;
    const last = parent.lastChild;
    if (last instanceof LightText) last.data += text;
    else append(parent, new LightText(text));
  }
}

function added(parent: LightParent, name: string, attributes: Map<string, string>): LightElement {
  const element = new ReadableElement(name, HTML, attributes);
  append(parent, element);
  return element;
}
