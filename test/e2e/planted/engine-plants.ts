import {
  ACTIVE,
  EVERYWHERE,
  FRESH_RUNS,
  STALE_CHECK,
  STALE_RUNS,
  TERMINAL_RUNS,
  type Plant,
} from './plant.js';

const TRUTH = 'dist/src/truth/derive-truth.js';

/** Lies about what is true of a run: every surface repeats them. */
export const ENGINE_PLANTS: readonly Plant[] = [
  {
    name: 'a run at its very window that counts as late',
    edits: [{ file: TRUTH, takes: 'elapsed.value <= window', gives: 'elapsed.value < window' }],
    command: FRESH_RUNS,
    caught: {
      law: 'no-stale-for-fresh',
      surface: 'shell',
      message: 'Cannot say "Likely stale" of a run that is fresh',
      said: 'Likely stale',
      story: /^[\w.]+, (queued|last heard of) (.+) ago, window \2$/,
    },
    also: ['declared-truth-holds'],
    surfaces: EVERYWHERE,
  },
  {
    name: 'the age of a queued run counted from when it started',
    edits: [{ file: TRUTH, takes: 'age(run, anchors[phase], now)', gives: 'age(run, anchors.running, now)' }],
    command: STALE_RUNS,
    caught: {
      law: 'stale-is-said',
      surface: 'detail',
      message: 'Cannot leave out "stale-attention" of a run that is likely stale',
      said: 'State not known',
      story: /^[\w.]+, queued .+ ago, window \d.+$/,
    },
    also: ['declared-truth-holds', 'no-calm-for-stale'],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a run that is fresh again after thirty days',
    edits: [
      {
        file: TRUTH,
        takes: 'if (elapsed.value <= window)',
        gives: 'if (elapsed.value <= window || elapsed.value > 2_592_000_000)',
      },
    ],
    command: STALE_CHECK,
    caught: {
      law: 'time-never-heals',
      surface: 'list',
      message: /^Cannot leave out "stale-attention" of a run that is likely stale, at \d{4}-/,
      said: 'Queued',
      story: /^[\w.]+, (queued|last heard of) \d+ d .+ ago, window \d.+$/,
    },
    also: ['declared-truth-holds', 'no-calm-for-stale', 'no-live-progress-for-stale', 'stale-is-said'],
    surfaces: ['list'],
  },
  {
    name: 'a stale run that a hint in its context talks fresh',
    edits: [
      {
        file: TRUTH,
        takes: 'if (elapsed.value <= window)',
        gives:
          "if (elapsed.value <= window || storedField(storedField(run, 'context'), 'phase') !== undefined)",
      },
    ],
    command: STALE_CHECK,
    caught: {
      law: 'untrusted-changes-nothing',
      surface: 'list',
      message:
        'Cannot tell another story after a change of label, initiator, counts, hints or untrusted evidence',
      said: 'fresh',
      story: ACTIVE,
    },
    also: ['declared-truth-holds', 'no-calm-for-stale', 'no-live-progress-for-stale', 'stale-is-said'],
    surfaces: ['list'],
  },
  {
    name: 'evidence that is believed from anybody',
    edits: [{ file: 'dist/src/truth/evidence.js', takes: ' || !trusted.includes(source)', gives: '' }],
    command: TERMINAL_RUNS,
    caught: {
      law: 'no-false-reconciliation',
      surface: 'list',
      message: 'Cannot say "Closed by reconciliation" of a run that is terminal',
      said: 'Closed by reconciliation. The evidence is under diagnostics.',
      story: /untrusted evidence of reconciliation$/,
    },
    also: ['declared-truth-holds', 'untrusted-changes-nothing'],
    surfaces: ['list', 'detail'],
  },
];
