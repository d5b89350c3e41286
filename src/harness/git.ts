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
