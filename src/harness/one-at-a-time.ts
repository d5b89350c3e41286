import type { Testee } from '../testee/testee.js';

/** `testee`, asked for one page at a time whatever it allows. */
export function oneAtATime(testee: Testee): Testee {
  return {
    name: testee.name,
    surfaces: testee.surfaces,
    render: (request) => testee.render(request),
    close: () => testee.close(),
  };
}
