import { shownRunsOf } from './about.js';
import type { RunLaw } from './law.js';

/** FR-358-003: a likely stale run keeps its counts, but no bar that looks alive. */
export const noLiveProgressForStale: RunLaw = {
  kind: 'run',
  id: 'no-live-progress-for-stale',
  says: 'A likely stale run has no live progress bar',
  broken: 'A stale run has a live progress bar',
  why: 'a bar promises movement, and nothing has been heard of this run since its window ended',
  instead: 'print the last known counts as text, without a bar',
  good: '<tr data-run-id="r1"><td>Likely stale</td><td>12 of 40 items at the last report</td></tr>',
  bad: '<tr data-run-id="r1"><td>Likely stale</td><td><progress value="12" max="40"></progress></td></tr>',
  about: shownRunsOf('likely_stale'),
  appliesTo: ({ label, regions }) => label.truth === 'likely_stale' && regions.length > 0,
  check: ({ surface, run, regions }) =>
    regions
      .flatMap(({ progressBars }) => progressBars)
      .map(({ value, place }) => ({
        surface,
        run: run.id,
        said: [
          value === 'indeterminate' ? `${place}, moving` : `${place} at ${String(Math.round(value * 100))} %`,
        ],
        message: 'Cannot show a progress bar for a run past its lifecycle window',
      })),
};
