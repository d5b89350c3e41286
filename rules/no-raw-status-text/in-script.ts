import type { ModelNames } from '../../src/static/model-names.js';
import type { SourceBreach } from '../../src/static/rule.js';
import type { Script } from '../../src/static/source.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { symbolOf } from '../../src/static/syntax/symbol-of.js';
import { printedIn } from './printed-in-script.js';
import { rawStatusBreach } from './raw-status-breach.js';
import { rawText } from './raw-text.js';
import { statusReader } from './status-reader.js';

/** Where a script prints the stored status of a run: a breach for each place, though it is printed through several. */
export function breachesInScript({ ast }: Script, names: ModelNames): readonly SourceBreach[] {
  const reader = statusReader(names);
  const found = new Map<number, SourceBreach>();
  for (const node of descendants(ast)) {
    for (const printed of printedIn(node)) {
      const status = rawText(printed, reader);
      if (status === undefined) continue;
      const start = status.getStart(ast);
      found.set(start, rawStatusBreach({ start, code: status.getText(ast), symbol: symbolOf(node) }));
    }
  }
  return [...found.values()];
}
