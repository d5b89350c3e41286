import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = 100;
const LINES = 140;
/** One file in so many says something that it should not. */
const LIAR = 250;

/** Writes `count` files of TypeScript and TSX of some six kilobytes under `folder`: the same ones each time. */
export function generateTree(folder: string, count: number): void {
  for (let at = 0; at < FOLDERS; at += 1)
    mkdirSync(join(folder, 'src', `part${String(at)}`), { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const isComponent = at % 3 === 0;
    const file = join(
      folder,
      'src',
      `part${String(at % FOLDERS)}`,
      `file${String(at)}.${isComponent ? 'tsx' : 'ts'}`,
    );
    writeFileSync(file, isComponent ? componentText(at) : moduleText(at));
  }
}

function moduleText(at: number): string {
  const before =
    at === 0
      ? ''
      : `import { value${String(at - 1)} } from '../part${String((at - 1) % FOLDERS)}/file${String(at - 1)}';\n`;
  const lines = Array.from(
    { length: LINES },
    (_, line) =>
      `export const item${String(line)} = { id: ${String(line)}, name: 'name ${String(line)}', on: ${String(line % 2 === 0)} };`,
  );
  return `${before}${lines.join('\n')}\nexport const value${String(at)} = [item0, item1];\n${before === '' ? '' : `export const sum = value${String(at - 1)}.length;\n`}`;
}

function componentText(at: number): string {
  const rows = Array.from(
    { length: LINES / 2 },
    (_, line) =>
      `      <li key={${String(line)}} className="row">{props.names[${String(line)}] ?? 'Row ${String(line)}'}</li>`,
  );
  const hint = at % LIAR === 0 ? '      <p>Waiting for worker.</p>' : '      <p>Nothing to see.</p>';
  return `export function Part${String(at)}(props: { names: string[] }) {\n  return (\n    <ul>\n${rows.join('\n')}\n${hint}\n    </ul>\n  );\n}\nexport const value${String(at)} = [Part${String(at)}];\n`;
}
