import { z } from 'zod';
import { modelMatcher, namingPattern } from '../src/static/declarations/model-matcher.js';
import { readDeclarations } from '../src/static/declarations/read-declarations.js';
import type { Rule, RuleContext, SourceBreach } from '../src/static/rule.js';
import type { Source } from '../src/static/source.js';
import { isTestPath } from '../src/static/syntax/is-test-path.js';
import { bad, good } from './no-new-persisted-status.examples.js';
import type { Candidate } from './no-new-persisted-status/candidate.js';
import { judge } from './no-new-persisted-status/judge.js';
import type { Scene } from './no-new-persisted-status/scene.js';
import { schemaCandidates } from './no-new-persisted-status/schema-candidates.js';
import { scriptCandidates } from './no-new-persisted-status/script-candidates.js';
import { stillDeclared } from './no-new-persisted-status/still-declared.js';

const OPTIONS = z.strictObject({
  requireConstraint: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether a column of text needs a constraint that lists its values' }),
  alsoNamed: z
    .array(z.string().min(1))
    .default([])
    .meta({ description: 'More names of the model, its table or its type' }),
});

type Options = z.infer<typeof OPTIONS>;

/** FR-358-001: the stored lifecycle fields hold the contract's values, and no others. */
export const noNewPersistedStatus: Rule<Options> = {
  id: 'no-new-persisted-status',
  docs: {
    broken: 'A stored lifecycle field holds other values than the contract',
    what: 'A declaration of the status or outcome of the model that adds, renames or leaves out a value or allows any text, and a write of a value that the contract does not have',
    why: 'What is stored is what every screen, report and window is derived from, so a value that the contract does not know is a state that nobody can be honest about',
    instead:
      'Derive the truth from the stored values when it is shown; if a new value has to be stored, change the contract first',
  },
  options: OPTIONS,
  kinds: ['script', 'schema'],
  examples: { good, bad },
  triggers: ({ model }, { alsoNamed }) => [namingPattern([model, ...alsoNamed])],
  check: (source, context) => breachesIn(source, context),
};

function breachesIn(source: Source, context: RuleContext<Options>): readonly SourceBreach[] {
  const { path, text } = source.text;
  const model = modelMatcher(context.contract.model, context.options.alsoNamed);
  const isPersisted = context.isPersisted(path);
  const isNamed = model.isNamedIn(text);
  if (!isPersisted && (!isNamed || isTestPath(path))) return [];
  const breaches = candidatesIn(source, { context, model, path, isPersisted }, isNamed).flatMap((each) =>
    judge(each, context.contract),
  );
  const first = new Map<number, SourceBreach>();
  for (const each of breaches) if (!first.has(each.start)) first.set(each.start, each);
  return [...first.values()].sort((one, other) => one.start - other.start);
}

function candidatesIn(source: Source, scene: Scene, isNamed: boolean): readonly Candidate[] {
  if (source.kind === 'script') return scriptCandidates(source, scene);
  if (source.kind !== 'schema') return [];
  const { language } = source;
  const isStore = scene.isPersisted || (isNamed && language !== 'graphql');
  const candidates = schemaCandidates(readDeclarations(source), { ...scene, language, isStore });
  return language === 'sql' ? stillDeclared(candidates, scene) : candidates;
}
