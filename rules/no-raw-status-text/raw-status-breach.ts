import type { SourceBreach } from '../../src/static/rule.js';

/** The breach at `start` of a file, where `code` reads a stored status and prints it. */
export function rawStatusBreach({
  start,
  code,
  symbol,
}: {
  readonly start: number;
  readonly code: string;
  readonly symbol: string;
}): SourceBreach {
  return {
    start,
    end: start + code.length,
    message: `Cannot print "${code}" as it is stored: what a state is called belongs to the presenter`,
    said: [code],
    certainty: 'sure',
    symbol,
  };
}
