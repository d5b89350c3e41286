import { handlebarsCall, type HandlebarsArgument, type HandlebarsCall } from './handlebars-call.js';
import type { Code } from './hole.js';
import { isSentence } from './is-sentence.js';
import { piece, type PieceText } from './piece-text.js';

/** Helpers whose words are compared or looked up; those after the first argument of `if` may be said. */
const COMPARES =
  /^(?:eq|ne|neq|is|isnt|not-?eq|lt|gt|lookup|includes|contains|match|compare|each|with|switch|case|ifEq\w*|on|action)$/iu;

/** The words that the code of a mustache hands on to be said: literal arguments of helpers and partials. */
export function handlebarsWords({ text, start }: Code): readonly PieceText[] {
  return wordsOf(handlebarsCall(text), start);
}

function wordsOf({ name, arguments: given }: HandlebarsCall, offset: number): readonly PieceText[] {
  if (COMPARES.test(name)) return [];
  const said = name === 'if' || name === 'unless' ? given.slice(1) : given;
  return said.flatMap((each) => wordsIn(each, offset));
}

function wordsIn(argument: HandlebarsArgument, offset: number): readonly PieceText[] {
  if (argument.kind === 'call') return wordsOf(argument.call, offset);
  if (argument.kind === 'path' || !isSentence(argument.text)) return [];
  return [piece(argument.text, offset + argument.start)];
}
