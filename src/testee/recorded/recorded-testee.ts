import type { Surface } from '../../contract/vocabulary.js';
import { SURFACES } from '../../contract/vocabulary.js';
import type { RenderRequest } from '../../operation/world.js';
import type { Answer, Support, Testee } from '../testee.js';

/** The name by which a report and a stored case tell that pages were recorded. */
export const RECORDED = 'recorded';

/** A request, and what was recorded for it. */
export interface RecordedAnswer {
  readonly request: RenderRequest;
  readonly answer: Answer;
}

/** Answers from a record, of which it holds the pages of one case at a time. */
export class RecordedTestee implements Testee {
  readonly name = RECORDED;
  /** Nobody was there to see whether rendering left its input alone. */
  readonly blindTo = ['rendering-changes-nothing'] as const;
  readonly surfaces: Testee['surfaces'];
  #answers: ReadonlyMap<string, Answer> = new Map();

  /** `shown` is where the record lies, as people see it. */
  constructor(shown: string) {
    const support: Support = { support: 'full', source: shown };
    this.surfaces = Object.fromEntries(SURFACES.map((surface) => [surface, support])) as Record<
      Surface,
      Support
    >;
  }

  /** From now on these answers are given, and no others. */
  load(answers: readonly RecordedAnswer[]): void {
    this.#answers = new Map(answers.map(({ request, answer }) => [JSON.stringify(request), answer]));
  }

  render(request: RenderRequest): Promise<Answer> {
    const answer = this.#answers.get(JSON.stringify(request));
    return Promise.resolve(answer ?? { kind: 'unsupported', reason: 'this page was not recorded' });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
