import type { Rule } from '../src/static/rule.js';
import { elsewhereExamples } from './no-raw-queue-copy/examples/elsewhere.js';
import { foldedExamples } from './no-raw-queue-copy/examples/folded.js';
import { markupExamples } from './no-raw-queue-copy/examples/markup.js';
import { namedExamples } from './no-raw-queue-copy/examples/named.js';
import { ofOthersExamples } from './no-raw-queue-copy/examples/of-others.js';
import { ofRunsExamples } from './no-raw-queue-copy/examples/of-runs.js';
import { quietExamples } from './no-raw-queue-copy/examples/quiet.js';
import { templateExamples } from './no-raw-queue-copy/template-examples.js';

type Examples = Rule['examples'];

/** Sources that break the rule once. */
export const bad: Examples['bad'] = [
  ...markupExamples,
  ...foldedExamples,
  ...namedExamples,
  ...elsewhereExamples,
  ...ofRunsExamples,
  ...templateExamples.bad,
];

/** Sources that only look as if they did. */
export const good: Examples['good'] = [...quietExamples, ...ofOthersExamples, ...templateExamples.good];
