import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { SURFACES } from '../../src/contract/vocabulary.js';
import type { OperationRun } from '../../src/operation/operation-run.js';
import { presentPage } from '../../src/presenter/present-page.js';
import { compileSurfaces } from '../../src/surface/compile-surfaces.js';
import { aRequest } from '../presenter/a-request.js';
import { specContract } from '../specs/spec-contract.js';
import { aRunningRun } from '../truth/a-run.js';
import { referenceTemplates } from './reference-templates.js';

const contract = specContract();
const render = compileSurfaces(referenceTemplates());
const { window } = new JSDOM();
const parser = new window.DOMParser();

const HOSTILE = [
  '<script>alert(1)</script>',
  '</li></main><main>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '{{{label}}} {{#each}}',
  '<!--',
  '&lt;b&gt;',
  '</style><svg/onload=alert(1)>',
  '`${1}`',
];

/** A letter is kept at both ends, so that trimming plays no part. */
const anyHostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string()), { minLength: 1, maxLength: 3 })
  .map((parts) => `a${parts.join(' ')}z`);

function pageOf(surface: (typeof SURFACES)[number], run: OperationRun): Document {
  return parser.parseFromString(render(presentPage(aRequest(surface, [run]), contract)), 'text/html');
}

it.each(SURFACES)('text from outside never becomes markup on the %s', (surface) => {
  const tags = (page: Document) => [...page.querySelectorAll('*')].map(({ tagName }) => tagName);
  const plain = tags(pageOf(surface, hostileRun('plain')));
  fc.assert(
    fc.property(anyHostileText, (text) => {
      const page = pageOf(surface, hostileRun(text));
      expect(tags(page)).toEqual(plain);
      expect(page.body.textContent).toContain(asParsed(text));
    }),
  );
});

function hostileRun(text: string): OperationRun {
  const context = { phase: { name: text, index: 1, total: 2 }, worker_id: text, job_id: text };
  return aRunningRun({ label: text, type: text, initiator: { kind: 'user', name: text }, context });
}

/** What an HTML parser makes of characters that no page can hold. */
function asParsed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\0/g, '');
}
