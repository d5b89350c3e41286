import { ACTIVE, EVERYWHERE, FRESH_RUNS, STALE_RUNS, TERMINAL_RUNS, type Plant } from './plant.js';

const WORDS = 'dist/src/presenter/state-words.js';
const PROGRESS = 'dist/src/presenter/progress-words.js';

/** Lies of the presenter: the truth is right, and what is said of it is not. */
export const WORD_PLANTS: readonly Plant[] = [
  {
    name: '"orphaned" said of every stale run',
    edits: [
      {
        file: WORDS,
        takes: 'verdict.orphanedBy === undefined)\n        return [];',
        gives:
          "verdict.orphanedBy === undefined)\n        return verdict.truth === 'likely_stale' ? ['The operation is orphaned.'] : [];",
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'no-orphan-claim-without-evidence',
      surface: 'list',
      message: 'Cannot say "orphaned" of a run without trusted evidence of its place in the queue',
      said: 'The operation is orphaned.',
      story: ACTIVE,
    },
    also: [],
    surfaces: EVERYWHERE,
  },
  {
    name: 'an unknown status that waits for a worker',
    edits: [
      {
        file: WORDS,
        takes: 'return [phrases.reasons[verdict.reason]];',
        gives: "return verdict.reason === 'unknown-status' ? ['Waiting for worker.'] : [];",
      },
    ],
    command: ['fuzz', '--truth', 'unsupported', '--runs', '8', '--seed', '4'],
    caught: {
      law: 'no-invented-certainty',
      surface: 'list',
      message: 'Cannot say "Waiting for worker" of a run that is unsupported',
      said: 'Waiting for worker.',
      story: /status ".*", which no phase knows$/,
    },
    also: [],
    surfaces: ['list', 'detail'],
  },
  {
    name: 'words of its own for a stale run on every surface',
    edits: [
      {
        file: WORDS,
        takes: 'const { label, guidance } = stateWords(run, verdict, contract);',
        gives:
          "const { label, guidance } = verdict.truth === 'likely_stale' ? { label: 'Overdue', guidance: 'Needs attention.' } : stateWords(run, verdict, contract);",
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'one-vocabulary',
      surface: 'shell',
      message: 'Cannot say "Overdue": the contract has its own sentence for this',
      said: 'Overdue',
      story: ACTIVE,
    },
    also: [],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a stale run that every surface labels as a fresh one',
    edits: [
      {
        file: WORDS,
        takes: 'const { label, guidance } = stateWords(run, verdict, contract);',
        gives:
          "const { label, guidance } = verdict.truth === 'likely_stale' ? { ...stateWords(run, verdict, contract), label: 'Queued' } : stateWords(run, verdict, contract);",
      },
    ],
    command: STALE_RUNS,
    caught: {
      law: 'no-claim-against-truth',
      surface: 'shell',
      message: 'Cannot call a run "Queued" that is likely stale',
      said: 'Queued',
      story: ACTIVE,
    },
    also: [],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a failed run that also waits for a worker',
    edits: [
      {
        file: WORDS,
        takes: 'return { label, guidance };',
        gives:
          "return { label, guidance: label === 'Failed' ? `${guidance} Waiting for worker.` : guidance };",
      },
    ],
    command: TERMINAL_RUNS,
    caught: {
      law: 'no-claim-against-truth',
      surface: 'list',
      message: 'Cannot say "Waiting for worker" of a run that is terminal',
      said: 'Waiting for worker.',
      story: /completed, outcome failed/,
    },
    also: [],
    surfaces: ['list', 'detail'],
  },
  {
    name: 'a run called done when its counts are complete',
    edits: [
      {
        file: PROGRESS,
        takes: 'return counts.failed > 0 ?',
        gives:
          "if (counts.processed === counts.total)\n        return ['Succeeded'];\n    return counts.failed > 0 ?",
      },
    ],
    command: FRESH_RUNS,
    caught: {
      law: 'no-success-for-unfinished',
      surface: 'list',
      message: 'Cannot say "Succeeded" of a run that has not ended',
      said: 'Succeeded',
      story: ACTIVE,
    },
    also: [],
    surfaces: EVERYWHERE,
  },
  {
    name: 'a progress bar on a stale run',
    edits: [{ file: PROGRESS, takes: '!isLive || counts === undefined', gives: 'counts === undefined' }],
    command: STALE_RUNS,
    caught: {
      law: 'no-live-progress-for-stale',
      surface: 'list',
      message: 'Cannot show a progress bar for a run past its lifecycle window',
      said: 'progress at ',
      story: ACTIVE,
    },
    also: [],
    surfaces: EVERYWHERE,
  },
];
