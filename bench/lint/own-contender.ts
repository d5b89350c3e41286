import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Contender, type Lists, outputOf, versionOf } from './contender.js';
import { FORMS } from './forms.js';

const REPORT = z.object({
  stats: z.object({ filesLinted: z.number() }),
  findings: z.array(z.object({ check: z.string(), location: z.object({ file: z.string() }) })),
});

/** This linter with nothing remembered, and with everything. */
export function ownContenders({ packageFolder, include }: Lists): readonly Contender[] {
  const main = join(packageFolder, 'dist/src/cli/main.js');
  const lint = [process.execPath, main, 'lint', include];
  const accepts = [0, 1, 3];
  const own: Omit<Contender, 'name'> = {
    version: versionOf([process.execPath, main]) ?? '',
    finds: FORMS.map(({ name }) => name),
    command: [...lint, '--quiet'],
    accepts,
    survey: (folder) => {
      const { stdout } = outputOf([...lint, '--reporter', 'json'], { folder, accepts });
      const { stats, findings } = REPORT.parse(JSON.parse(stdout));
      const found = findings.map(({ check, location }) => ({ file: location.file, rule: check }));
      return { files: stats.filesLinted, findings: found };
    },
  };
  return [
    { ...own, name: 'Queue Truth, cold', prepare: dropCache },
    { ...own, name: 'Queue Truth, warm' },
  ];
}

function dropCache(folder: string): void {
  rmSync(join(folder, '.queue-truth', 'cache'), { recursive: true, force: true });
}
