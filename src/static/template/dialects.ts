import type { TemplateDialect } from '../source.js';
import { handlebarsWords } from './handlebars-words.js';
import type { Code, Scan } from './hole.js';
import type { PieceText } from './piece-text.js';
import { quotedWords } from './quoted-words.js';
import { scanBlade } from './scan-blade.js';
import { scanErb } from './scan-erb.js';
import { scanMustaches } from './scan-mustaches.js';
import { scanSvelte } from './scan-svelte.js';
import { scanVue } from './scan-vue.js';
import { scriptWords } from './script-words.js';

/** What is particular to templates of one kind. */
export interface Dialect {
  readonly scan: Scan;
  /** The words that code between its delimiters may come to say. */
  readonly words: (code: Code) => readonly PieceText[];
  /** Whether upper case in names of elements means something, and an element without content may close itself. */
  readonly isXmlLike: boolean;
}

/** Every dialect. Plain pages may be templates of many languages with mustaches. */
export const DIALECTS = {
  html: { scan: scanMustaches, words: scriptWords, isXmlLike: false },
  handlebars: { scan: scanMustaches, words: handlebarsWords, isXmlLike: false },
  vue: { scan: scanVue, words: scriptWords, isXmlLike: true },
  svelte: { scan: scanSvelte, words: scriptWords, isXmlLike: true },
  blade: { scan: scanBlade, words: quotedWords, isXmlLike: true },
  erb: { scan: scanErb, words: quotedWords, isXmlLike: false },
} satisfies Record<TemplateDialect, Dialect>;
