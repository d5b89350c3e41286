import fc from 'fast-check';
import type { ClaimMatcher } from '../contract/claims.js';

const PLAIN = ['Inventory sync', 'Policy export', 'Directory import', 'Nightly copy', 'Tenant review 7'];

/** What has broken pages before: markup, quotes, template syntax, direction marks, unseen characters, sheer length. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</main></td></table></template><!--',
  '{{constructor.constructor "return 1"}}',
  '{{{label}}} ${7*7} <%= 7 %> @{{ 7 }}',
  '&lt;b&gt; &amp;nbsp; &#x27;',
  '\u202Egpj.exe\u202C',
  'zero\u200Bwidth\u2060joined\u00ADsoft',
  '\u001B[31mred\u0007',
  '::error::forged\n::warning::line',
  '| a | b |\r\n|---|---|',
  'Ünïcödé ﬁ 漢字 🧭 e\u0301',
  '   ',
  'x'.repeat(600),
  'data-truth="fresh" data-run-id="r1"',
];

/**
 * A run's label as a person or an attacker may have chosen it. Never a claim of the contract, whatever its
 * language: a text that would read as one is cut down to a number.
 */
export function anyLabel(matcher: ClaimMatcher): fc.Arbitrary<string> {
  const plain = fc.constantFrom(...PLAIN);
  const hostile = fc.constantFrom(...HOSTILE_TEXTS);
  const joined = fc.tuple(plain, hostile).map(([name, text]) => `${name} ${text}`);
  const drawn = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 });
  return fc
    .oneof({ arbitrary: plain, weight: 6 }, hostile, joined, drawn)
    .map((text) => harmless(text, matcher));
}

/** `text`, or a plain number of its length where it would read as a claim. */
export function harmless(text: string, matcher: ClaimMatcher): string {
  return matcher.match(text).length === 0 ? text : `Operation ${String(text.length)}`;
}
