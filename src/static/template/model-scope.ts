import { ts } from '../typescript.js';
import type { ModelNames } from '../model-names.js';
import type { Template } from '../source.js';
import { descendants } from '../syntax/descendants.js';
import { isModelName } from '../syntax/model-name.js';
import { typeSays } from '../syntax/model-type.js';
import type { Block } from './block.js';
import { blocksAt } from './blocks-at.js';
import { isManyNamed, loopOf } from './loop.js';

/** What names mean at one place of a template. */
export interface ModelScope {
  /** `names`, with the aliases of the blocks around that hold a run, and without those that hold something else. */
  readonly names: ModelNames;
  /** Names that blocks take out of a run, each with the field that it holds: `{#each runs as { status }}`. */
  readonly fields: ReadonlyMap<string, string>;
  /** Whether a bare name is a field of a run, as inside `{{#each runs}}`. */
  readonly isInRun: boolean;
}

/** Finds the scope at an offset of `template`. */
export function modelScopes(template: Template, names: ModelNames): (offset: number) => ModelScope {
  const foreign = foreignNames(template, names);
  return (offset) => blocksAt(template, offset).reduce(entered, scopeWith(names, foreign));
}

function scopeWith(names: ModelNames, foreign: ReadonlySet<string>): ModelScope {
  const one = new Set([...names.one].filter((name) => !foreign.has(name)));
  return { names: { ...names, one }, fields: new Map(), isInRun: false };
}

/** Blocks that go through a list or into a value. */
const GOES_THROUGH = new Set(['each', 'with', 'for', 'foreach', 'forelse', 'do']);

function entered(scope: ModelScope, { keyword, head, negated }: Block): ModelScope {
  if (negated || !GOES_THROUGH.has(keyword)) return scope;
  const { list, alias, fields } = loopOf(head);
  const holds = holdsRuns(list, keyword === 'with', scope);
  const one = new Set(scope.names.one);
  if (alias !== undefined && holds === 'runs') one.add(alias);
  if (alias !== undefined && holds === 'others') one.delete(alias);
  return {
    names: { ...scope.names, one },
    fields: holds === 'runs' ? new Map([...scope.fields, ...fields]) : scope.fields,
    isInRun: holds === 'runs',
  };
}

function holdsRuns(list: string, isOne: boolean, { names }: ModelScope): 'runs' | 'others' | 'open' {
  if (!isOne) return isManyNamed(list, names);
  return isModelName(list.split(/[./]/u).at(-1) ?? '', names.one) ? 'runs' : 'open';
}

/** Names that the scripts of a component declare as something else. */
function foreignNames({ scripts }: Template, names: ModelNames): ReadonlySet<string> {
  const foreign = new Set<string>();
  const own = new Set<string>();
  for (const node of scripts.flatMap(({ ast }) => descendants(ast))) {
    const isTyped = ts.isPropertySignature(node) || ts.isVariableDeclaration(node) || ts.isParameter(node);
    if (!isTyped || !ts.isIdentifier(node.name)) continue;
    const says = typeSays(node.type, names);
    if (says === 'foreign') foreign.add(node.name.text);
    if (says === 'model') own.add(node.name.text);
  }
  return new Set([...foreign].filter((name) => !own.has(name)));
}
