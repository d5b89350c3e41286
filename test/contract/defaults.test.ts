import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Contract } from '../../src/contract/contract.js';
import { parseContract } from '../../src/contract/parse-contract.js';
import { problemLine } from '../../src/contract/problem.js';
import { MINIMAL_CONTRACT } from './minimal-contract.js';

function loaded(text: string): Contract {
  const parsed = parseContract(text, 'contract.yaml');
  if (parsed.kind === 'err') throw new Error(parsed.error.map(problemLine).join('\n'));
  return parsed.value;
}

describe('a contract that says only what has no default', () => {
  const contract = loaded(MINIMAL_CONTRACT);

  it('keeps what it says', () => {
    expect(contract).toMatchObject({
      spec: '1-smallest',
      model: 'Job',
      persisted: { status: { queued: 'queued', running: 'running', completed: 'terminal' } },
      lifecycle: { default: { queued: 300_000, running: 1_800_000 } },
      surfaces: { list: { shows: 'all-runs', run: '#run-{id}', path: '/w/{workspace}/jobs' } },
    });
  });

  it('gets a default for everything else', () => {
    expect(contract.persisted.success).toEqual([]);
    expect(contract.lifecycle.types).toEqual({});
    expect(contract.evidence).toEqual({
      reconciliation: ['scheduled_reconciler', 'adapter_reconciler'],
      legitimacy: ['queue_inspector', 'worker_registry'],
    });
    expect(contract.claims['calm-queue']).toEqual({ says: ['Waiting for worker.'], like: [] });
    expect(contract.actions.destructive).toEqual([
      '\\b(cancel|delete|remove|discard|purge|kill|terminate|abort|retry|restart|rerun|re-run|requeue|force)\\b',
    ]);
    expect(contract.without).toEqual({});
  });

  it('says nothing of delivery, and of a surface only what is written', () => {
    expect(Object.keys(contract)).not.toContain('delivery');
    expect(Object.keys(contract.surfaces)).toEqual(['list']);
    expect(Object.keys(contract.surfaces.list ?? {})).toEqual(['shows', 'run', 'path']);
  });

  it('speaks English', () => {
    expect(contract.phrases).toEqual({
      units: { ms: 'ms', s: 's', min: 'min', h: 'h', d: 'd' },
      age: { queued: 'queued {age} ago', running: 'last report {age} ago' },
      window: 'window {window}',
      overdue: 'past by {overdue}',
      ageUnknown: 'age not known',
      progress: {
        pending: 'Progress details pending.',
        counted: '{processed} of {total} items',
        lastReported: '{processed} of {total} items at the last report',
        failed: '{failed} failed',
        phased: 'Step {index} of {total}: {phase}',
        composite: '{done} of {total} parts',
      },
      initiator: { system: 'System', unknown: 'Initiator not recorded' },
      orphaned: 'Orphaned, as reported by {source}.',
      reconciledBy: 'by {source}',
      collective: {
        active: '{count} active operations',
        stale: '{count} past their lifecycle window',
        more: '{count} more',
      },
      reasons: {
        'exempt-type': 'This type has no lifecycle policy.',
        'unknown-status': 'The recorded status is not one that the policy knows.',
        'no-timestamp': 'No usable time was recorded.',
        'malformed-timestamp': 'A recorded time cannot be read.',
      },
      page: {
        shellTitle: 'Active operations',
        listTitle: 'Operations',
        detailTitle: 'Operation',
        empty: 'No operations here.',
        back: 'All operations',
        diagnostics: 'Diagnostics',
        rawContext: 'Recorded context',
        notFoundTitle: 'Not found',
        notFoundBody: 'There is nothing at this address.',
      },
      fields: {
        operation: 'Operation',
        state: 'State',
        guidance: 'Guidance',
        progress: 'Progress',
        timing: 'Timing',
        initiator: 'Started by',
        scope: 'Environment',
        type: 'Type',
        status: 'Recorded status',
        outcome: 'Recorded outcome',
        created_at: 'Created at',
        queued_at: 'Queued at',
        started_at: 'Started at',
        last_progress_at: 'Last report at',
        completed_at: 'Completed at',
        open: 'Open',
      },
    });
  });

  it('keeps the English phrases beside those that it names', () => {
    const { phrases } = loaded(`${MINIMAL_CONTRACT}phrases: { units: { d: Tage } }\n`);
    expect(phrases.units).toEqual({ ms: 'ms', s: 's', min: 'min', h: 'h', d: 'Tage' });
    expect(phrases.window).toBe('window {window}');
  });

  it('gives a type the default window that it does not name', () => {
    const text = MINIMAL_CONTRACT.replace(
      'default: { queued: 5m, running: 30m }',
      'default: { queued: 5m, running: 30m }\n  types: { nightly: { running: off }, hourly: { queued: 90s }, old: unsupported }',
    );
    expect(loaded(text).lifecycle.types).toEqual({
      nightly: { queued: 300_000, running: Infinity },
      hourly: { queued: 90_000, running: 1_800_000 },
      old: 'unsupported',
    });
  });

  it.each<[name: string, indent: string | undefined]>([
    ['on one line', undefined],
    ['indented with tabs', '\t'],
  ])('loads from JSON %s as from YAML', (_, indent) => {
    expect(loaded(JSON.stringify(parse(MINIMAL_CONTRACT), null, indent))).toEqual(contract);
  });
});
