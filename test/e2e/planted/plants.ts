import { ENGINE_PLANTS } from './engine-plants.js';
import { PAGE_PLANTS } from './page-plants.js';
import type { Plant } from './plant.js';
import { SCOPE_PLANTS } from './scope-plants.js';
import { WORD_PLANTS } from './word-plants.js';

/** Every lie, from the engine outwards. */
export const PLANTS: readonly Plant[] = [...ENGINE_PLANTS, ...WORD_PLANTS, ...PAGE_PLANTS, ...SCOPE_PLANTS];
