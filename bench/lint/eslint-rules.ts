import type { RuleId } from '../../src/contract/checks.js';
import type { FormName } from './forms.js';
import type { LifecycleField, Searched } from './searched.js';

/** How one form or several of breaking a rule look in a syntax tree. */
export interface EslintRule {
  readonly breaks: RuleId;
  readonly finds: readonly [FormName, ...FormName[]];
  /** Source: https://eslint.org/docs/latest/extend/selectors. */
  readonly selector: string;
}

/** What syntax alone can say of the rules, as selectors. */
export function eslintRules(searched: Searched): readonly EslintRule[] {
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

function copyRules({ copy, orphan }: Searched): readonly EslintRule[] {
  const text = (pattern: string) => ({
    literal: `Literal[value=${like(pattern)}]`,
    template: `TemplateElement[value.cooked=${like(pattern)}]`,
    jsx: `JSXText[value=${like(pattern)}]`,
  });
  const [copied, orphaned] = [text(copy), text(orphan)];
  return [
    { breaks: 'no-raw-queue-copy', finds: ['copy-string', 'copy-attribute'], selector: copied.literal },
    { breaks: 'no-raw-queue-copy', finds: ['copy-template'], selector: copied.template },
    { breaks: 'no-raw-queue-copy', finds: ['copy-jsx-text'], selector: copied.jsx },
    { breaks: 'no-orphan-claim', finds: ['orphan-string'], selector: orphaned.literal },
    { breaks: 'no-orphan-claim', finds: ['orphan-template'], selector: orphaned.template },
    { breaks: 'no-orphan-claim', finds: ['orphan-jsx-text'], selector: orphaned.jsx },
  ];
}

/** Declarations of what a lifecycle field may hold, and writes to it, with a value that the contract lacks. */
function fieldRules(
  { model, run, writes }: Searched,
  { name, enumeration, values }: LifecycleField,
): readonly EslintRule[] {
  const foreign = `Literal:not([value=${like(values)}])`;
  const property = `Property[key.name='${name}'] > ${foreign}.value`;
  const write = `CallExpression[callee.property.name=${like(writes)}]`;
  const owned = [
    `${write}[callee.object.name=${like(model)}]`,
    `${write}[callee.object.property.name=${like(model)}]`,
    `${write}[callee.object.arguments.0.name=${like(model)}]`,
  ];
  return [
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-enum`],
      selector: `TSEnumDeclaration[id.name=${like(enumeration)}] TSEnumMember > ${foreign}.initializer`,
    },
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-union`],
      selector: `TSTypeAliasDeclaration[id.name=${like(enumeration)}] TSLiteralType > ${foreign}`,
    },
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-as-const`, `${name}-zod`],
      selector: `VariableDeclarator[id.name=${like(enumeration)}] ${foreign}`,
    },
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-create`, `${name}-set`],
      selector: `:matches(${owned.join(', ')}) ${property}`,
    },
    {
      breaks: 'no-new-persisted-status',
      finds: [`${name}-assigned`],
      selector: `AssignmentExpression[left.object.name=${like(run)}][left.property.name='${name}'] > ${foreign}.right`,
    },
  ];
}

function storeRules({ model, truthColumn }: Searched): readonly EslintRule[] {
  const table = `CallExpression[callee.name=${like('table$')}][arguments.0.value=${like(model)}]`;
  return [
    {
      breaks: 'no-new-persistence-family',
      finds: ['family-column'],
      selector: `${table} Property[key.name=${like(truthColumn)}]`,
    },
  ];
}

/** A status, or a fact of a run, that stands in the content of an element. */
function screenRules({ run, recasts, facts }: Searched): readonly EslintRule[] {
  const content = ':matches(JSXElement, JSXFragment) > JSXExpressionContainer';
  const status = `MemberExpression[object.name=${like(run)}][property.name='status']`;
  return [
    { breaks: 'no-raw-status-text', finds: ['status-text'], selector: `${content} > ${status}` },
    {
      breaks: 'no-raw-status-text',
      finds: ['status-text-function'],
      selector: `${content} > CallExpression[callee.name=${like(recasts)}] > ${status}`,
    },
    {
      breaks: 'no-raw-status-text',
      finds: ['status-text-method'],
      selector: `${content} > CallExpression > MemberExpression.callee[property.name=${like(recasts)}] > ${status}.object`,
    },
    {
      breaks: 'use-registered-surface',
      finds: ['surface-facts'],
      selector: `${content} > MemberExpression[object.name=${like(run)}][property.name=${like(facts)}]`,
    },
  ];
}

function clockRules({ run, anchors }: Searched): readonly EslintRule[] {
  const clock =
    "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]";
  const anchor = `MemberExpression[object.name=${like(run)}][property.name=${like(anchors)}]`;
  return [
    {
      breaks: 'no-freshness-outside-engine',
      finds: ['age-subtracted', 'age-compared'],
      selector: `BinaryExpression[operator=/^(?:-|<|>|<=|>=)$/]:has(${clock}):has(${anchor})`,
    },
  ];
}

/** A fall-back for a status that calls it active. */
function defaultRules({ status, active }: Searched): readonly EslintRule[] {
  const ofStatus = `Identifier[name=${like(status)}]`;
  const isActive = `[value=${like(active)}]`;
  return [
    {
      breaks: 'no-optimistic-default',
      finds: ['default-nullish', 'default-or'],
      selector: `LogicalExpression[operator=/^(?:\\?\\?|\\|\\|)$/]:has(${ofStatus}) > Literal.right${isActive}`,
    },
    {
      breaks: 'no-optimistic-default',
      finds: ['default-switch'],
      selector: `SwitchStatement:has(${ofStatus}.discriminant, .discriminant ${ofStatus}) > SwitchCase[test=null] > ReturnStatement > Literal${isActive}`,
    },
    {
      breaks: 'no-optimistic-default',
      finds: ['default-ternary'],
      selector: `ConditionalExpression:has(${ofStatus}.test, .test ${ofStatus}) > Literal.alternate${isActive}`,
    },
  ];
}

function deliveryRules({ events, routes }: Searched): readonly EslintRule[] {
  const calls = `[callee.name=${like(events.calls)}], [callee.property.name=${like(events.calls)}]`;
  const [event, route] = [events, routes].map(
    ({ related, frozen }) => `Literal[value=${like(related)}]:not([value=${like(frozen)}])`,
  );
  return [
    {
      breaks: 'use-frozen-delivery',
      finds: ['event-name'],
      selector: `:matches(${calls}) > ${event ?? ''}.arguments`,
    },
    { breaks: 'use-frozen-delivery', finds: ['route-string'], selector: route ?? '' },
    {
      breaks: 'use-frozen-delivery',
      finds: ['route-template'],
      selector: `TemplateElement:first-child[value.cooked=${like(routes.related)}]:not([value.cooked=${like(routes.begins)}])`,
    },
  ];
}

/** A pattern as selectors write one: no slash may stand in it. */
function like(pattern: string): string {
  return `/${pattern.replaceAll('\\/', '\\x2F').replaceAll('/', '\\x2F')}/iu`;
}
