import type { ts } from '../../typescript.js';
import type { Word } from '../declaration.js';
import { findDeclaration, type FoundDeclaration, type UsedName } from './find-declaration.js';
import { type Read, type Reading, type ReadScope, UNKNOWN } from './reading.js';

const DEEPEST = 12;

/** A name that is read where it stands. */
interface Reference extends Pick<UsedName, 'name' | 'space'> {
  readonly scope: ReadScope;
}

/** Reads the declaration that `node` names; `name` is what it is called. None where it is not declared in the project. */
export function follow(
  node: ts.Node,
  { name, space, scope }: Reference,
  read: (found: FoundDeclaration, scope: ReadScope) => Reading,
): Reading | undefined {
  const found = findDeclaration({ name, space, script: scope.script }, scope.project);
  if (found === undefined) return undefined;
  if (scope.depth > DEEPEST) return UNKNOWN;
  const isForeign = found.script.ast !== scope.script.ast;
  const judged = scope.judged(found.node.name.text, found.script.text.path);
  const inner = isForeign || scope.staysAtNames ? movedTo(node, scope, judged !== undefined) : scope;
  const reading = read(found, { ...inner, script: found.script, depth: scope.depth + 1 });
  return {
    ...reading,
    declared: inner.at === undefined ? [wordOf(found), ...reading.declared] : [],
    isBorrowed: reading.isBorrowed || (isForeign && judged === 'whole'),
  };
}

/** What is read from here on stands at `node`. */
function movedTo(node: ts.Node, scope: ReadScope, isJudged: boolean): ReadScope {
  const at = scope.at ?? { start: node.getStart(scope.script.ast), end: node.end };
  return { ...scope, at, isElsewhere: scope.isElsewhere || isJudged };
}

function wordOf({ node: { name }, script }: FoundDeclaration): Word {
  return { text: name.text, start: name.getStart(script.ast), end: name.end };
}

/** Reads with what was given; for readers that need each other. */
export type Readers = Readonly<Record<'type' | 'expression', Read>>;
