import { setImmediate as breathe } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createDocumentParser } from '../../src/reading/page-parser.js';
import { createReader } from '../../src/reading/reader.js';
import { aContract } from '../support/a-contract.js';

const PAGES = 1100;
const page = (number: number) =>
  `<!doctype html><title>Operations</title><style>p { color: red }</style><table><tr data-run-id="r1"><td>Run ${String(number)}</td></tr></table>`;

describe('the authority', () => {
  it('keeps no page of the many that it has read', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const parser = createDocumentParser();
    const seen: WeakRef<Document>[] = [];
    const reader = createReader(aContract(), {
      ...parser,
      parse: (html) => {
        const document = parser.parse(html);
        seen.push(new WeakRef(document));
        return document;
      },
    });
    for (let number = 0; number < PAGES; number += 1) {
      reader.read(page(number), { surface: 'list', runs: ['r1'] });
      if (number % 100 === 0) await breathe();
    }
    await breathe();
    collect();
    const kept = seen.slice(0, 500).filter((each) => each.deref() !== undefined);
    expect([seen.length, kept.length]).toEqual([PAGES, 0]);
  });
});
