import { z } from 'zod';
import { namingPattern } from '../src/static/declarations/model-matcher.js';
import { modelMention } from '../src/static/model-mention.js';
import type { ModelNames } from '../src/static/model-names.js';
import type { Rule, RuleContext } from '../src/static/rule.js';
import { isTestPath } from '../src/static/syntax/is-test-path.js';
import { bad, good } from './no-raw-status-text.examples.js';
import { breachesInMarkup } from './no-raw-status-text/in-template.js';
import { breachesInScript } from './no-raw-status-text/in-script.js';

const OPTIONS = z.strictObject({
  /** More names of variables and properties that hold a run. */
  receivers: z.array(z.string().min(1)).default([]),
});

type Options = z.infer<typeof OPTIONS>;

/** Marks of markup, and of whatever else puts text on a screen. */
const SCREEN =
  String.raw`</|/>|\{\{|<%|<\?|html|textcontent|innertext|nodevalue|createtextnode|insertadjacent|createelement|` +
  String.raw`\bh\(|title|setattribute|toast|notif|notify|alert|confirm|snackbar|flash`;

/** FR-358-011: the words of a state come from the presenter, and not from what is stored. */
export const noRawStatusText: Rule<Options> = {
  id: 'no-raw-status-text',
  docs: {
    broken: 'A stored status is printed as it is',
    what: 'The persisted status or outcome of a run as text of a screen, also in other letters or inside a longer text',
    why: 'A stored status says where a run was last seen: "running" of a run that is long past its window is not true',
    instead: 'Print the words that the presenter gives for the run',
  },
  options: OPTIONS,
  kinds: ['script', 'template'],
  examples: { good, bad },
  triggers: (contract, { receivers }) => {
    const fields = 'status|outcome';
    return [
      { code: [fields, modelMention(contract, receivers)], whole: [SCREEN] },
      { code: [fields], whole: [SCREEN, namingPattern([contract.model])] },
    ];
  },
  check(source, context) {
    const { path } = source.text;
    if (context.isPresenter(path) || isTestPath(path)) return [];
    const names = namesWith(context);
    if (source.kind === 'template') return breachesInMarkup(source, names);
    return source.kind === 'script' ? breachesInScript(source, names) : [];
  },
};

function namesWith({ names, options }: RuleContext<Options>): ModelNames {
  return { ...names, one: new Set([...names.one, ...options.receivers]) };
}
