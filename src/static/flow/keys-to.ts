import { ts } from '../typescript.js';
import { bare, isWrapper } from '../syntax/bare.js';
import { ANY, stepOf } from './access-path.js';

/** What comes before a key: a language, and a name space. */
const MOST_BEFORE = 2;

/** The keys by which a literal of a catalogue may be looked up, the longest first; none where it is in no catalogue. */
export function keysTo(literal: ts.Node): readonly string[] {
  return keysFrom(catalogueOf(literal) ?? []);
}

/** The keys by which what stands at the end of `path` in a catalogue may be looked up. */
export function keysFrom(path: readonly string[]): readonly string[] {
  return path.slice(0, MOST_BEFORE + 1).map((_, before) => path.slice(before).join('.'));
}

/**
 * The keys on the way to a literal in a catalogue of texts: an object of which every leaf is a string. None where it
 * stands in anything else.
 */
function catalogueOf(literal: ts.Node): readonly string[] | undefined {
  const keys: string[] = [];
  let node = literal;
  for (;;) {
    const { parent } = node;
    if (isWrapper(parent)) node = parent;
    else if (ts.isPropertyAssignment(parent) && parent.initializer === node) {
      keys.unshift(stepOf(parent.name));
      node = parent.parent;
    } else break;
  }
  const isCatalogue = ts.isExpression(node) && keys.length > 0 && !keys.includes(ANY) && holdsTexts(node);
  return isCatalogue ? keys : undefined;
}

function holdsTexts(node: ts.Expression): boolean {
  const inner = bare(node);
  if (ts.isStringLiteralLike(inner)) return true;
  return (
    ts.isObjectLiteralExpression(inner) &&
    inner.properties.every((each) => ts.isPropertyAssignment(each) && holdsTexts(each.initializer))
  );
}
