import { ts } from '../typescript.js';
import { HOLE } from '../source.js';
import type { AllKey, SourceProject } from '../rule.js';
import { calleeName } from './callee-name.js';
import { fold } from './fold.js';
import { read } from './text.js';
import { translates } from './translates.js';

/** A place at which texts of a catalogue are looked up by a key; what is not known of the key is open. */
export interface UsedKey {
  readonly pattern: RegExp;
  readonly at: ts.Node;
}

const USED_KEYS: AllKey<readonly UsedKey[]> = { name: 'used keys' };

/** Every place in the scripts of a project at which a text is looked up by a key that is known, or known in part. */
export function usedKeys(project: SourceProject): readonly UsedKey[] {
  return project.fromAll(USED_KEYS, (whole) =>
    whole.paths
      .filter((path) => /\.[cm]?[jt]sx?$/u.test(path) && MENTION.test(whole.text(path) ?? ''))
      .flatMap((path) => {
        const ast = whole.script(path)?.ast;
        return ast === undefined ? [] : keysIn(ast, whole);
      }),
  );
}

const MENTION = /\b(?:\$?tc?|translate|formatMessage|gettext|trans|instant)\s*\(|i18nKey|FormattedMessage/u;

function keysIn(ast: ts.SourceFile, project: SourceProject): readonly UsedKey[] {
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
