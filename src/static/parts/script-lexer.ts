/** A source, taken apart. */
export interface SourceParts {
  /** The contents of strings and templates and the text of markup, a line each. */
  readonly said: string;
  /** The rest and strings that may be names, without comments: a blank stands for what is left out. */
  readonly code: string;
}

/** What a lexer is in the middle of. */
type Mode = 'braces' | 'hole' | 'element' | 'tag';

const [TAB, LINE_FEED, CARRIAGE_RETURN, BLANK] = [9, 10, 13, 32];
const [QUOTE, DOLLAR, APOSTROPHE, STAR, SLASH] = [34, 36, 39, 42, 47];
const [LESS, EQUALS, GREATER, BACKSLASH, BACKTICK] = [60, 61, 62, 92, 96];
const [OPEN_BRACE, CLOSE_BRACE, CLOSE_PARENTHESIS, CLOSE_BRACKET] = [123, 125, 41, 93];

/** Words after which a value is expected, so that `/` begins a regular expression and `<` an element. */
const BEFORE_VALUE =
  /^(?:return|typeof|case|do|else|in|of|new|delete|void|throw|await|yield|instanceof|default|extends)$/u;

/** A string that may be the name of a member: `run['status']`. It is both said and code. */
const KEY = /^[\w$]+$/u;
const LONGEST_KEY = 40;

/** Told to nobody: it ends the work on a script that is not understood. */
class Doubt extends Error {}

/**
 * Tells strings, templates and JSX text of a script from its code and comments, in one pass. It does not understand
 * everything that a parser does, but it knows when it does not.
 */
export class ScriptLexer {
  readonly #text: string;
  readonly #mayHoldMarkup: boolean;
  readonly #said: string[] = [];
  readonly #code: string[] = [];
  readonly #modes: Mode[] = [];
  #at = 0;
  /** The offset behind the last token that is no comment; 0 before the first. */
  #last = 0;
  /** Where the code begins that was not yet kept. */
  #from = 0;

  constructor(text: string, { mayHoldMarkup }: { readonly mayHoldMarkup: boolean }) {
    this.#text = text;
    this.#mayHoldMarkup = mayHoldMarkup;
  }

  /** What the script says and its code; none where it is in doubt. */
  parts(): SourceParts | undefined {
    try {
      while (this.#at < this.#text.length) this.#step();
      this.#leaveOut(this.#text.length, this.#text.length);
      return this.#modes.length === 0
        ? { said: this.#said.join('\n'), code: this.#code.join(' ') }
        : undefined;
    } catch (doubt) {
      if (doubt instanceof Doubt) return undefined;
      throw doubt;
    }
  }

  #step(): void {
    const mode = this.#modes.at(-1);
    if (mode === 'element') this.#children();
    else this.#token(mode);
  }

  #token(mode: Mode | undefined): void {
    const code = this.#text.charCodeAt(this.#at);
    if (isBlank(code)) this.#at += 1;
    else if (code === QUOTE || code === APOSTROPHE) this.#string(code, mode === 'tag');
    else if (code === SLASH) this.#slash(mode);
    else if (mode === 'tag') this.#inTag(code);
    else this.#inCode(code, mode);
  }

  #inCode(code: number, mode: Mode | undefined): void {
    switch (code) {
      case BACKTICK:
        this.#at += 1;
        this.#template();
        return;
      case OPEN_BRACE:
        this.#enter('braces');
        return;
      case CLOSE_BRACE:
        this.#leave(mode);
        return;
      case LESS:
        this.#less();
        return;
      default:
        this.#plain(code);
    }
  }

  /** A name, a number or a sign. */
  #plain(code: number): void {
    this.#at += 1;
    if (isLetter(code)) while (isLetter(this.#text.charCodeAt(this.#at))) this.#at += 1;
    this.#last = this.#at;
  }

  #enter(mode: Mode): void {
    this.#modes.push(mode);
    this.#at += 1;
    this.#last = this.#at;
  }

  #leave(mode: Mode | undefined): void {
    if (mode !== 'braces' && mode !== 'hole') throw new Doubt();
    this.#modes.pop();
    this.#at += 1;
    this.#last = this.#at;
    if (mode === 'hole') this.#template();
  }

  #string(quote: number, mayBreak: boolean): void {
    const start = this.#at + 1;
    let at = start;
    for (; this.#text.charCodeAt(at) !== quote; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (Number.isNaN(code)) throw new Doubt();
      if (mayBreak) continue;
      if (code === LINE_FEED || code === CARRIAGE_RETURN) throw new Doubt();
      if (code === BACKSLASH) at += isReturnBefore(this.#text, at + 1) ? 2 : 1;
    }
    const isKey = at - start <= LONGEST_KEY && KEY.test(this.#text.slice(start, at));
    if (isKey) this.#said.push(this.#text.slice(start, at));
    else this.#say(start, at);
    this.#at = at + 1;
    this.#last = this.#at;
  }

  /** From within a template to its end, or to the next hole. */
  #template(): void {
    const start = this.#at;
    for (let at = start; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === BACKSLASH) at += 1;
      else if (code === BACKTICK) {
        this.#say(start, at);
        this.#at = at + 1;
        this.#last = this.#at;
        return;
      } else if (code === DOLLAR && this.#text.charCodeAt(at + 1) === OPEN_BRACE) {
        this.#say(start, at);
        this.#at = at + 1;
        this.#enter('hole');
        return;
      }
    }
    throw new Doubt();
  }

  /** A comment, the end of a tag, a regular expression or a division. */
  #slash(mode: Mode | undefined): void {
    const next = this.#text.charCodeAt(this.#at + 1);
    if (next === SLASH) this.#skipTo('\n', 0);
    else if (next === STAR) this.#skipTo('*/', 2);
    else if (mode === 'tag') this.#endOfEmptyTag(next);
    else if (this.#mayBeValue()) this.#expression();
    else if (this.#isUnsure() && this.#closesOnLine()) throw new Doubt();
    else this.#plain(SLASH);
  }

  #skipTo(end: string, length: number): void {
    const at = this.#text.indexOf(end, this.#at + 2);
    if (at < 0 && length > 0) throw new Doubt();
    this.#leaveOut(this.#at, at < 0 ? this.#text.length : at + length);
    this.#at = this.#from;
  }

  /** A regular expression: brackets may hold slashes. */
  #expression(): void {
    let isInClass = false;
    for (let at = this.#at + 1; ; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (Number.isNaN(code) || code === LINE_FEED) throw new Doubt();
      if (code === BACKSLASH) at += 1;
      else if (code === CLOSE_BRACKET) isInClass = false;
      else if (this.#text[at] === '[') isInClass = true;
      else if (code === SLASH && !isInClass) {
        this.#at = at + 1;
        this.#last = this.#at;
        return;
      }
    }
  }

  /** Whether what comes before leads one to expect a value. */
  #mayBeValue(): boolean {
    if (this.#last === 0) return true;
    const code = this.#text.charCodeAt(this.#last - 1);
    if (isLetter(code)) return BEFORE_VALUE.test(this.#wordBefore());
    const isValue =
      code === CLOSE_PARENTHESIS || code === CLOSE_BRACKET || code === CLOSE_BRACE || isQuote(code);
    return !isValue && !this.#isPostfix();
  }

  /** After `)` and `}` a value may follow as well as a sign between values. */
  #isUnsure(): boolean {
    const code = this.#text.charCodeAt(this.#last - 1);
    return code === CLOSE_PARENTHESIS || code === CLOSE_BRACE || this.#isPostfix();
  }

  /** `x++` and `x!` are values; a sign that stands in front of one looks the same. */
  #isPostfix(): boolean {
    const two = this.#text.slice(this.#last - 2, this.#last);
    return two === '++' || two === '--' || /^[\w$)\]]!$/u.test(two);
  }

  #closesOnLine(): boolean {
    const end = this.#text.indexOf('\n', this.#at);
    const rest = this.#text.slice(this.#at + 1, end < 0 ? undefined : end);
    return /['"`]/u.test(rest) && rest.includes('/');
  }

  #wordBefore(): string {
    let start = this.#last;
    while (start > 0 && isLetter(this.#text.charCodeAt(start - 1))) start -= 1;
    return this.#text[start - 1] === '.' ? '' : this.#text.slice(start, this.#last);
  }

  #less(): void {
    const next = this.#text.charCodeAt(this.#at + 1);
    const mayOpen = this.#mayHoldMarkup && (next === GREATER || isLetter(next));
    if (mayOpen && this.#isUnsure()) throw new Doubt();
    if (!mayOpen || !this.#mayBeValue() || this.#isTypeParameter()) this.#plain(LESS);
    else this.#openTag();
  }

  /** `<T,>` and `<T extends X>` begin a function. */
  #isTypeParameter(): boolean {
    const ahead = this.#text.slice(this.#at, this.#at + 200);
    return /^<(?:const\s+)?[\w$]+(?:\s*,|\s+extends\s)/u.test(ahead);
  }

  #openTag(): void {
    this.#modes.push('element', 'tag');
    this.#at += 1;
    this.#last = this.#at;
  }

  #inTag(code: number): void {
    if (code === OPEN_BRACE) this.#enter('braces');
    else if (code === GREATER) {
      this.#modes.pop();
      this.#at += 1;
      this.#last = this.#at;
    } else if (code === LESS) this.#openTagInTag();
    else this.#plain(code);
  }

  /** An attribute whose value is an element, or type arguments of a component. */
  #openTagInTag(): void {
    if (this.#text.charCodeAt(this.#last - 1) !== EQUALS) throw new Doubt();
    this.#openTag();
  }

  #endOfEmptyTag(next: number): void {
    if (next !== GREATER) throw new Doubt();
    this.#modes.length -= 2;
    this.#at += 2;
    this.#last = this.#at;
  }

  /** Text between tags, up to the next tag or expression. */
  #children(): void {
    const start = this.#at;
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === LESS || code === OPEN_BRACE) break;
      if (code === CLOSE_BRACE || code === GREATER) throw new Doubt();
    }
    this.#say(start, at);
    this.#at = at;
    if (at === this.#text.length) throw new Doubt();
    if (this.#text.charCodeAt(at) === OPEN_BRACE) this.#enter('braces');
    else if (this.#text.charCodeAt(at + 1) === SLASH) this.#closeElement();
    else this.#openTag();
  }

  #closeElement(): void {
    const end = this.#text.indexOf('>', this.#at);
    if (end < 0) throw new Doubt();
    this.#modes.pop();
    this.#at = end + 1;
    this.#last = this.#at;
    // An element is a value: what follows is no regular expression.
  }

  #say(start: number, end: number): void {
    if (end === start) return;
    this.#said.push(this.#text.slice(start, end));
    this.#leaveOut(start, end);
  }

  #leaveOut(start: number, end: number): void {
    if (start > this.#from) this.#code.push(this.#text.slice(this.#from, start));
    this.#from = end;
  }
}

function isBlank(code: number): boolean {
  return code === BLANK || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN;
}

function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE || code === BACKTICK;
}

/** Letters, digits, `_`, `$` and whatever is not ASCII. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === DOLLAR ||
    code > 127
  );
}

function isReturnBefore(text: string, at: number): boolean {
  return text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
}
