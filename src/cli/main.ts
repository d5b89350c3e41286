#!/usr/bin/env node
import { packageVersion } from '../harness/package-version.js';

const [, , first = '', ...rest] = process.argv;

// Who asks for the version alone does not wait for the commands to load.
if (rest.length === 0 && /^(?:-V|--version)$/u.test(first)) {
  console.log(packageVersion());
} else {
  const { commandLine } = await import('./command-line.js');
  await commandLine();
}
