import type { CheckId } from '../contract/checks.js';
import type { PlantedFault } from '../fault/planted-fault.js';
import type { Occurrence } from '../invariant/judge.js';
import type { EvidenceEvent, GapEvent, LogEvent, PlantedEvent } from '../verdict/event.js';
import type { RuleProof } from './prove-rules.js';
import type { Proof } from './prover.js';

/** How many of those that were not planted are named before the rest is only counted. */
const NAMED = 6;

/** What was planted in a run and what caught it, told to the log. */
export class PlantedTally {
  /** How many cases were tried with a fault in them. */
  cases = 0;
  readonly #emit: (event: LogEvent) => void;
  readonly #counts = new Map<CheckId, { planted: number; caught: number }>();
  readonly #absent: { fault: PlantedFault; reason: string }[] = [];
  readonly #evidence: EvidenceEvent[] = [];

  constructor(emit: (event: LogEvent) => void) {
    this.#emit = emit;
  }

  /** How many faults were planted that a check has to catch. */
  planted(check: CheckId): number {
    return this.#counts.get(check)?.planted ?? 0;
  }

  /** How many were planted in all, and how many of them were caught by their own check. */
  get total(): { readonly planted: number; readonly caught: number } {
    const counts = [...this.#counts.values()];
    return {
      planted: counts.reduce((sum, { planted }) => sum + planted, 0),
      caught: counts.reduce((sum, { caught }) => sum + caught, 0),
    };
  }

  /** Notes what came of one fault. */
  add(fault: PlantedFault, proof: Exclude<Proof, { kind: 'trouble' }>): void {
    if (proof.kind === 'not-planted') {
      this.#absent.push({ fault, reason: proof.reason });
      return;
    }
    const { id, depth, says, law } = fault;
    const { kind, cases, by, difference } = proof;
    this.cases += cases;
    const shown = difference === undefined ? {} : { difference };
    this.#tell({ kind: 'planted', id, depth, says, check: law, proof: kind, cases, by, ...shown });
  }

  /** Notes what came of the bad examples of one rule in one disguise. */
  addRule({ rule, disguise, planted, missed }: RuleProof): void {
    if (planted === 0) return;
    const found = missed.length === 0;
    this.#evidence.push(evidence(rule, planted));
    this.#tell({
      kind: 'planted',
      id: `${rule}/${disguise.id}`,
      depth: 'source',
      says: `bad examples ${disguise.says}`,
      check: rule,
      proof: found ? 'caught' : 'survived',
      cases: planted,
      by: found ? [rule] : [],
      ...(found ? {} : { difference: ['as they are written: found', `not found: ${missed.join(', ')}`] }),
    });
  }

  /** Notes how often the conditions of laws occurred. */
  occurred(occurrences: readonly Occurrence[]): void {
    for (const { law, surface, occurred } of occurrences)
      this.#evidence.push({ ...evidence(law, occurred), surface });
  }

  /** Tells the log how much was planted and caught. */
  close(): void {
    for (const event of this.#evidence) this.#emit(event);
    for (const [check, { planted, caught }] of this.#counts)
      this.#emit({ ...evidence(check, 0), faultsPlanted: planted, faultsCaught: caught });
  }

  /** What there is to say of what was planted, for people. */
  notes(): readonly string[] {
    const { planted, caught } = this.total;
    const reasons = new Map<string, string[]>();
    for (const { fault, reason } of this.#absent)
      reasons.set(reason, [...(reasons.get(reason) ?? []), fault.id]);
    return [
      `planted: ${String(planted)} faults, ${String(caught)} of them caught by the check that has to`,
      ...[...reasons].map(([reason, ids]) => {
        const more = ids.length > NAMED ? `, and ${String(ids.length - NAMED)} more` : '';
        return `not planted: ${reason}: ${ids.slice(0, NAMED).join(', ')}${more}`;
      }),
    ];
  }

  /** Why nothing was planted for a check, as the end of a sentence; nothing where nobody tried. */
  reasonFor(check: CheckId): string {
    const tried = this.#absent.find(({ fault }) => fault.law === check);
    return tried === undefined ? '' : `: ${tried.reason}`;
  }

  /** Each fault that was asked for and not planted, as a reason not to vouch. */
  absences(): readonly GapEvent[] {
    return this.#absent.map(({ fault, reason }) => ({
      kind: 'gap',
      about: fault.id,
      reason: `it was not planted: ${reason}`,
      instead: 'leave it out, or plant it in a testee that has room for it',
    }));
  }

  #tell(event: PlantedEvent): void {
    const count = this.#counts.get(event.check) ?? { planted: 0, caught: 0 };
    count.planted += 1;
    if (event.proof === 'caught') count.caught += 1;
    this.#counts.set(event.check, count);
    this.#emit(event);
  }
}

function evidence(check: CheckId, occurred: number): EvidenceEvent {
  return { kind: 'evidence', check, occurred, broken: 0, faultsPlanted: 0, faultsCaught: 0 };
}
