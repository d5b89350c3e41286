import { z } from 'zod';
import { namingPattern } from '../src/static/declarations/model-matcher.js';
import { modelMention } from '../src/static/model-mention.js';
import type { Rule, RuleContext, SourceBreach } from '../src/static/rule.js';
import type { Source } from '../src/static/source.js';
import { isTestPath } from '../src/static/syntax/is-test-path.js';
import { bad, good } from './use-registered-surface.examples.js';
import type { Fact } from './use-registered-surface/fact.js';
import { factsInScript } from './use-registered-surface/facts-in-script.js';
import { factsInTemplate } from './use-registered-surface/facts-in-template.js';
import { isRegistered } from './use-registered-surface/is-registered.js';

const OPTIONS = z.strictObject({
  /** More surfaces: paths, ends of paths, or beginnings with a star behind them. */
  alsoSurfaces: z.array(z.string().min(1)).default([]),
});

type Options = z.infer<typeof OPTIONS>;

/** Marks of markup: tags that end, and holes of templates. */
const MARKUP = String.raw`</|/>|\{\{|<%|<\?|html`;

/** FR-358-010: every screen that shows a run is one of those that are checked. */
export const useRegisteredSurface: Rule<Options> = {
  id: 'use-registered-surface',
  docs: {
    broken: 'A run is shown on a screen that is no registered surface',
    what: 'A template or component that prints two or more facts of a run, and that no surface is or includes',
    why: 'No law is checked on its pages: it may tell another story about the run than the other screens',
    instead:
      'Name it under `lint.surfaces` or in the testee, or show the run through a surface that is there',
  },
  options: OPTIONS,
  kinds: ['script', 'template'],
  examples: { good, bad },
  triggers: (contract) => [
    { code: [modelMention(contract)], whole: [MARKUP] },
    [namingPattern([contract.model]), MARKUP],
  ],
  check(source, context) {
    const { path } = source.text;
    if (context.isPresenter(path) || isTestPath(path)) return [];
    const facts = factsIn(source, context);
    const [first] = facts;
    if (first === undefined || new Set(facts.map(({ field }) => field)).size < 2) return [];
    return isRegistered(path, context, context.options.alsoSurfaces)
      ? []
      : [breachAt(first, source, context)];
  },
};

function factsIn(source: Source, { names }: RuleContext<Options>): readonly Fact[] {
  if (source.kind === 'template') return factsInTemplate(source, names);
  return source.kind === 'script' ? factsInScript(source, names) : [];
}

function breachAt({ start, end }: Fact, { text }: Source, { contract }: RuleContext<Options>): SourceBreach {
  const code = text.text.slice(start, end);
  return {
    start,
    end,
    message: `Cannot show "${code}" here: "${text.path}" shows ${contract.model}, but is no registered surface`,
    said: [code],
    certainty: 'sure',
    symbol: text.path.split('/').at(-1) ?? text.path,
  };
}
