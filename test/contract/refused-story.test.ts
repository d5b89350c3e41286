import { describe, expect, it } from 'vitest';
import { planted, refusal } from './planted.js';
import type { Refused } from './planted.js';

const TRUTHS_AND_CLAIMS: readonly Refused[] = [
  {
    name: 'a truth that leaves a claim undecided',
    replace: 'stale-attention: must, reconciled: never, ',
    by: 'stale-attention: must, ',
    problem:
      'contract.yaml:87:3 truths.likely_stale: Cannot leave the claim "reconciled" undecided: say must, may, never or evidence',
  },
  {
    name: 'a truth that decides on a claim of no name near',
    replace: 'calm-progress: may,',
    by: 'calm-progress: may, panic: never,',
    problem:
      'contract.yaml:86:44 truths.fresh.panic: Cannot decide on "panic": no claim has this name; known: calm-queue, calm-progress, stale-attention, reconciled, orphaned, success',
  },
  {
    name: 'a truth that misspells a claim, once and not as undecided too',
    replace: 'calm-progress: may,',
    by: 'calm-progres: may,',
    problem:
      'contract.yaml:86:24 truths.fresh.calm-progres: Cannot decide on "calm-progres": no claim has this name; did you mean "calm-progress"?',
  },
  {
    name: 'a core claim that is missing',
    replace: '  calm-progress:\n    says:',
    by: '  slow-progress:\n    says:',
    problem:
      'contract.yaml:26:1 claims.calm-progress: Cannot do without "calm-progress": a mapping is needed',
  },
  {
    name: 'two claims that own one sentence',
    replace: '      - Succeeded\n',
    by: '      - Succeeded\n      - Reconciled\n',
    problem:
      'contract.yaml:76:9 claims.success.says.1: Cannot let "success" own "Reconciled": the claim "reconciled" owns this sentence',
  },
  {
    name: 'two claims whose sentences differ only in case and closing punctuation',
    replace: '      - Succeeded\n',
    by: '      - Succeeded\n      - RECONCILED!\n',
    problem:
      'contract.yaml:76:9 claims.success.says.1: Cannot let "success" own "RECONCILED!": the claim "reconciled" owns this sentence',
  },
  {
    name: 'two claims whose sentences differ only in white space',
    replace: '      - Succeeded\n',
    by: '      - Succeeded\n      - "Closed\\u00a0 by\\treconciliation ."\n',
    problem:
      'contract.yaml:76:9 claims.success.says.1: Cannot let "success" own "Closed\u00a0 by\treconciliation .": the claim "reconciled" owns this sentence',
  },
  {
    name: 'a claim that owns one sentence twice',
    replace: '      - Succeeded\n',
    by: '      - Succeeded\n      - succeeded.\n',
    problem: 'contract.yaml:76:9 claims.success.says.1: Cannot let "success" own "succeeded." twice',
  },
  {
    name: 'a sentence without words',
    replace: '    says: []',
    by: "    says: ['...']",
    problem: 'contract.yaml:67:12 claims.orphaned.says.0: Cannot match "...": it has no words',
  },
  {
    name: 'a pattern that is no regular expression',
    replace: '      - overdue\n',
    by: '      - over(due\n',
    problem:
      'contract.yaml:55:9 claims.stale-attention.like.2: Cannot read the pattern "over(due": unterminated group',
  },
  {
    name: 'a pattern that only lax flags would read',
    replace: '      - overdue\n',
    by: '      - over\\-due\n',
    problem:
      'contract.yaml:55:9 claims.stale-attention.like.2: Cannot read the pattern "over\\-due": invalid escape',
  },
  {
    name: 'a pattern that the empty text matches',
    replace: '      - overdue\n',
    by: '      - (overdue)?\n',
    problem:
      'contract.yaml:55:9 claims.stale-attention.like.2: Cannot use the pattern "(overdue)?": it matches the empty text',
  },
  {
    name: 'a name pattern that is no regular expression',
    replace: '  destructive:\n    - \\b(cancel',
    by: '  destructive:\n    - \\b[cancel',
    problem:
      'contract.yaml:151:7 actions.destructive.0: Cannot read the pattern "\\b[cancel|delete|remove|discard|purge|kill|terminate|abort|retry|restart|rerun|re-run|requeue|force)\\b": unterminated character class',
  },
];

const WORDS: readonly Refused[] = [
  {
    name: 'a label that makes a claim which its truth never makes',
    replace: '      label: Queued\n',
    by: '      label: Likely stale\n',
    problem:
      'contract.yaml:101:7 words.fresh.queued.label: Cannot say "Likely stale" here: it claims "stale-attention", which "fresh" never claims',
  },
  {
    name: 'a guidance that makes a claim which its truth never makes',
    replace: 'without a report. Review worker health and the last known facts.',
    by: 'without a report. It is still making progress.',
    problem:
      'contract.yaml:115:7 words.likely_stale.running.guidance: Cannot say "Past its lifecycle window without a report. It is still making progress." here: it claims "calm-progress", which "likely_stale" never claims',
  },
  {
    name: 'an action that makes a claim which its truth never makes',
    replace: 'guidance: The operation was stopped by a precondition., action: View operation }',
    by: 'guidance: The operation was stopped by a precondition., action: Waiting for worker }',
    problem:
      'contract.yaml:126:88 words.terminal.blocked.action: Cannot say "Waiting for worker" here: it claims "calm-queue", which "terminal" never claims',
  },
  {
    name: 'words that make a claim which needs evidence for another truth',
    replace: 'guidance: The operation ended with an error.',
    by: 'guidance: The worker died.',
    problem:
      'contract.yaml:127:30 words.terminal.failed.guidance: Cannot say "The worker died." here: it claims "orphaned", which "terminal" never claims',
  },
  {
    name: 'words that miss a claim which their truth must make',
    replace:
      '      label: Reconciled\n      guidance: Closed by reconciliation. The evidence is under diagnostics.\n',
    by: '      label: Ended\n      guidance: The evidence is under diagnostics.\n',
    problem:
      'contract.yaml:118:5 words.reconciled.any: Cannot word "reconciled" so: neither label nor guidance claims "reconciled", which "reconciled" must claim',
  },
  {
    name: 'a truth without words for a phase',
    replace:
      '    running:\n      label: Running\n      guidance: The operation is making progress.\n      action: View operation\n',
    by: '',
    problem: 'contract.yaml:99:3 words.fresh: Cannot word "fresh" without the key "running" or "any"',
  },
  {
    name: 'words for an outcome that is none',
    replace: '    blocked: { label: Blocked',
    by: '    blcked: { label: Blocked',
    problem:
      'contract.yaml:126:5 words.terminal.blcked: Cannot word "terminal" for "blcked"; did you mean "blocked"?',
  },
  {
    name: 'a success outcome that is no outcome',
    replace: 'success: [succeeded]',
    by: 'success: [succeeded, suceeded]',
    problem:
      'contract.yaml:9:24 persisted.success.1: Cannot count "suceeded" as success: it is no outcome; did you mean "succeeded"?',
  },
];

const REQUIREMENTS: readonly Refused[] = [
  {
    name: 'a requirement that says nothing of checks',
    replace: '    title: A fresh run stays calm\n    checks: [no-stale-for-fresh]\n',
    by: '    title: A fresh run stays calm\n',
    problem:
      'contract.yaml:191:3 requirements.FR-358-004.checks: Cannot do without "checks": a list is needed',
  },
  {
    name: 'a requirement with no check',
    replace: 'checks: [no-stale-for-fresh]',
    by: 'checks: []',
    problem:
      'contract.yaml:193:5 requirements.FR-358-004.checks: Cannot leave this empty: a list of at least one is needed',
  },
  {
    name: 'a check that no requirement names',
    replace: 'checks: [no-new-persisted-status]',
    by: 'checks: [no-raw-status-text]',
    problem:
      'contract.yaml:172:1 requirements: Cannot leave out the check "no-new-persisted-status": name it under a requirement, or under "without" with the reason',
  },
  {
    name: 'a check that is required and done without',
    replace: 'requirements:\n',
    by: 'without: { stale-is-said: The banner says it }\nrequirements:\n',
    problem:
      'contract.yaml:172:12 without.stale-is-said: Cannot do without the check "stale-is-said" and require it as well',
  },
  {
    name: 'a check done without for no reason',
    replace: 'requirements:\n',
    by: 'without: { no-orphan-claim: "" }\nrequirements:\n',
    problem: 'contract.yaml:172:12 without.no-orphan-claim: Cannot leave this empty: a text is needed',
  },
  {
    name: 'an unknown check, with the near miss',
    replace: 'checks: [no-new-persisted-status]',
    by: 'checks: [no-new-persisted-status, no-new-persisted-statu]',
    problem:
      'contract.yaml:175:39 requirements.FR-358-001.checks.1: Cannot use "no-new-persisted-statu" here; did you mean "no-new-persisted-status"?',
  },
  {
    name: 'an unknown check done without, with the near miss',
    replace: 'requirements:\n',
    by: 'without: { stale-is-sad: The banner says it }\nrequirements:\n',
    problem:
      'contract.yaml:172:12 without.stale-is-sad: Cannot use the key "stale-is-sad": it is not known here; did you mean "stale-is-said"?',
  },
];

const LIST = `  list:
    shows: all-runs
    run: '[data-run-id="{id}"]'
    path: '/admin/workspaces/{workspace}/operations'
    link: detail
`;

const SURFACES: readonly Refused[] = [
  {
    name: 'a surface of many runs whose selector names none',
    replace: LIST,
    by: LIST.replace('[data-run-id="{id}"]', 'tr.run'),
    problem: 'contract.yaml:161:5 surfaces.list.run: Cannot find a run without "{id}" in the selector',
  },
  {
    name: 'a detail whose path names no run',
    replace: "operations/{run}'\n    link: list",
    by: "operation'\n    link: list",
    problem: 'contract.yaml:169:5 surfaces.detail.path: Cannot link to a run without "{run}" in the path',
  },
  {
    name: 'a selector of diagnostics that is none',
    replace: "diagnostics: '[data-diagnostics]'",
    by: "diagnostics: '[[x'",
    problem:
      'contract.yaml:168:5 surfaces.detail.diagnostics: Cannot read the selector "[[x": it cannot be read from "[[x" on',
  },
  {
    name: 'a selector of a run that is none',
    replace: 'run: main',
    by: "run: 'main[['",
    problem:
      'contract.yaml:166:5 surfaces.detail.run: Cannot read the selector "main[[": it cannot be read from "[[" on',
  },
  {
    name: 'an unknown hole in a path',
    replace: "/environments/{environment}'",
    by: "/environments/{enviroment}'",
    problem:
      'contract.yaml:157:5 surfaces.shell.path: Cannot fill "{enviroment}"; did you mean "environment"?',
  },
  {
    name: 'a detail that shows all runs',
    replace: 'shows: one-run',
    by: 'shows: all-runs',
    problem:
      'contract.yaml:165:5 surfaces.detail.shows: Cannot show "all-runs" on the detail: it shows one-run',
  },
  {
    name: 'a list that shows one run',
    replace: 'shows: all-runs',
    by: 'shows: one-run',
    problem:
      'contract.yaml:160:5 surfaces.list.shows: Cannot show "one-run" on the list: only the detail does',
  },
  {
    name: 'a link to a surface that is missing',
    replace: LIST,
    by: '',
    problem:
      'contract.yaml:165:5 surfaces.detail.link: Cannot link to "list": it is no surface here; known: shell, detail',
  },
  {
    name: 'a link to a surface that there is none of',
    replace: '    link: list',
    by: '    link: lsit',
    problem: 'contract.yaml:170:5 surfaces.detail.link: Cannot use "lsit" here; did you mean "list"?',
  },
];

describe('a contract whose parts do not fit', () => {
  it.each([...TRUTHS_AND_CLAIMS, ...WORDS, ...REQUIREMENTS, ...SURFACES])('is refused for $name', (row) => {
    expect(refusal(planted(row))).toEqual([row.problem]);
  });
});
