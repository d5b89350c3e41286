import type { ModelNames } from '../../src/static/model-names.js';
import type { SourceBreach } from '../../src/static/rule.js';
import type { Template, TemplateExpression } from '../../src/static/source.js';
import { isSaidAttribute } from '../../src/static/template/said-attribute.js';
import { type ModelScope, modelScopes } from '../../src/static/template/model-scope.js';
import { parseCode } from '../../src/static/template/parse-code.js';
import type { FoundCode } from './found-code.js';
import { echoedStatus } from './echoed-status.js';
import { mustacheStatus } from './mustache-status.js';
import { rawStatusBreach } from './raw-status-breach.js';
import { rawText } from './raw-text.js';
import { statusReader } from './status-reader.js';

/** Where a template prints the stored status of a run. */
export function breachesInMarkup(template: Template, names: ModelNames): readonly SourceBreach[] {
  const scopeAt = modelScopes(template, names);
  const symbol = template.text.path.split('/').at(-1) ?? '';
  return template.expressions.filter(isSaid).flatMap((expression) => {
    const found = statusIn(expression, template.dialect, scopeAt(expression.start));
    if (found === undefined) return [];
    return [rawStatusBreach({ start: expression.start + found.start, code: found.text, symbol })];
  });
}

function isSaid({ place, attribute = '', element }: TemplateExpression): boolean {
  if (place === 'text' || /^@?(?:label|text|tooltip)$/u.test(attribute)) return true;
  return isSaidAttribute({ element, name: attribute, others: {} });
}

function statusIn(
  { code, start }: TemplateExpression,
  dialect: Template['dialect'],
  scope: ModelScope,
): FoundCode | undefined {
  switch (dialect) {
    case 'handlebars':
      return mustacheStatus(code, scope);
    case 'blade':
    case 'erb':
      return echoedStatus(code, scope);
    case 'html':
      return scriptStatus({ text: code, start }, scope) ?? mustacheStatus(code, scope);
    case 'vue':
    case 'svelte':
      return scriptStatus({ text: code, start }, scope);
  }
}

function scriptStatus(code: FoundCode, { names, fields }: ModelScope): FoundCode | undefined {
  const parsed = parseCode(code);
  const status = parsed === undefined ? undefined : rawText(parsed.expression, statusReader(names, fields));
  if (status === undefined || parsed === undefined) return undefined;
  return {
    text: status.getText(parsed.ast),
    start: parsed.offset + status.getStart(parsed.ast) - code.start,
  };
}
