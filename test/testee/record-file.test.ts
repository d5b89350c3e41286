import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/lang/usage-error.js';
import type { ReadLine } from '../../src/testee/recorded/record-file.js';
import { RecordFile } from '../../src/testee/recorded/record-file.js';

const MiB = 1024 * 1024;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-truth-record-file-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function linesOf(text: string | Uint8Array): Promise<{ lines: ReadLine[]; again: string[] }> {
  const path = join(folder, 'pages.ndjson');
  writeFileSync(path, text);
  const file = await RecordFile.open(path);
  const lines: ReadLine[] = [];
  for await (const line of file.lines()) lines.push(line);
  const again = await Promise.all(
    lines.flatMap((line) => (line.kind === 'text' ? [file.textAt(line.place)] : [])),
  );
  await file.close();
  return { lines, again };
}

describe('a file of recorded pages', () => {
  it('gives each line with its number, and once more by its place', async () => {
    const long = 'ä'.repeat(300_000);
    const { lines, again } = await linesOf(`\uFEFFone\n\n${long}\r\nfour`);
    const texts = lines.map((line) => (line.kind === 'text' ? line.text.trimEnd() : ''));
    expect(lines.map(({ place }) => place.line)).toEqual([1, 3, 4]);
    expect(texts).toEqual(['one', long, 'four']);
    expect(again.map((text) => text.trimEnd())).toEqual(texts);
    expect(lines.map((line) => line.kind === 'text' && line.isEnded)).toEqual([true, true, false]);
  });

  it('passes over a line beyond the limit, and reads one at the limit', async () => {
    const { lines } = await linesOf(`${'x'.repeat(8 * MiB)}\n${'y'.repeat(8 * MiB + 1)}\nlast\n`);
    expect(lines.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['text', 1],
      ['flaw', 2],
      ['text', 3],
    ]);
  });

  it('gives one line at a time, before it has read the rest', async () => {
    const path = join(folder, 'big.ndjson');
    writeFileSync(path, `first\n${'x'.repeat(4 * MiB)}\n`);
    const file = await RecordFile.open(path);
    const lines = file.lines();
    expect(await lines.next()).toMatchObject({ value: { text: 'first' } });
    writeFileSync(path, 'first\n');
    expect(await lines.next()).not.toMatchObject({ value: { text: 'x'.repeat(4 * MiB) } });
    await file.close();
  });

  it('is refused where it is a folder', async () => {
    await expect(RecordFile.open(folder)).rejects.toThrow(
      new UsageError(`Cannot read the recorded pages "${folder}": it is no file`),
    );
  });
});
