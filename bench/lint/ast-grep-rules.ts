import type { RuleId } from '../../src/contract/checks.js';
import type { FormName } from './forms.js';
import { rustPattern } from './rust-pattern.js';
import type { LifecycleField, Searched } from './searched.js';

/** A rule object of ast-grep. Source: https://ast-grep.github.io/reference/rule.html. */
interface Matcher {
  readonly kind?: string;
  readonly regex?: string;
  readonly field?: string;
  readonly stopBy?: 'end' | 'neighbor';
  readonly has?: Matcher;
  readonly inside?: Matcher;
  readonly follows?: Matcher;
  readonly not?: Matcher;
  readonly any?: readonly Matcher[];
  readonly all?: readonly Matcher[];
}

/** How one form or several of breaking a rule look in a syntax tree. */
export interface AstGrepRule {
  readonly breaks: RuleId;
  readonly finds: readonly [FormName, ...FormName[]];
  readonly rule: Matcher;
  /** Whether it speaks of JSX, which one of the two grammars lacks. */
  readonly isJsx?: true;
}

/** What syntax alone can say of the rules, in ast-grep's language. */
export function astGrepRules(searched: Searched): readonly AstGrepRule[] {
  return [
    ...copyRules(searched),
    ...searched.fields.flatMap((field) => fieldRules(searched, field)),
    ...storeRules(searched),
    ...screenRules(searched),
    ...clockRules(searched),
    ...defaultRules(searched),
    ...deliveryRules(searched),
  ];
}

function copyRules({ copy, orphan }: Searched): readonly AstGrepRule[] {
  const fragment = (pattern: string) => ({ kind: 'string_fragment', regex: rust(pattern) });
  const jsxText = (pattern: string) => ({ kind: 'jsx_text', regex: rust(pattern) });
  return [
    {
      breaks: 'no-raw-queue-copy',
      finds: ['copy-string', 'copy-template', 'copy-attribute'],
      rule: fragment(copy),
    },
    { breaks: 'no-raw-queue-copy', finds: ['copy-jsx-text'], rule: jsxText(copy), isJsx: true },
    { breaks: 'no-orphan-claim', finds: ['orphan-string', 'orphan-template'], rule: fragment(orphan) },
    { breaks: 'no-orphan-claim', finds: ['orphan-jsx-text'], rule: jsxText(orphan), isJsx: true },
  ];
}

/** Declarations of what a lifecycle field may hold, and writes to it, with a value that the contract lacks. */
function fieldRules(
  { model, run, writes }: Searched,
  { name, enumeration, values }: LifecycleField,
): readonly AstGrepRule[] {
  const foreign = { kind: 'string', has: { kind: 'string_fragment', not: { regex: rust(values) } } };
  const within = (...holders: readonly Matcher[]): Matcher => ({
    ...foreign,
    any: holders.map((holder) => ({ inside: { ...holder, stopBy: 'end' } })),
  });
  const named = (kind: string): Matcher => ({ kind, has: { field: 'name', regex: rust(enumeration) } });
  const written = {
    kind: 'pair',
    has: { field: 'key', regex: `^['"]?${name}['"]?$` },
    inside: { kind: 'call_expression', has: { field: 'function', ...writer(model, writes) }, stopBy: 'end' },
  } as const;
  return [
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-enum`, `${name}-union`, `${name}-as-const`, `${name}-zod`],
      rule: within(named('enum_declaration'), named('type_alias_declaration'), named('variable_declarator')),
    },
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-create`, `${name}-set`],
      rule: { ...foreign, inside: written },
    },
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-assigned`],
      rule: {
        ...foreign,
        inside: { kind: 'assignment_expression', has: { field: 'left', ...member(run, `^${name}$`) } },
      },
    },
  ];
}

/** `prisma.operationRun.update`, `db.update(operationRuns).set`. */
function writer(model: string, writes: string): Matcher {
  const isModel = { kind: 'property_identifier', regex: rust(model) };
  const argument = { kind: 'arguments', has: { kind: 'identifier', regex: rust(model) } };
  return {
    kind: 'member_expression',
    all: [
      { has: { field: 'property', regex: rust(writes) } },
      {
        any: [
          { has: { field: 'object', regex: rust(model) } },
          { has: { field: 'object', kind: 'member_expression', has: { field: 'property', ...isModel } } },
          { has: { field: 'object', kind: 'call_expression', has: { field: 'arguments', ...argument } } },
        ],
      },
    ],
  };
}

function storeRules({ model, truthColumn }: Searched): readonly AstGrepRule[] {
  const table = { kind: 'string', has: { kind: 'string_fragment', regex: rust(model) } };
  const declaration: Matcher = {
    kind: 'call_expression',
    all: [
      { has: { field: 'function', regex: '[tT]able$' } },
      { has: { field: 'arguments', kind: 'arguments', has: table } },
    ],
  };
  return [
    {
      breaks: 'no-new-persistence-family',
      finds: ['family-column'],
      rule: {
        kind: 'pair',
        has: { field: 'key', regex: rust(truthColumn) },
        inside: { ...declaration, stopBy: 'end' },
      },
    },
  ];
}

/** A status, or a fact of a run, that stands in the content of an element. */
function screenRules({ run, recasts, facts }: Searched): readonly AstGrepRule[] {
  const content = { kind: 'jsx_expression', inside: { kind: 'jsx_element' } };
  const status = member(run, '^status$');
  const recast: Matcher = {
    kind: 'call_expression',
    any: [
      {
        all: [
          { has: { field: 'function', kind: 'identifier', regex: rust(recasts) } },
          { has: { field: 'arguments', has: status } },
        ],
      },
      {
        has: {
          field: 'function',
          kind: 'member_expression',
          all: [
            { has: { field: 'object', ...status } },
            { has: { field: 'property', regex: rust(recasts) } },
          ],
        },
      },
    ],
  };
  return [
    {
      breaks: 'no-raw-status-text',
      finds: ['status-text'],
      rule: { ...status, inside: content },
      isJsx: true,
    },
    {
      breaks: 'no-raw-status-text',
      finds: ['status-text-function', 'status-text-method'],
      rule: { ...recast, inside: content },
      isJsx: true,
    },
    {
      breaks: 'use-registered-surface',
      finds: ['surface-facts'],
      rule: { ...member(run, rust(facts)), inside: content },
      isJsx: true,
    },
  ];
}

function clockRules({ run, anchors }: Searched): readonly AstGrepRule[] {
  const clock: Matcher = {
    any: [
      { kind: 'call_expression', regex: '^Date\\.now\\(\\)$' },
      { kind: 'new_expression', regex: '^new Date\\(\\)$' },
    ],
  };
  return [
    {
      breaks: 'no-freshness-outside-engine',
      finds: ['age-subtracted', 'age-compared'],
      rule: {
        kind: 'binary_expression',
        all: [
          { has: { field: 'operator', regex: '^(?:-|<|>|<=|>=)$' } },
          { has: { ...clock, stopBy: 'end' } },
          { has: { ...member(run, rust(anchors)), stopBy: 'end' } },
        ],
      },
    },
  ];
}

/** A fall-back for a status that calls it active. */
function defaultRules({ status, active }: Searched): readonly AstGrepRule[] {
  const isActive: Matcher = {
    kind: 'string',
    has: { kind: 'string_fragment', regex: rust(active) },
  };
  const ofStatus: Matcher = {
    any: [
      { kind: 'identifier', regex: rust(status) },
      { kind: 'property_identifier', regex: rust(status) },
    ],
  };
  const ofStatusIn = (field: string): Matcher => ({
    has: { field, any: [ofStatus, { has: { ...ofStatus, stopBy: 'end' } }] },
  });
  return [
    {
      breaks: 'no-optimistic-default',
      finds: ['default-nullish', 'default-or'],
      rule: {
        kind: 'binary_expression',
        all: [
          { has: { field: 'operator', regex: '^(?:\\?\\?|\\|\\|)$' } },
          { has: { field: 'right', ...isActive } },
          ofStatusIn('left'),
        ],
      },
    },
    {
      breaks: 'no-optimistic-default',
      finds: ['default-switch'],
      rule: {
        kind: 'switch_statement',
        all: [
          ofStatusIn('value'),
          {
            has: {
              field: 'body',
              has: { kind: 'switch_default', has: { kind: 'return_statement', has: isActive } },
            },
          },
        ],
      },
    },
    {
      breaks: 'no-optimistic-default',
      finds: ['default-ternary'],
      rule: {
        kind: 'ternary_expression',
        all: [{ has: { field: 'alternative', ...isActive } }, ofStatusIn('condition')],
      },
    },
  ];
}

function deliveryRules({ events, routes }: Searched): readonly AstGrepRule[] {
  const text = (related: string, frozen: string): Matcher => ({
    kind: 'string_fragment',
    all: [{ regex: rust(related) }, { not: { regex: rust(frozen) } }],
  });
  const called = { regex: `(?:^|\\.)${rust(events.calls.slice(1))}` };
  const call = (kind: string, field: string): Matcher => ({ kind, has: { field, ...called } });
  const inCall = {
    kind: 'arguments',
    inside: { any: [call('call_expression', 'function'), call('new_expression', 'constructor')] },
  };
  return [
    {
      breaks: 'use-frozen-delivery',
      finds: ['event-name'],
      rule: { ...text(events.related, events.frozen), inside: { kind: 'string', inside: inCall } },
    },
    {
      breaks: 'use-frozen-delivery',
      finds: ['route-string'],
      rule: { ...text(routes.related, routes.frozen), inside: { kind: 'string' } },
    },
    {
      breaks: 'use-frozen-delivery',
      finds: ['route-template'],
      rule: {
        kind: 'string_fragment',
        all: [{ regex: rust(routes.related) }, { not: { regex: rust(routes.begins) } }],
        inside: { kind: 'template_string' },
      },
    },
  ];
}

/** `receiver.property` by their names. */
function member(receiver: string, property: string): Matcher {
  return {
    kind: 'member_expression',
    all: [
      { has: { field: 'object', regex: rust(receiver) } },
      { has: { field: 'property', regex: property } },
    ],
  };
}

function rust(pattern: string): string {
  return rustPattern(pattern).source;
}
