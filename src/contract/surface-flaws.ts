import { suggestion } from '../lang/nearest.js';
import type { Flaw } from './problem.js';
import type { ContractSource } from './schema.js';
import { selectorFlaw } from './selector.js';

type Surfaces = ContractSource['surfaces'];
type SurfaceSource = NonNullable<Surfaces[keyof Surfaces]>;

const HOLES = ['workspace', 'environment', 'run'];

/** Where a surface cannot show what it says, or cannot be found or linked to. */
export function surfaceFlaws({ surfaces }: ContractSource): readonly Flaw[] {
  const names = Object.keys(surfaces);
  if (names.length === 0) return [{ path: ['surfaces'], message: 'Cannot check anything without a surface' }];
  return Object.entries(surfaces).flatMap(([name, surface]) => {
    const flaws = [
      ...shownFlaws(name, surface),
      ...selectorFlaws(surface),
      ...holeFlaws(surface),
      ...linkFlaws(surface, names),
    ];
    return flaws.map(({ path, message }) => ({ path: ['surfaces', name, ...path], message }));
  });
}

function shownFlaws(name: string, { shows, run, path }: SurfaceSource): readonly Flaw[] {
  if (name === 'detail' && shows !== 'one-run')
    return [{ path: ['shows'], message: `Cannot show "${shows}" on the detail: it shows one-run` }];
  if (name !== 'detail' && shows === 'one-run')
    return [{ path: ['shows'], message: `Cannot show "one-run" on the ${name}: only the detail does` }];
  if (shows === 'one-run') {
    return path.includes('{run}')
      ? []
      : [{ path: ['path'], message: 'Cannot link to a run without "{run}" in the path' }];
  }
  return run.includes('{id}')
    ? []
    : [{ path: ['run'], message: 'Cannot find a run without "{id}" in the selector' }];
}

const SELECTORS = ['run', 'banner', 'diagnostics', 'content', 'progress'] as const;

function selectorFlaws(surface: SurfaceSource): readonly Flaw[] {
  return SELECTORS.flatMap((key) => {
    const selector = surface[key];
    if (selector === undefined) return [];
    // A run's id is escaped before it takes the place of "{id}".
    const why = selectorFlaw(key === 'run' ? selector.replaceAll('{id}', 'id') : selector);
    return why === undefined
      ? []
      : [{ path: [key], message: `Cannot read the selector "${selector}": ${why}` }];
  });
}

function holeFlaws({ path }: SurfaceSource): readonly Flaw[] {
  return [...path.matchAll(/\{([^}]*)\}/g)]
    .map(([, hole]) => hole ?? '')
    .filter((hole) => !HOLES.includes(hole))
    .map((hole) => ({ path: ['path'], message: `Cannot fill "{${hole}}"; ${suggestion(hole, HOLES)}` }));
}

function linkFlaws({ link }: SurfaceSource, names: readonly string[]): readonly Flaw[] {
  if (link === undefined || names.includes(link)) return [];
  return [
    {
      path: ['link'],
      message: `Cannot link to "${link}": it is no surface here; known: ${names.join(', ')}`,
    },
  ];
}
