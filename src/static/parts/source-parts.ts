import { ScriptLexer } from './script-lexer.js';

/** A source, taken apart. */
export interface SourceParts {
  /** The contents of strings and templates and the text of markup, a line each. */
  readonly said: string;
  /** The rest and strings that may be names, without comments: a blank stands for what is left out. */
  readonly code: string;
}

/**
 * What the script at `path` says, and its code. Where they cannot be told apart for sure, and in whatever is no script, both are
 * everything.
 */
export function sourceParts(path: string, text: string): SourceParts {
  const isTyped = /\.[cm]?ts$/u.test(path);
  const isScript = isTyped || /\.(?:tsx|[cm]?jsx?)$/u.test(path);
  const parts = isScript ? new ScriptLexer(text, { mayHoldMarkup: !isTyped }).parts() : undefined;
  return parts ?? { said: text, code: text };
}
