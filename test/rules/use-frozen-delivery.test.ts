import { describe, expect, it } from 'vitest';
import { distance } from '../../rules/use-frozen-delivery/distance.js';
import { useFrozenDelivery as rule } from '../../rules/use-frozen-delivery.js';
import type { Contract } from '../../src/contract/contract.js';
import { aContract } from '../support/a-contract.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

function found(text: string, options?: unknown) {
  return lintFiles(rule, { 'src/a.tsx': text }, { options }).map(({ excerpt }) => excerpt);
}

describe('use-frozen-delivery', () => {
  it.each(rule.examples.bad.map((example) => [example.name, example] as const))('finds %s', (_, example) => {
    const breaches = lintExample(rule, example);
    expect(breaches).toHaveLength(1);
    expect(example.text.slice(breaches[0]?.start).startsWith(example.at ?? '?')).toBe(true);
  });

  it.each(rule.examples.good.map((example) => [example.name, example] as const))(
    'leaves alone %s',
    (_, example) => {
      expect(lintExample(rule, example)).toEqual([]);
    },
  );

  it.each([
    [
      'the wording of a builder',
      "Notification.make().title('Operation is queued').send();",
      "'Operation is queued'",
    ],
    ['a misspelt title', "toast('Opration queued');", "'Opration queued'"],
    ['a title with another name of the model', "toast('Run queued');", "'Run queued'"],
    ['a title with a hole', 'toast(`Operation ${name} queued`);', '`Operation ${name} queued`'],
    ['a constant of a toast', "const queuedToast = { title: 'Queued operation' };", "'Queued operation'"],
    [
      'a path with a parameter of a framework',
      "const p = '/admin/workspaces/[workspace]/operations/[run]/edit';",
      "'/admin/workspaces/[workspace]/operations/[run]/edit'",
    ],
    [
      'a path under another host',
      'const p = `${base}/admin/operation-runs/${id}`;',
      '`${base}/admin/operation-runs/${id}`',
    ],
    ['a link in markup', '<Link to="/admin/operations">All</Link>;', '"/admin/operations"'],
  ])('finds %s', (_, text, excerpt) => {
    expect(found(text)).toEqual([excerpt]);
  });

  it.each([
    ['a part of a frozen path', "const p = '/admin/workspaces/' + w + '/operations/';"],
    ['an event that is not known', 'bus.emit(`ops-ux:${name}`);'],
    ['a hole where the noun would be', 'const p = `/admin/workspaces/${w}/${section}/${id}`;'],
    ['a sentence that begins like a path', "const s = '/admin/operations is where it was';"],
    ['broken syntax', "toast('Operation"],
  ])('leaves alone %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('checks what the options leave on', () => {
    const text = "toast('Operation enqueued'); bus.emit('ops-ux:x'); go('/admin/operations');";
    expect(found(text)).toHaveLength(3);
    expect(found(text, { routes: false })).toHaveLength(2);
    expect(found(text, { routes: false, events: false })).toEqual(["'Operation enqueued'"]);
    expect(found(text, { toasts: false, events: false })).toEqual(["'/admin/operations'"]);
  });

  it('checks paths alone where the contract freezes no delivery', () => {
    const contract: Contract = { ...aContract() };
    Reflect.deleteProperty(contract, 'delivery');
    const text = "toast('Operation enqueued'); bus.emit('ops-ux:x'); go('/admin/operations');";
    const breaches = lintFiles(rule, { 'src/a.ts': text }, { contract });
    expect(breaches.map(({ excerpt }) => excerpt)).toEqual(["'/admin/operations'"]);
  });

  it('knows a word of the model that only qualifies it from the run itself', () => {
    const contract = aContract({ model: 'RestoreOperation' });
    const texts = "go('/admin/restores/1'); go('/admin/operation/1'); go('/admin/restore-operations');";
    const breaches = lintFiles(rule, { 'src/a.ts': texts }, { contract });
    expect(breaches.map(({ excerpt }) => excerpt)).toEqual([
      "'/admin/operation/1'",
      "'/admin/restore-operations'",
    ]);
  });

  it('says what is frozen', () => {
    const text = 'function open(id) { go(`/admin/operations/${id}`); }';
    expect(lintFiles(rule, { 'src/a.ts': text })).toMatchObject([
      {
        symbol: 'open',
        said: ['/admin/operations/{…}'],
        message:
          'Cannot lead to "/admin/operations/{…}": the frozen paths are ' +
          '"/admin/workspaces/{workspace}/environments/{environment}", "/admin/workspaces/{workspace}/operations", ' +
          '"/admin/workspaces/{workspace}/operations/{run}"',
      },
    ]);
  });
});

describe('distance', () => {
  it.each([
    ['queued', 'queued', 0],
    ['queued', 'queue', 1 / 6],
    ['enqueued', 'queued', 2 / 8],
    ['', 'ab', 1],
    ['', '', 0],
  ])('of "%s" and "%s" is %d', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
  });
});
