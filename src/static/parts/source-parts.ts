import { ScriptLexer, type SourceParts } from './script-lexer.js';

export type { SourceParts };

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
