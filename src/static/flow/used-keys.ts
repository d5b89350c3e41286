import { ts } from 'ts-morph';
import { HOLE } from '../source.js';
import type { SourceProject } from '../rule.js';
import { calleeName } from './callee-name.js';
import { fold } from './fold.js';
import { read } from './text.js';
import { translates } from './translates.js';

/** A place at which texts of a catalogue are looked up by a key; what is not known of the key is open. */
export interface UsedKey {
  readonly pattern: RegExp;
  readonly at: ts.Node;
}

const KNOWN = new WeakMap<readonly string[], readonly UsedKey[]>();

/** Every place in the scripts of a project at which a text is looked up by a key that is known, or known in part. */
export function usedKeys(project: SourceProject): readonly UsedKey[] {
  const before = KNOWN.get(project.paths);
  if (before !== undefined) return before;
  const found = project.paths.flatMap((path) => {
    const ast = /\.[cm]?[jt]sx?$/u.test(path) ? project.script(path)?.ast : undefined;
    return ast === undefined ? [] : keysIn(ast, project);
  });
  KNOWN.set(project.paths, found);
  return found;
}

const MENTION = /\b(?:\$?tc?|translate|formatMessage|gettext|trans|instant)\s*\(|i18nKey|FormattedMessage/u;

function keysIn(ast: ts.SourceFile, project: SourceProject): readonly UsedKey[] {
  if (!MENTION.test(ast.text)) return [];
  const keys: UsedKey[] = [];
  const visit = (node: ts.Node): void => {
    const key = keyOf(node);
    if (key !== undefined) keys.push(...patternsOf(key, project).map((pattern) => ({ pattern, at: node })));
    ts.forEachChild(node, visit);
  };
  visit(ast);
  return keys;
}

function keyOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node))
    return translates(calleeName(node.expression).whole) ? node.arguments[0] : undefined;
  if (!ts.isJsxAttribute(node) || !/^(?:i18nKey|id)$/u.test(node.name.getText())) return undefined;
  return node.initializer !== undefined && ts.isStringLiteral(node.initializer)
    ? node.initializer
    : undefined;
}

/** A key of which nothing but a few letters is known says nothing. */
function patternsOf(key: ts.Expression, project: SourceProject): readonly RegExp[] {
  return fold(key, { project, known: new Map() })
    .map((text) => read(text).replace(/^[\w-]+:/u, ''))
    .filter((text) => /^[\w.\-\uFFFC]+$/u.test(text) && /[\w-]{2,}/u.test(text) && !/^\uFFFC/u.test(text))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(HOLE, '.+')}$`, 'u'));
}
