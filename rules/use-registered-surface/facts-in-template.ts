import type { ModelNames } from '../../src/static/model-names.js';
import type { Template, TemplateExpression } from '../../src/static/source.js';
import { isRun } from '../../src/static/syntax/is-run.js';
import { isModelName } from '../../src/static/syntax/model-name.js';
import { type ModelScope, modelScopes } from '../../src/static/template/model-scope.js';
import { parseCode } from '../../src/static/template/parse-code.js';
import type { Fact } from './fact.js';
import { isFact } from './is-fact.js';
import { readFacts } from './read-facts.js';

/** What a template tells of runs as text. */
export function factsInTemplate(template: Template, names: ModelNames): readonly Fact[] {
  const scopeAt = modelScopes(template, names);
  const isScript = template.dialect === 'vue' || template.dialect === 'svelte';
  return template.expressions
    .filter(({ place }) => place === 'text')
    .flatMap((expression) => {
      const scope = scopeAt(expression.start);
      return isScript ? scriptFacts(expression, scope) : pathFacts(expression, scope);
    });
}

function scriptFacts({ code, start }: TemplateExpression, { names, fields }: ModelScope): readonly Fact[] {
  const parsed = parseCode({ text: code, start });
  const field = fields.get(code);
  if (field !== undefined && isFact(field)) return [{ field, start, end: start + code.length }];
  if (parsed === undefined) return [];
  return readFacts(parsed.expression, (node) => isRun(node, names)).map(({ field, node }) => {
    const from = parsed.offset + node.getStart(parsed.ast);
    return { field, start: from, end: from + node.getWidth(parsed.ast) };
  });
}

/** `run.type`, `$run->type`, `@run&.type`, `run[:type]`, `$run['type']`; with a run around it also `type` alone. */
const PATH = /(?<path>[$@]*\w+(?:-\w+)*(?:(?:\??->|&?\.|\/)\[?\w+\]?|\[\s*['":]?\w+['"]?\s*\])*)/gu;

function pathFacts({ code, start }: TemplateExpression, { names, isInRun }: ModelScope): readonly Fact[] {
  const bare = code.replaceAll(/(?<![[\w])(?:'[^']*'|"[^"]*")/gu, (quoted) => ' '.repeat(quoted.length));
  return [...bare.matchAll(PATH)].flatMap(({ 0: text, index }) => {
    const parts = (text.match(/\w+/gu) ?? []).filter((part) => part !== 'this');
    const at = parts.findIndex((part, place) => isModelName(part, names.one) && place < parts.length - 1);
    const field = at >= 0 ? parts[at + 1] : isInRun ? parts[0] : undefined;
    if (field === undefined || !isFact(field)) return [];
    return [{ field, start: start + index, end: start + index + text.length }];
  });
}
