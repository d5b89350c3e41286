import type { Contract } from '../../src/contract/contract.js';
import { escapedPattern } from '../../src/lang/escaped-pattern.js';
import { namingPattern } from '../../src/static/declarations/model-matcher.js';
import { modelNames } from '../../src/static/model-names.js';

/** What every contender looks for, as JavaScript patterns (flags `iu`); only `copy` and `orphan` use look-behind. */
export interface Searched {
  /** Every sentence and every equivalent wording of the claims that the presenter owns, as whole words. */
  readonly copy: string;
  /** The same of what is said of orphaned runs. */
  readonly orphan: string;
  readonly fields: readonly LifecycleField[];
  /** Names of the model's tables, repositories and delegates. */
  readonly model: string;
  /** Names of variables that hold a run. */
  readonly run: string;
  /** Methods that write to a table. */
  readonly writes: string;
  /** Names of columns that would store a derived truth. */
  readonly truthColumn: string;
  /** Names of functions and methods that only change the letters of a text. */
  readonly recasts: string;
  /** Fields that the age of a run counts from. */
  readonly anchors: string;
  /** Names of what holds a status. */
  readonly status: string;
  /** Texts that call a run active. */
  readonly active: string;
  /** Facts of a run, its status aside. */
  readonly facts: string;
  /** Calls and classes that send or await events; names that share the namespace of the frozen one; it alone. */
  readonly events: { readonly calls: string; readonly related: string; readonly frozen: string };
  /** Paths that mean a screen of runs; those that are frozen; how a frozen one that has holes begins. */
  readonly routes: { readonly related: string; readonly frozen: string; readonly begins: string };
}

/** A lifecycle field: names of enumerations of its values, and its values as whole texts. */
export interface LifecycleField {
  readonly name: 'status' | 'outcome';
  readonly enumeration: string;
  readonly values: string;
}

/** Words that call anything active, beside those of the contract. */
const ACTIVE = [
  'active',
  'enqueued',
  'pending',
  'waiting',
  'processing',
  'in progress',
  'executing',
  'started',
];

/** What the contract says is to be looked for. */
export function searchedIn(contract: Contract): Searched {
  const { persisted, lifecycle, words } = contract;
  const model = namingPattern([contract.model]);
  const statuses = Object.keys(persisted.status);
  const activeStatuses = statuses.filter((status) => persisted.status[status] !== 'terminal');
  const labels = Object.values(words.fresh).map(({ label }) => label);
  const anchors = Object.values(lifecycle.anchors).flat();
  return {
    copy: wordings(contract, (claim) => claim !== 'orphaned'),
    orphan: wordings(contract, (claim) => claim === 'orphaned'),
    fields: [
      { name: 'status', enumeration: enumerationOf(model, 'status'), values: whole(statuses) },
      { name: 'outcome', enumeration: enumerationOf(model, 'outcome'), values: whole(persisted.outcome) },
    ],
    model: `^(?:${model})s?$`,
    run: whole([...modelNames(contract).one]),
    writes: '^(?:create|createMany|update|updateMany|upsert|set|values|insert|insertMany|save)$',
    truthColumn:
      '^(?:is_?)?(?:likely_?)?(?:stale|orphan(?:ed)?|reconciled|queue_?health)(?:_?(?:at|since))?$',
    recasts:
      '^(?:to(?:Locale)?(?:Lower|Upper)Case|capitali[sz]e|titleCase|startCase|upperFirst|humani[sz]e)$',
    anchors: whole([...anchors, ...anchors.map(camel)]),
    status: '(?:status|state|phase)$',
    active: whole([...new Set([...activeStatuses, ...labels, ...ACTIVE].map((word) => word.toLowerCase()))]),
    facts: whole(['label', 'type', 'outcome', 'counts', 'initiator', ...anchors, ...anchors.map(camel)]),
    events: eventsOf(contract),
    routes: routesOf(contract),
  };
}

function wordings({ claims }: Contract, isWanted: (claim: string) => boolean): string {
  const all = Object.entries(claims)
    .filter(([claim]) => isWanted(claim))
    .flatMap(([, { says, like }]) => [
      ...says
        .filter((sentence) => !isMet(sentence, like))
        .map((sentence) => escapedPattern(sentence.replace(/[.!? ]+$/u, ''))),
      ...like.map((pattern) => `(?:${pattern})`),
    ]);
  return `\\b(?:${all.join('|')})\\b`;
}

/** Whether a pattern finds a sentence anyhow, on its own conditions: "Not succeeded" does not say "Succeeded". */
function isMet(sentence: string, like: readonly string[]): boolean {
  return like.some((pattern) => new RegExp(`\\b(?:${pattern})\\b`, 'iu').test(sentence));
}

function enumerationOf(model: string, field: string): string {
  return `^(?:${model})_?${field}(?:es|s|enum|type|schema|values|list)?$`;
}

function eventsOf({ delivery }: Contract): Searched['events'] {
  const name = delivery?.browserEvent.name ?? '';
  const namespace = /^.+[:./]/u.exec(name)?.[0] ?? name;
  return {
    calls:
      '^(?:(?:Custom)?Event|dispatch|emit|trigger|publish|(?:add|remove)EventListener|on|once|off|subscribe)$',
    related: namespace === '' ? '(?:a^)' : `^${escapedPattern(namespace)}.`,
    frozen: whole([name]),
  };
}

function routesOf({ surfaces, delivery, model }: Contract): Searched['routes'] {
  const sent = delivery === undefined ? [] : [delivery.terminalNotification.path];
  const paths = [...new Set([...Object.values(surfaces).map(({ path }) => path), ...sent])];
  const roots = new Set(paths.map((path) => path.split('/')[1] ?? ''));
  const { one, many } = modelNames({ model });
  const segment = (text: string) => (text.startsWith('{') ? '[^\\x2F]+' : escapedPattern(text));
  const frozen = paths.map((path) => path.split('/').map(segment).join('\\x2F'));
  const begins = paths.flatMap((path) => /^[^{]+(?=\{)/u.exec(path) ?? []);
  return {
    related: `^\\x2F(?:${[...roots].join('|')})\\x2F(?:\\S*\\x2F)?(?:${[...one, ...many].join('|')})(?:[\\x2F?#]|$)`,
    frozen: `^(?:${frozen.join('|')})\\x2F?(?:[?#].*)?$`,
    begins: `^(?:${[...new Set(begins)].map((path) => path.replaceAll('/', '\\x2F')).join('|')})`,
  };
}

function whole(texts: readonly string[]): string {
  return `^(?:${texts.map(escapedPattern).join('|')})$`;
}

function camel(field: string): string {
  return field.replace(/_(\p{Ll})/gu, (_, letter: string) => letter.toUpperCase());
}
