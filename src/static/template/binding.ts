/** What an attribute's name makes of its value, other than words. */
export type Binding =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'block'; readonly keyword: 'if' | 'each' }
  | { readonly kind: 'else'; readonly hasCondition: boolean }
  | { readonly kind: 'code' };

const TEXT = /^(?:v-text|v-html|x-text|x-html|\[(?:textContent|innerText|innerHTML)\])$/iu;
const CONDITION = /^(?:v-if|v-show|x-if|x-show|\*ngIf)$/iu;
const EACH = /^(?:v-for|x-for|\*ngFor)$/iu;
const BOUND = /^(?:v-bind:|x-bind:|:|\[(?:attr\.)?)([\w.-]+?)\]?(?:\.\w+)*$/u;
const CODE = /^(?:v-|x-|@|on|\(|#|\*|wire:|hx-on)/iu;

/** The binding that an attribute is, as Vue, Alpine, Angular and components of Blade write them; none where it has words. */
export function bindingOf(name: string): Binding | undefined {
  if (TEXT.test(name)) return { kind: 'text' };
  if (CONDITION.test(name)) return { kind: 'block', keyword: 'if' };
  if (EACH.test(name)) return { kind: 'block', keyword: 'each' };
  if (/^v-else-if$/iu.test(name)) return { kind: 'else', hasCondition: true };
  if (/^v-else$/iu.test(name)) return { kind: 'else', hasCondition: false };
  const bound = BOUND.exec(name)?.[1];
  if (bound !== undefined) return { kind: 'attribute', name: bound };
  return CODE.test(name) && !isSaidByGlimmer(name) ? { kind: 'code' } : undefined;
}

/** `@label="..."` hands words to a component; `@click` listens. */
function isSaidByGlimmer(name: string): boolean {
  return /^@(?:\w*(?:label|text|title|message|description|hint|tooltip|placeholder))$/iu.test(name);
}
