import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../run-cli.js';
import type { Edit } from './plant.js';

/** What a run of the built package reads. */
const PARTS = ['dist', 'src/surface', 'specs', 'snapshots/surface', 'package.json'];

/** A copy of the built package in a folder of its own. */
export class PackageCopy {
  readonly folder: string;
  readonly main: string;
  readonly #untouched = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
    this.main = join(folder, 'dist/src/cli/main.js');
  }

  /** Makes one change. Throws unless what it takes stands exactly once in its file. */
  async plant({ file, takes, gives }: Edit): Promise<void> {
    const path = join(this.folder, file);
    const text = await readFile(path, 'utf8');
    if (text.split(takes).length !== 2)
      throw new Error(`Cannot plant in ${file}: it does not hold once "${takes}"`);
    if (!this.#untouched.has(path)) this.#untouched.set(path, text);
    await writeFile(
      path,
      text.replace(takes, () => gives),
    );
  }

  /** Takes every change back. */
  async restore(): Promise<void> {
    for (const [path, text] of this.#untouched) await writeFile(path, text);
    this.#untouched.clear();
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** A fresh copy of the built package in the folder for temporary files. */
export async function copyPackage(): Promise<PackageCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'queue-truth-planted-'));
  for (const part of PARTS) await cp(join(packageFolder, part), join(folder, part), { recursive: true });
  await symlink(join(packageFolder, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return new PackageCopy(folder);
}
