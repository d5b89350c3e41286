import { resolve } from 'node:path';
import { openProject } from '../../harness/project.js';
import { Preview } from '../../harness/preview.js';
import { serve } from '../../preview/server.js';
import { writeGallery } from '../../preview/write-gallery.js';
import { frozenBy } from '../frozen-by.js';
import { INTERRUPTED, stopSignal } from '../interrupt.js';
import { print } from '../output.js';
import type { CommonFlags } from '../run-command.js';
import { folderFor } from '../run-command.js';

/** `queue-truth preview`. */
export async function previewCommand(
  flags: CommonFlags & { readonly port?: number; readonly out?: string },
): Promise<number> {
  const cwd = folderFor(flags);
  const open = async () => Preview.open(await openProject(cwd, flags.config));
  if (flags.out !== undefined) {
    const preview = await open();
    const folder = resolve(cwd, flags.out);
    const count = await writeGallery(preview, folder).finally(() => preview.close());
    print(`${String(count)} pages written to ${folder}: open index.html\n`);
    return 0;
  }
  const frozen = frozenBy();
  const served = await serve(open, {
    ...(flags.port === undefined ? {} : { port: flags.port }),
    ...(frozen === undefined ? {} : { frozen }),
  });
  const stopped = stopSignal();
  print(`Preview at ${served.url} (Ctrl-C ends it)\n`);
  await stopped;
  await served.close();
  return INTERRUPTED;
}
