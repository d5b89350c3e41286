import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainOf } from './domain.js';
import { chance } from './chance.js';
import { componentText } from './component-text.js';
import { serviceText } from './service-text.js';

const FOLDERS = 100;
/** One file in so many is a component; the others are services. */
const COMPONENTS = 3;

/**
 * Writes `count` files of TypeScript and TSX, some six kilobytes each, to `folder`/src: the same ones each time. They are
 * source as a product has it: services and components that import each other, with statuses, toasts and messages of
 * their own. 15 of 100 name the model, 5 of those speak of its lifecycle, and 1 of 250 breaks a rule.
 */
export function generateTree(folder: string, count: number): void {
  for (let at = 0; at < FOLDERS; at += 1) mkdirSync(join(folder, 'src', folderOf(at)), { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const isComponent = at % COMPONENTS === 0;
    const file = `${domainOf(at).file}.${isComponent ? 'tsx' : 'ts'}`;
    writeFileSync(join(folder, 'src', folderOf(at), file), generatedText(at));
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
}

/** The source of the file with the number `at`. */
export function generatedText(at: number): string {
  const domain = domainOf(at);
  const random = chance(at);
  const imports = importsOf(at);
  return at % COMPONENTS === 0
    ? imports + componentText(domain, random)
    : imports + serviceText(domain, random);
}

/** Imports of the services before it, which have numbers that no component has. */
function importsOf(at: number): string {
  const before = [at - 2, at - 7, at - 40].filter((each) => each > 0 && each % COMPONENTS !== 0);
  return before
    .map((each) => {
      const { type, file } = domainOf(each);
      return `import type { ${type} as ${type}Before } from '../${folderOf(each)}/${file}';\n`;
    })
    .join('');
}

function folderOf(at: number): string {
  return `part-${String(at % FOLDERS)}`;
}
