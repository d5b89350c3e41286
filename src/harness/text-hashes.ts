import type { DiskFiles } from '../static/disk-files.js';
import type { Dependencies } from '../static/tracked-project.js';
import { textHash } from './lint-cache.js';

/** The hashes of a project's texts, each computed when it is first asked for. */
export class Texts {
  readonly #files: DiskFiles;
  readonly #hashes = new Map<string, string>();
  #paths: string | undefined;
  #all: string | undefined;

  constructor(files: DiskFiles) {
    this.#files = files;
  }

  /** Remembers and gives the hash of a text that is at hand. */
  note(path: string, text: string): string {
    const hash = textHash(text);
    this.#hashes.set(path, hash);
    return hash;
  }

  /** The hash of the text of `path`, read where it is not known yet. */
  hash(path: string): string {
    const known = this.#hashes.get(path);
    if (known !== undefined) return known;
    const text = this.#files.read(path);
    return text === undefined ? this.note(path, '\0missing') : this.note(path, text);
  }

  /** One hash for everything that `dependencies` name, as it is now. */
  hashOf({ files, on }: Dependencies): string {
    const parts = files.map((path) => this.hash(path));
    if (on !== 'files') parts.push((this.#paths ??= textHash(this.#files.paths.join('\n'))));
    if (on === 'all') parts.push(this.#everything());
    return textHash(parts.join('\n'));
  }

  #everything(): string {
    return (this.#all ??= textHash(this.#files.paths.map((path) => this.hash(path)).join('\n')));
  }
}
