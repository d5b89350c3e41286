import { z } from 'zod';
import type { Contract } from '../src/contract/contract.js';
import { escapedPattern } from '../src/lang/escaped-pattern.js';
import { modelNames } from '../src/static/model-names.js';
import type { Rule, RuleContext, SourceBreach, Trigger } from '../src/static/rule.js';
import type { Script, Template } from '../src/static/source.js';
import { descendants } from '../src/static/syntax/descendants.js';
import { isTestPath } from '../src/static/syntax/is-test-path.js';
import { symbolAt } from '../src/static/syntax/symbol-of.js';
import { bad, good } from './use-frozen-delivery.examples.js';
import { eventFlaws, eventName } from './use-frozen-delivery/event-flaws.js';
import type { Flaw } from './use-frozen-delivery/flaw.js';
import { routeFlaws } from './use-frozen-delivery/route-flaws.js';
import { routesOf } from './use-frozen-delivery/routes.js';
import { templateEventFlaws, templateRouteFlaws } from './use-frozen-delivery/template-flaws.js';
import { hasWordsOf } from './use-frozen-delivery/wording.js';
import { toastFlaws } from './use-frozen-delivery/toast-flaws.js';

const OPTIONS = z.strictObject({
  /** Whether paths of runs are checked. */
  routes: z.boolean().default(true),
  /** Whether names of browser events are checked. */
  events: z.boolean().default(true),
  /** Whether toasts and notifications are checked. */
  toasts: z.boolean().default(true),
});

type Options = z.infer<typeof OPTIONS>;
type Context = RuleContext<Options>;

/** FR-358-008: links, toasts, events and notifications stay as they are. */
export const useFrozenDelivery: Rule<Options> = {
  id: 'use-frozen-delivery',
  docs: {
    broken: 'An event, a toast, a notification or a path of a run is not the frozen one',
    what: 'Names of events, words of toasts and notifications, and paths of runs that differ from the frozen data of the contract',
    why: 'Other pages listen for that event, people know those words and have kept those links: what is renamed is lost without an error',
    instead:
      'Take the data from the contract through the presenter; a new way of delivery needs a change of the spec first',
  },
  options: OPTIONS,
  kinds: ['script', 'template'],
  examples: { good, bad },
  triggers: (contract) => [...routeTriggers(contract), ...deliveryTriggers(contract)],
  check(source, context) {
    if (isTestPath(source.text.path)) return [];
    if (source.kind === 'script') return scriptBreaches(source, context);
    return source.kind === 'template' ? templateBreaches(source, context) : [];
  },
};

function routeTriggers(contract: Contract): readonly Trigger[] {
  const { roots, nouns } = routesOf(contract, modelNames(contract));
  const noun = [...nouns].map((each) => escapedPattern(each.toLowerCase())).join('|');
  return [...roots].map((root) => ({ said: [escapedPattern(`/${root.toLowerCase()}`), noun] }));
}

function deliveryTriggers(contract: Contract): readonly Trigger[] {
  const { delivery } = contract;
  if (delivery === undefined) return [];
  const names = modelNames(contract);
  const titles = [delivery.queuedToast.title, delivery.terminalNotification.title];
  const saidWords = (words: readonly string[]) => titles.some((title) => hasWordsOf(words, title, names));
  const { namespace, word } = eventName(delivery.browserEvent.name);
  const eventWords = [namespace, word]
    .filter((part) => part !== '')
    .map((part) => escapedPattern(part.toLowerCase()));
  return [
    ...eventWords.map((name) => ({ said: [name] })),
    { code: ['toast|notif|snack|flash|announce'], saidWords },
    { code: [String.raw`\balert\b|\bmessage\s*\.\s*(?:success|info|open)`], saidWords },
  ];
}

function scriptBreaches({ ast }: Script, context: Context): readonly SourceBreach[] {
  const { contract, names, options } = context;
  const { delivery } = contract;
  const nodes = descendants(ast);
  const flaws = [
    ...(options.routes ? routeFlaws(nodes, routesOf(contract, names)) : []),
    ...(options.events && delivery !== undefined
      ? eventFlaws(nodes, eventName(delivery.browserEvent.name))
      : []),
    ...(options.toasts && delivery !== undefined ? toastFlaws(nodes, { delivery, names }) : []),
  ];
  return breachesOf(flaws, (start) => symbolAt(ast, start));
}

function templateBreaches(source: Template, { contract, names, options }: Context): readonly SourceBreach[] {
  const { delivery } = contract;
  const flaws = [
    ...(options.routes ? templateRouteFlaws(source, routesOf(contract, names)) : []),
    ...(options.events && delivery !== undefined
      ? templateEventFlaws(source, eventName(delivery.browserEvent.name))
      : []),
  ];
  return breachesOf(flaws, () => '');
}

/** One text is at fault once, however many places use it. */
function breachesOf(flaws: readonly Flaw[], symbol: (start: number) => string): readonly SourceBreach[] {
  const breaches = new Map<number, SourceBreach>();
  for (const { start, end, message, said } of flaws) {
    if (breaches.has(start)) continue;
    breaches.set(start, { start, end, message, said: [said], certainty: 'sure', symbol: symbol(start) });
  }
  return [...breaches.values()].sort((one, other) => one.start - other.start);
}
