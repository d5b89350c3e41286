import type { RecordFlaw } from '../../protocol/record-flaws.js';
import { recordFault } from '../../protocol/record-flaws.js';
import type { FaultEvent } from '../../verdict/event.js';

/** What is wrong with a record: the first line of each kind of flaw, and how many more there are of it. */
export class FlawLog {
  readonly #file: string;
  readonly #faults = new Map<string, FaultEvent>();

  /** `file` is the record, as people see it. */
  constructor(file: string) {
    this.#file = file;
  }

  /** Notes a flaw of a line (from 1). */
  add(line: number, flaw: RecordFlaw, trace?: string | null): void {
    const key = [flaw.name, flaw.values?.['why'], flaw.values?.['what'], flaw.values?.['message']].join('\n');
    const known = this.#faults.get(key);
    const fault = { ...recordFault(flaw, `${this.#file}:${String(line)}`), ...(trace ? { trace } : {}) };
    this.#faults.set(
      key,
      known === undefined ? { kind: 'fault', fault, more: 0 } : { ...known, more: known.more + 1 },
    );
  }

  /** Every kind of flaw, in the order in which they were noted. */
  get faults(): readonly FaultEvent[] {
    return [...this.#faults.values()];
  }
}
