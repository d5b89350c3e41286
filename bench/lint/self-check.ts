import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contender } from './contender.js';
import { type Form, FORMS, LOOK_ALIKE } from './forms.js';

/** Writes one small file for each form to `folder`, and one that only looks like all of them. */
export function writeSamples(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const form of FORMS) for (const file of filesOf(form)) writeFileSync(join(folder, file), form.text);
  writeFileSync(join(folder, 'look-alike.tsx'), LOOK_ALIKE);
}

/** What `contender` claims to find in `folder` and does not, and what it finds that is none. */
export function selfCheck(contender: Contender, folder: string): readonly string[] {
  const { files, findings } = contender.survey(folder);
  const isFound = (file: string, rule: string) =>
    findings.some((each) => each.file === file && (each.rule ?? rule) === rule);
  const claimed = FORMS.filter(({ name }) => contender.finds.includes(name));
  const missed = claimed.flatMap((form) =>
    filesOf(form)
      .filter((file) => !isFound(file, form.rule))
      .map((file) => `${contender.name} does not find ${form.rule} in ${file}`),
  );
  const invented = findings
    .filter(({ file }) => file === 'look-alike.tsx')
    .map(({ rule }) => `${contender.name} finds ${rule ?? 'something'} in look-alike.tsx`);
  const expected = FORMS.flatMap(filesOf).length + 1;
  const unread =
    files === expected
      ? []
      : [`${contender.name} reads ${String(files)} files of the ${String(expected)} samples`];
  return [...unread, ...missed, ...invented];
}

/** A form without markup is written in both grammars of TypeScript. */
function filesOf({ name, text }: Form): readonly string[] {
  return /<\w[^<>]*\/?>[^]*<\/|\/>/u.test(text) ? [`${name}.tsx`] : [`${name}.ts`, `${name}.tsx`];
}
