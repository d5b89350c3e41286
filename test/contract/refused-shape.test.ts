import { describe, expect, it } from 'vitest';
import { planted, refusal, SPEC_TEXT } from './planted.js';
import type { Refused } from './planted.js';

const KEYS: readonly Refused[] = [
  {
    name: 'an unknown key at the top, with the near miss',
    replace: 'model: OperationRun\n',
    by: 'model: OperationRun\nsurfacs: {}\n',
    problem:
      'contract.yaml:4:1 surfacs: Cannot use the key "surfacs": it is not known here; did you mean "surfaces"?',
  },
  {
    name: 'an unknown key with no near miss, with all that are known',
    replace: 'running: 2h }',
    by: 'running: 2h, weekend: 9h }',
    problem:
      'contract.yaml:17:50 lifecycle.types.backup.schedule.weekend: Cannot use the key "weekend": it is not known here; known: queued, running',
  },
  {
    name: 'a misspelt key that is needed, once and not as missing too',
    replace: 'model: OperationRun',
    by: 'modle: OperationRun',
    problem:
      'contract.yaml:3:1 modle: Cannot use the key "modle": it is not known here; did you mean "model"?',
  },
  {
    name: 'an unknown key inside a section',
    replace: 'success: [succeeded]',
    by: 'sucess: [succeeded]',
    problem:
      'contract.yaml:9:3 persisted.sucess: Cannot use the key "sucess": it is not known here; did you mean "success"?',
  },
  {
    name: 'an unknown key two sections deep, where all keys may be left out',
    replace: 'model: OperationRun\n',
    by: 'model: OperationRun\nphrases: { units: { mins: min } }\n',
    problem:
      'contract.yaml:4:21 phrases.units.mins: Cannot use the key "mins": it is not known here; did you mean "min"?',
  },
  {
    name: 'an unknown key in a surface',
    replace: '    banner: ',
    by: '    baner: ',
    problem:
      'contract.yaml:167:5 surfaces.detail.baner: Cannot use the key "baner": it is not known here; did you mean "banner"?',
  },
  {
    name: 'an unknown surface',
    replace: '  list:\n    shows',
    by: '  lst:\n    shows',
    problem:
      'contract.yaml:159:3 surfaces.lst: Cannot use the key "lst": it is not known here; did you mean "list"?',
  },
  {
    name: 'an unknown key among the default windows',
    replace: 'default: { queued: 5m, running: 30m }',
    by: 'default: { queued: 5m, running: 30m, runing: 3m }',
    problem:
      'contract.yaml:14:40 lifecycle.default.runing: Cannot use the key "runing": it is not known here; did you mean "running"?',
  },
  {
    name: 'an unknown key among the windows of a type',
    replace: 'restore.execute: { running: 4h }',
    by: 'restore.execute: { runing: 4h }',
    problem:
      'contract.yaml:16:24 lifecycle.types.restore.execute.runing: Cannot use the key "runing": it is not known here; did you mean "running"?',
  },
  {
    name: 'an unknown key in a claim',
    replace: '  orphaned:\n    says: []\n    like:\n',
    by: '  orphaned:\n    says: []\n    lik:\n',
    problem:
      'contract.yaml:68:5 claims.orphaned.lik: Cannot use the key "lik": it is not known here; did you mean "like"?',
  },
  {
    name: 'an unknown key in a requirement',
    replace: '    title: A fresh run stays calm\n',
    by: '    title: A fresh run stays calm\n    check: [no-stale-for-fresh]\n',
    problem:
      'contract.yaml:193:5 requirements.FR-358-004.check: Cannot use the key "check": it is not known here; did you mean "checks"?',
  },
  {
    name: 'an empty key',
    replace: 'status: { queued: queued,',
    by: 'status: { "": queued, queued: queued,',
    problem: 'contract.yaml:7:13 persisted.status.: Cannot use an empty key',
  },
];

const VALUES: readonly Refused[] = [
  {
    name: 'a status without a phase',
    replace: 'status: { queued: queued,',
    by: 'status: { queued: ,',
    problem:
      'contract.yaml:7:13 persisted.status.queued: Cannot leave this empty: one of queued, running, terminal is needed',
  },
  {
    name: 'a status with a misspelt phase',
    replace: 'completed: terminal',
    by: 'completed: termnal',
    problem:
      'contract.yaml:7:47 persisted.status.completed: Cannot use "termnal" here; did you mean "terminal"?',
  },
  {
    name: 'a status with a phase like none',
    replace: 'completed: terminal',
    by: 'completed: done-and-over',
    problem:
      'contract.yaml:7:47 persisted.status.completed: Cannot use "done-and-over" here: one of queued, running, terminal is needed',
  },
  {
    name: 'no status at all',
    replace: 'status: { queued: queued, running: running, completed: terminal }',
    by: 'status: {}',
    problem: 'contract.yaml:7:3 persisted.status: Cannot do without a status',
  },
  {
    name: 'no outcome',
    replace: 'outcome: [pending, succeeded, partially_succeeded, blocked, failed, cancelled]',
    by: 'outcome: []',
    problem: 'contract.yaml:8:3 persisted.outcome: Cannot leave this empty: a list of at least one is needed',
  },
  {
    name: 'one value where a list belongs',
    replace: '    says: []',
    by: '    says: Orphaned',
    problem: 'contract.yaml:67:5 claims.orphaned.says: Cannot use "Orphaned" here: a list is needed',
  },
  {
    name: 'a list where a text belongs',
    replace: 'model: OperationRun',
    by: 'model: [OperationRun]',
    problem: 'contract.yaml:3:1 model: Cannot use a list here: a text is needed',
  },
  {
    name: 'a number where a text belongs',
    replace: 'model: OperationRun',
    by: 'model: 358',
    problem: 'contract.yaml:3:1 model: Cannot use 358 here: a text is needed',
  },
  {
    name: 'a blank text',
    replace: 'model: OperationRun',
    by: 'model: "  "',
    problem: 'contract.yaml:3:1 model: Cannot leave this empty: a text is needed',
  },
  {
    name: 'a missing key, at the section that lacks it',
    replace: "    path: '/admin/workspaces/{workspace}/operations'\n",
    by: '',
    problem: 'contract.yaml:159:3 surfaces.list.path: Cannot do without "path": a text is needed',
  },
  {
    name: 'a missing section, at the first key',
    replace: 'model: OperationRun\n',
    by: '',
    problem: 'contract.yaml:2:1 model: Cannot do without "model": a text is needed',
  },
  {
    name: 'an unknown claim level',
    replace: 'calm-queue: may,',
    by: 'calm-queue: maybe,',
    problem: 'contract.yaml:86:7 truths.fresh.calm-queue: Cannot use "maybe" here; did you mean "may"?',
  },
  {
    name: 'an unknown time stamp',
    replace: 'running: [started_at, last_progress_at]',
    by: 'running: [started_at, last_progres_at]',
    problem:
      'contract.yaml:13:69 lifecycle.anchors.running.1: Cannot use "last_progres_at" here; did you mean "last_progress_at"?',
  },
  {
    name: 'a limit of zero',
    replace: '    link: list',
    by: '    link: list\n    limit: 0',
    problem: 'contract.yaml:171:5 surfaces.detail.limit: Cannot use 0 here: it must be more than 0',
  },
  {
    name: 'half a run as a limit',
    replace: '    link: list',
    by: '    link: list\n    limit: 2.5',
    problem: 'contract.yaml:171:5 surfaces.detail.limit: Cannot use 2.5 here: a whole number is needed',
  },
];

const WINDOWS: readonly Refused[] = [
  {
    name: 'a negative window',
    replace: 'default: { queued: 5m,',
    by: 'default: { queued: -5m,',
    problem:
      'contract.yaml:14:14 lifecycle.default.queued: Cannot read "-5m" as a duration: write 500ms, 30s, 5m, 4h, 2d, 1h30m or off',
  },
  {
    name: 'a window of zero',
    replace: 'running: 30m }',
    by: 'running: 0s }',
    problem:
      'contract.yaml:14:26 lifecycle.default.running: Cannot use "0s" as a duration: it must be longer than zero',
  },
  {
    name: 'an unreadable window of a type',
    replace: 'restore.execute: { running: 4h }',
    by: 'restore.execute: { running: four hours }',
    problem:
      'contract.yaml:16:24 lifecycle.types.restore.execute.running: Cannot read "four hours" as a duration: write 500ms, 30s, 5m, 4h, 2d, 1h30m or off',
  },
  {
    name: 'a window without a unit',
    replace: 'default: { queued: 5m,',
    by: 'default: { queued: 5,',
    problem:
      'contract.yaml:14:14 lifecycle.default.queued: Cannot read 5 as a duration: write 500ms, 30s, 5m, 4h, 2d, 1h30m or off',
  },
  {
    name: 'a window of a type without a unit',
    replace: 'restore.execute: { running: 4h }',
    by: 'restore.execute: { running: 4 }',
    problem:
      'contract.yaml:16:24 lifecycle.types.restore.execute.running: Cannot read 4 as a duration: write 500ms, 30s, 5m, 4h, 2d, 1h30m or off',
  },
  {
    name: 'a misspelt exemption',
    replace: 'legacy.import: unsupported',
    by: 'legacy.import: unsuported',
    problem:
      'contract.yaml:18:5 lifecycle.types.legacy.import: Cannot use "unsuported" here; did you mean "unsupported"?',
  },
  {
    name: 'one window for both phases of a type',
    replace: 'legacy.import: unsupported',
    by: 'legacy.import: 5m',
    problem:
      'contract.yaml:18:5 lifecycle.types.legacy.import: Cannot use "5m" here: "unsupported" or a mapping is needed',
  },
  {
    name: 'one time stamp twice',
    replace: 'queued: [queued_at, created_at]',
    by: 'queued: [queued_at, queued_at]',
    problem: 'contract.yaml:13:34 lifecycle.anchors.queued.1: Cannot name the time stamp "queued_at" twice',
  },
];

describe('a contract of the wrong shape', () => {
  it('is not the one that lies in the repository', () => {
    expect(refusal(SPEC_TEXT)).toEqual([]);
  });

  it.each([...KEYS, ...VALUES, ...WINDOWS])('is refused for $name', (row) => {
    expect(refusal(planted(row))).toEqual([row.problem]);
  });

  it('takes a window that is off', () => {
    expect(refusal(planted({ replace: 'default: { queued: 5m,', by: 'default: { queued: off,' }))).toEqual(
      [],
    );
  });

  it('is refused for every fault at once, in the order of the file', () => {
    const text = planted({ replace: 'model: OperationRun', by: 'modle: OperationRun' });
    expect(refusal(text.replace('banner: ', 'baner: ').replace('link: list', 'link: lst'))).toEqual([
      'contract.yaml:3:1 modle: Cannot use the key "modle": it is not known here; did you mean "model"?',
      'contract.yaml:167:5 surfaces.detail.baner: Cannot use the key "baner": it is not known here; did you mean "banner"?',
      'contract.yaml:170:5 surfaces.detail.link: Cannot use "lst" here; did you mean "list"?',
    ]);
  });
});
