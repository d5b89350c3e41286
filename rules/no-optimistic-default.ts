import { ts } from '../src/static/typescript.js';
import { z } from 'zod';
import type { Contract } from '../src/contract/contract.js';
import { escapedPattern } from '../src/lang/escaped-pattern.js';
import { claimTriggers } from '../src/static/claim-triggers.js';
import { namingPattern } from '../src/static/declarations/model-matcher.js';
import { modelMention } from '../src/static/model-mention.js';
import type { PartTrigger, Rule, RuleContext, SourceBreach } from '../src/static/rule.js';
import type { Script } from '../src/static/source.js';
import { descendants } from '../src/static/syntax/descendants.js';
import { isTestPath } from '../src/static/syntax/is-test-path.js';
import { symbolOf } from '../src/static/syntax/symbol-of.js';
import { breachesOfTemplate } from '../src/static/syntax/breaches-of-template.js';
import { bad, good } from './no-optimistic-default.examples.js';
import { activeValue } from './no-optimistic-default/active-value.js';
import { activeForms, activeWords, isCalm } from './no-optimistic-default/active-words.js';
import { fallbackOf } from './no-optimistic-default/fallback-of.js';
import { isExempt } from './no-optimistic-default/is-exempt.js';
import { isOfModel } from './no-optimistic-default/is-of-model.js';

const OPTIONS = z.strictObject({
  /** More words that call a run active or calm. */
  activeWords: z.array(z.string().min(1)).default([]),
});

type Options = z.infer<typeof OPTIONS>;

/** FR-358-012: what is not known of a run is never called active or calm. */
export const noOptimisticDefault: Rule<Options> = {
  id: 'no-optimistic-default',
  docs: {
    broken: 'A fallback calls an unknown status active or calm',
    what: 'A default, an else or a last branch that says "running", "queued" or calm words of a status that nobody named',
    why: 'A run with a new, a missing or a broken status reads as healthy, and nobody looks at it',
    instead: 'Name every status and let the fallback say that the state is not known, or throw',
  },
  options: OPTIONS,
  kinds: ['script', 'template'],
  examples: { good, bad },
  triggers: (contract, options) => {
    const forms = activeForms(contract, options.activeWords);
    const values: readonly PartTrigger[] = [
      { said: [forms.words, forms.said], whole: [forms.literal] },
      { code: [forms.words, forms.member] },
      ...claimTriggers(contract, isCalm),
    ];
    return values.flatMap((value) => subjects(contract).map((subject) => together(value, subject)));
  },
  check(source, context) {
    if (isTestPath(source.text.path)) return [];
    if (source.kind === 'script') return breachesIn(source, context);
    return source.kind === 'template' ? breachesOfTemplate(source, (code) => breachesIn(code, context)) : [];
  },
};

/** Whose status it is: a run's, by name, or that of something that has one of its statuses. */
function subjects(contract: Contract): readonly PartTrigger[] {
  const statuses = Object.keys(contract.persisted.status).map(escaped).join('|');
  const fields = 'status|phase|state|(?:completed|ended|finished)_?(?:at|on)|end_?time';
  return [
    { code: [fields, modelMention(contract)] },
    { code: [fields], whole: [namingPattern([contract.model])] },
    { said: [statuses] },
    { code: [String.raw`\.\s*(?:${statuses})(?![a-z])`] },
  ];
}

function together(one: PartTrigger, other: PartTrigger): PartTrigger {
  return {
    said: [...(one.said ?? []), ...(other.said ?? [])],
    code: [...(one.code ?? []), ...(other.code ?? [])],
    whole: [...(one.whole ?? []), ...(other.whole ?? [])],
  };
}

function escaped(text: string): string {
  return escapedPattern(text.toLowerCase()).replaceAll(/[_ -]/g, '.?');
}

function breachesIn({ ast }: Pick<Script, 'ast'>, context: RuleContext<Options>): readonly SourceBreach[] {
  const words = activeWords(context.contract, context.claims, context.options.activeWords);
  const breaches = new Map<number, SourceBreach>();
  for (const node of descendants(ast)) {
    const fallback = fallbackOf(node, context.names);
    const value = fallback?.results
      .map((result) => activeValue(result, words))
      .find((found) => found !== undefined);
    if (fallback === undefined || value === undefined) continue;
    if (!isOfModel(node, fallback, context) || isExempt(value.node)) continue;
    const start = startOf(value.node, ast);
    breaches.set(start, {
      start,
      end: value.node.end,
      message: `Cannot call every other status "${value.said}": what is not known is neither active nor calm`,
      said: [value.said],
      certainty: 'sure',
      symbol: symbolOf(node),
    });
  }
  return [...breaches.values()];
}

/** Text in markup begins with white space that belongs to the lines around it. */
function startOf(node: ts.Node, ast: ts.SourceFile): number {
  if (!ts.isJsxText(node)) return node.getStart(ast);
  return node.pos + (/^\s*/u.exec(node.text)?.[0].length ?? 0);
}
