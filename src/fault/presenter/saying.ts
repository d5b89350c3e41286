import type { RunModel } from '../../presenter/page-model.js';

/** `run` with one more sentence in its notes; as it is where there is no sentence. */
export function saying(run: RunModel, sentence: string | undefined): RunModel {
  return sentence === undefined ? run : { ...run, notes: [...run.notes, sentence] };
}
