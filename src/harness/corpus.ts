import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Truth } from '../contract/vocabulary.js';
import type { Shard } from '../verdict/event.js';
import { digest } from './digest.js';
import { inTheWay } from './in-the-way.js';
import { makeFolder } from './make-folder.js';
import { shownPath, stateFolder, type Project } from './project.js';
import { replaceFile } from './replace-file.js';

const corpusSchema = z.strictObject({
  version: z.literal(1),
  /** By seed and shard, the number in its row of the next case to draw. */
  next: z.record(z.string(), z.int().nonnegative()),
  cases: z.array(z.strictObject({ seed: z.int(), number: z.int().nonnegative() })),
});

/** A random case by the row that its seed stands for, and its number there. */
export type DrawnCase = z.output<typeof corpusSchema>['cases'][number];

/** What the rows of random cases depend on beside their seed. */
export interface CorpusBasis {
  readonly project: Project;
  readonly truths: readonly Truth[];
  readonly version: string;
}

/** Random cases that reached something new when they were tried, and how far the rows of their seeds were tried. */
export class Corpus {
  readonly #file: string;
  readonly #reached = new Set<string>();
  readonly #next: Map<string, number>;
  readonly #cases: DrawnCase[];
  /** What became of a file that could not be used. */
  readonly note: string | undefined;

  /** The corpus that is kept of a project; an empty one where there is none, or where its file cannot be read. */
  constructor({ project, truths, version }: CorpusBasis) {
    const name = digest([project.contractHash, truths, version]).slice(0, 12);
    this.#file = join(stateFolder(project), 'corpus', `${name}.json`);
    const kept = existsSync(this.#file) ? parsed(readFileSync(this.#file, 'utf8')) : EMPTY;
    const { next, cases } = kept ?? EMPTY;
    this.#next = new Map(Object.entries(next));
    this.#cases = [...cases];
    this.note =
      kept === undefined
        ? `corpus: begun anew, ${shownPath(project, this.#file)} could not be read`
        : undefined;
  }

  get cases(): readonly DrawnCase[] {
    return this.#cases;
  }

  /** How many different things the cases have reached that were tried so far. */
  get reached(): number {
    return this.#reached.size;
  }

  /** The number of the first case of a row that was not tried yet; of a shard, in its share of the row. */
  nextOf(seed: number, shard: Shard | undefined): number {
    return this.#next.get(rowOf(seed, shard)) ?? 0;
  }

  /** How far a row was tried. */
  triedUpTo(seed: number, shard: Shard | undefined, next: number): void {
    this.#next.set(rowOf(seed, shard), next);
  }

  /** Notes what a case has reached; gives whether something of it is new. */
  isNew(reached: readonly string[]): boolean {
    const before = this.#reached.size;
    for (const each of reached) this.#reached.add(each);
    return this.#reached.size > before;
  }

  keep(drawn: DrawnCase): void {
    this.#cases.push(drawn);
  }

  /** Writes it down. Throws a usage error where something is in the way. */
  save(): void {
    const content = { version: 1, next: Object.fromEntries(this.#next), cases: this.#cases };
    try {
      makeFolder(join(this.#file, '..'));
      replaceFile(this.#file, `${JSON.stringify(content)}\n`);
    } catch (cause) {
      throw inTheWay(`Cannot keep the corpus in "${this.#file}"`, cause);
    }
  }
}

const EMPTY: Omit<z.output<typeof corpusSchema>, 'version'> = { next: {}, cases: [] };

function parsed(text: string): z.output<typeof corpusSchema> | undefined {
  try {
    return corpusSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function rowOf(seed: number, shard: Shard | undefined): string {
  return shard === undefined ? String(seed) : `${String(seed)} ${String(shard.index)}/${String(shard.of)}`;
}
