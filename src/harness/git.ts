import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The commit that is checked out at `folder`; none where there is no repository, no commit or no git. */
export async function commitOf(folder: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: folder });
    return stdout.trim();
  } catch {
    // Whatever the reason, the answer is the same: there is no commit to name.
    return null;
  }
}

/** The whole name of the commit that `name` stands for in the repository at `folder`; none where it stands for none. */
export async function commitNamed(name: string, folder: string): Promise<string | undefined> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
    const { stdout } = await promisify(execFile)('git', args, { cwd: folder });
    return stdout.trim();
  } catch {
    // Whatever the reason, the answer is the same: nothing here has this name.
    return undefined;
  }
}

/** The top folder of the repository that `folder` belongs to. */
export async function topOf(folder: string): Promise<string> {
  const { stdout } = await promisify(execFile)('git', ['rev-parse', '--show-toplevel'], { cwd: folder });
  return stdout.trim();
}
