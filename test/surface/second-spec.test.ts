import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseContract } from '../../src/contract/parse-contract.js';
import { problemLine } from '../../src/contract/problem.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { presentPage } from '../../src/presenter/present-page.js';
import { compileSurfaces } from '../../src/surface/compile-surfaces.js';
import { aRequest } from '../presenter/a-request.js';
import { aRun } from '../truth/a-run.js';

const FOLDER = resolve(import.meta.dirname, '../support/specs/bullmq-de');

function textOf(file: string): string {
  return readFileSync(resolve(FOLDER, file), 'utf8');
}

function secondContract() {
  const parsed = parseContract(textOf('contract.yaml'), 'contract.yaml');
  if (parsed.kind === 'err') throw new Error(parsed.error.map(problemLine).join('\n'));
  return parsed.value;
}

const contract = secondContract();
const render = compileSurfaces({
  shell: textOf('templates/shell.hbs'),
  list: textOf('templates/list.hbs'),
  detail: textOf('templates/detail.hbs'),
});

const late = aRun({
  id: 'spät',
  label: 'Versand',
  type: 'versand',
  status: 'delayed',
  outcome: 'offen',
  queued_at: '2026-01-01T11:29:00Z',
});
const live: OperationRun = {
  ...late,
  id: 'läuft',
  status: 'active',
  last_progress_at: '2026-01-01T11:59:00Z',
  counts: { total: 40, processed: 12, failed: 3 },
};
const ended: OperationRun = {
  ...late,
  id: 'zu',
  status: 'failed',
  outcome: 'fehler',
  context: { reconciliation: { source: 'nachtabgleich', reconciled_at: '2026-01-01T03:00:00Z' } },
};

function documentOf(...request: Parameters<typeof aRequest>): Document {
  return new JSDOM(render(presentPage(aRequest(...request), contract))).window.document;
}

function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('a spec in another vocabulary', () => {
  it('has its own statuses, windows and words on the list', () => {
    const page = documentOf('list', [ended, live, late]);
    const regions = [...page.querySelectorAll('[data-auftrag]')];
    expect(regions.map((region) => region.getAttribute('data-truth'))).toEqual([
      'likely_stale',
      'fresh',
      'reconciled',
    ]);
    expect(wordsOf(page.querySelector('[data-auftrag="spät"] dl'))).toBe(
      'Zustand Vermutlich hängen geblieben' +
        'Zeitfenster überschritten. Bitte die Worker prüfen, bevor der Auftrag neu gestellt wird. ' +
        'Zeit eingereiht vor 31 Min.Zeitfenster 2 Min.29 Min. darüber ' +
        'Fortschritt Gestellt von Ada Umgebung e1',
    );
    expect(wordsOf(page.querySelector('[data-auftrag="läuft"]'))).toContain(
      '12 von 40 Einträgen3 fehlgeschlagen',
    );
    expect(wordsOf(page.querySelector('[data-auftrag="zu"]'))).toContain('Abgeglichen durch nachtabgleich');
  });

  it('has its own paths', () => {
    const page = documentOf('shell', [live]);
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/warteschlangen/w1/auftraege',
      '/warteschlangen/w1/auftraege/l%C3%A4uft',
    ]);
  });

  it('has its own banner, before its own diagnostics', () => {
    const page = documentOf('detail', [late], { run: 'spät' });
    const places = [...page.querySelectorAll('#auftrag .hinweis, #auftrag .technik')];
    expect(places.map(({ className }) => className)).toEqual(['hinweis', 'technik']);
    expect(wordsOf(page.querySelector('.technik'))).toBe(
      'Technik Aufgezeichneter Status: delayedAufgezeichnetes Ergebnis: offenEingereiht am: 2026-01-01T11:29:00Z',
    );
  });

  it('does not take the statuses of the first spec for its own', () => {
    const page = documentOf('detail', [{ ...late, status: 'queued' }], { run: 'spät' });
    expect(wordsOf(page.querySelector('.hinweis'))).toBe(
      'Zustand unbekannt Der Auftrag lässt sich nicht beurteilen. Gezeigt wird, was aufgezeichnet ist. ' +
        'Der aufgezeichnete Status ist nicht bekannt.',
    );
  });

  it('refuses in its own words', () => {
    expect(wordsOf(documentOf('detail', [], { run: 'fort' }).body)).toBe(
      'Nicht gefundenUnter dieser Adresse gibt es nichts.',
    );
  });
});
