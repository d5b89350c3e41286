import { z } from 'zod';
import { escapedPattern } from '../src/lang/escaped-pattern.js';
import { namingPattern } from '../src/static/declarations/model-matcher.js';
import { modelMention } from '../src/static/model-mention.js';
import type { Rule, RuleContext, SourceBreach } from '../src/static/rule.js';
import type { Script } from '../src/static/source.js';
import { descendants } from '../src/static/syntax/descendants.js';
import { isTestPath } from '../src/static/syntax/is-test-path.js';
import { isUnseen } from '../src/static/syntax/is-unseen.js';
import { symbolOf } from '../src/static/syntax/symbol-of.js';
import { breachesOfTemplate } from '../src/static/syntax/breaches-of-template.js';
import { bad, good } from './no-freshness-outside-engine.examples.js';
import { CLOCK_FORMS } from './no-freshness-outside-engine/clock.js';
import { judgedTime } from './no-freshness-outside-engine/judged-time.js';
import { outermost } from './no-freshness-outside-engine/outermost.js';
import { anchorFields, type Scene } from './no-freshness-outside-engine/scene.js';

const OPTIONS = z.strictObject({
  /** More names of variables and functions that hold or give the present time. */
  clocks: z.array(z.string().min(1)).default([]),
});

type Options = z.infer<typeof OPTIONS>;

/** FR-358-002, FR-358-011: whether a run is late is decided in one place. */
export const noFreshnessOutsideEngine: Rule<Options> = {
  id: 'no-freshness-outside-engine',
  docs: {
    broken: 'A lifecycle timestamp is held against the clock outside the engine',
    what: 'Comparing or subtracting the lifecycle timestamps of a run and the present time, in files that are not the engine',
    why: 'Each screen that decides for itself whether a run is late decides differently, so the same run is calm here and stale there',
    instead:
      'Ask the engine for the truth of the run, and show what it says; name the files of the engine in lint.engine',
  },
  options: OPTIONS,
  kinds: ['script', 'template'],
  examples: { good, bad },
  triggers: (contract, { clocks }) => {
    const fields = [...anchorFields(contract)].join('|').toLowerCase();
    const clock = [CLOCK_FORMS, ...clocks.map((name) => escapedPattern(name.toLowerCase()))].join('|');
    return [
      { code: [fields, modelMention(contract), clock] },
      { code: [fields, clock], whole: [namingPattern([contract.model])] },
    ];
  },
  check(source, context) {
    const { path } = source.text;
    if (context.isEngine(path) || isTestPath(path)) return [];
    if (source.kind === 'script') return breachesIn(source, context);
    return source.kind === 'template' ? breachesOfTemplate(source, (code) => breachesIn(code, context)) : [];
  },
};

function breachesIn(
  { ast }: Pick<Script, 'ast'>,
  { contract, names, options }: RuleContext<Options>,
): readonly SourceBreach[] {
  const scene: Scene = { names, fields: anchorFields(contract), clocks: new Set(options.clocks) };
  const breaches = new Map<number, SourceBreach>();
  for (const node of descendants(ast)) {
    const judged = judgedTime(node, scene);
    if (judged === undefined || isUnseen(node)) continue;
    const whole = outermost(node);
    if (whole.isFormatted || (judged.mayHaveEnded && !whole.isDecision)) continue;
    const [start, end] = [whole.node.getStart(ast), whole.node.end];
    breaches.set(start, {
      start,
      end,
      message: `Cannot hold "${judged.stamp}" against the clock here: only the engine decides whether a run is late`,
      said: [ast.text.slice(start, end)],
      certainty: 'sure',
      symbol: symbolOf(node),
    });
  }
  return [...breaches.values()];
}
