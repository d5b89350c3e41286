import { ts } from '../typescript.js';
import type { SourceBreach } from '../rule.js';
import type { Template, TemplateDialect } from '../source.js';

/** An expression of a template as a file of its own; `shift` takes its offsets to those of the template. */
interface TemplateCode {
  readonly ast: ts.SourceFile;
  readonly shift: number;
}

const JAVASCRIPT: ReadonlySet<TemplateDialect> = new Set<TemplateDialect>(['vue', 'svelte']);

/** What `check` finds in the expressions that a template prints, with the offsets of the template. */
export function breachesOfTemplate(
  template: Template,
  check: (code: { readonly ast: ts.SourceFile }) => readonly SourceBreach[],
): readonly SourceBreach[] {
  return templateCode(template).flatMap(({ ast, shift }) =>
    check({ ast }).map((breach) => ({ ...breach, start: breach.start + shift, end: breach.end + shift })),
  );
}

/** What a template prints from data, where it is written in JavaScript. */
function templateCode({ dialect, expressions, text }: Template): readonly TemplateCode[] {
  if (!JAVASCRIPT.has(dialect)) return [];
  return expressions.map(({ code, start }) => ({
    ast: ts.createSourceFile(text.path, `(${code})`, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
    shift: start - 1,
  }));
}
