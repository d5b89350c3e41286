import type { BaselineEntry } from '../static/baseline.js';
import { identityKey } from '../static/baseline.js';
import type { FoundBreach } from '../static/lint-file.js';
import type { WaivedEvent } from '../verdict/event.js';
import { identityOf } from './lint-baseline.js';

/** What becomes of a breach: it fails the gate, or it is let pass and said so. */
export type Fate = { readonly kind: 'fails' } | Omit<WaivedEvent, 'finding'>;

/** The first that applies: suppressed, unresolved, known, failing. */
export function fateOf(
  breach: FoundBreach,
  { known, failUnresolved }: { known: ReadonlyMap<string, BaselineEntry>; failUnresolved: boolean },
): Fate {
  if (breach.suppressed !== undefined) {
    return { kind: 'waived', by: 'suppression', reason: breach.suppressed };
  }
  if (breach.certainty === 'unresolved' && !failUnresolved) {
    return { kind: 'waived', by: 'unresolved', reason: 'whether it reaches a screen is not known' };
  }
  const entry = known.get(identityKey(identityOf(breach)));
  if (entry !== undefined)
    return { kind: 'waived', by: 'baseline', reason: `${entry.reason} (${entry.owner})` };
  return { kind: 'fails' };
}

const SHOWN = 10;

/** Notes on what was let pass: how many of each, and where the first of them are. */
export function waivedNotes(
  fates: readonly { readonly path: string; readonly breach: FoundBreach; readonly fate: Fate }[],
): readonly string[] {
  return (['suppression', 'unresolved'] as const).flatMap((by) => {
    const waived = fates.filter(({ fate }) => fate.kind === 'waived' && fate.by === by);
    if (waived.length === 0) return [];
    const places = waived.slice(0, SHOWN).map(({ path, breach, fate }) => {
      const reason = fate.kind === 'waived' && by === 'suppression' ? ` (${fate.reason})` : '';
      return `${path}:${String(breach.at.line)} ${breach.rule}${reason}`;
    });
    const rest = waived.length > SHOWN ? ` and ${String(waived.length - SHOWN)} more` : '';
    return [`lint: ${String(waived.length)} ${WORDS[by]}: ${places.join(', ')}${rest}`];
  });
}

const WORDS = {
  suppression: 'suppressed',
  unresolved: 'unresolved, which may never reach a screen and do not fail the gate',
} as const;
