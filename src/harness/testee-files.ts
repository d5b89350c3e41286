import type { ResolvedConfig } from './config-schema.js';

type TesteeConfig = ResolvedConfig['testee'];

/** The files of the surfaces, as far as a config names them; relative to it. */
export function surfaceFiles(testee: TesteeConfig): readonly string[] {
  switch (testee.kind) {
    case 'handlebars':
      return [...Object.values(testee.templates), ...Object.values(testee.partials)];
    case 'module':
      return [testee.module];
    case 'reference':
    case 'recorded':
    case 'command':
    case 'browser':
      return [];
  }
}

/** Every file that a config names for its testee, relative to it: beside the surfaces, the page for strangers and the record. */
export function testeeFiles(testee: TesteeConfig): readonly string[] {
  const more =
    testee.kind === 'recorded' ? testee.file : testee.kind === 'handlebars' ? testee.notFound : undefined;
  return more === undefined ? surfaceFiles(testee) : [...surfaceFiles(testee), more];
}
