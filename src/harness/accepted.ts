import type { AcceptedEvent } from '../verdict/event.js';
import { SURFACES } from '../contract/vocabulary.js';
import { digest } from './digest.js';
import { shownPath, snapshotFolder, type Project } from './project.js';
import { acceptedIn } from './snapshots.js';

/** What people have accepted by hand in a project: the persisted values of its contract, and its snapshots. */
export async function acceptedOf(project: Project): Promise<AcceptedEvent> {
  const { status, outcome } = project.contract.persisted;
  const persisted = { status: Object.keys(status), outcome };
  const folder = snapshotFolder(project, 'compare');
  if (folder === undefined) return { kind: 'accepted', persisted };
  const texts = await acceptedIn(folder, SURFACES);
  const files = Object.fromEntries([...texts].map(([file, text]) => [file, snapshotDigest(text)]));
  return { kind: 'accepted', persisted, snapshots: { folder: shownPath(project, folder), files } };
}

/** What tells one snapshot from another. */
export function snapshotDigest(text: string): string {
  return digest(text).slice(0, 16);
}
