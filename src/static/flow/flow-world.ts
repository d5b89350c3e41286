import type { SourceProject } from '../rule.js';
import type { Script } from '../source.js';
import type { FlowWorld } from './step.js';

/** What is known of functions by their names, beside what is known of them anyway. */
export interface KnownFunctions {
  readonly screens: readonly string[];
  readonly quiet: readonly string[];
}

/** The world in which the literals of `script` are followed. */
export function flowWorld(script: Script, project: SourceProject, known: KnownFunctions): FlowWorld {
  const { path, text } = script.text;
  const isComponent = /\.(?:vue|svelte)$/u.test(path);
  const markup = new Map(isComponent ? [[path, markupIn(text)]] : []);
  return { project, screens: new Set(known.screens), quiet: new Set(known.quiet), markup };
}

/** What is left of a component file without its scripts, styles and comments. */
function markupIn(text: string): string {
  return text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu, ' ');
}

/** The tree of `script` that other files of the project are resolved to, so that its nodes are the same ones. */
export function sharedTree({ text, ast }: Script, project: SourceProject): Script['ast'] {
  return project.script(text.path)?.ast ?? ast;
}
