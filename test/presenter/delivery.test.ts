import { describe, expect, it } from 'vitest';
import { browserEvent, queuedToast, terminalNotification } from '../../src/presenter/delivery.js';
import { specContract } from '../specs/spec-contract.js';
import { aFinishedRun, aRun } from '../truth/a-run.js';

const { delivery } = specContract();
if (delivery === undefined) throw new Error('Cannot test delivery: the contract has none');

describe('what is delivered', () => {
  it('is a toast when a run is queued', () => {
    expect(queuedToast(aRun({ label: 'Sync {label}' }), delivery)).toEqual({
      title: 'Operation queued',
      body: 'Sync {label} was added to the queue.',
      action: 'View operation',
    });
  });

  it('is an event for open pages', () => {
    expect(browserEvent(delivery)).toEqual({ name: 'ops-ux:run-enqueued' });
  });

  it('is a notification when a run has ended', () => {
    expect(terminalNotification(aFinishedRun({ id: 'a/b' }), delivery)).toEqual({
      title: 'Operation finished',
      body: 'Inventory sync has ended.',
      path: '/admin/workspaces/w1/operations/a%2Fb',
    });
  });

  it('is refused where the path names an id that no run has', () => {
    const lost = { ...delivery, terminalNotification: { title: '', body: '', path: '/{tenant}' } };
    expect(() => terminalNotification(aRun(), lost)).toThrow(
      'Cannot fill the path "/{tenant}": no run has such an id',
    );
  });
});
