import { ENGINE_FAULTS } from './engine-faults.js';
import { PAGE_FAULTS } from './page-faults.js';
import { PRESENTER_FAULTS } from './presenter-faults.js';
import type { PlantedFault } from './planted-fault.js';
import { SURFACE_FAULTS } from './surface-faults.js';

/** Every planted fault, from the engine outwards. */
export const FAULTS: readonly PlantedFault[] = [
  ...ENGINE_FAULTS,
  ...PRESENTER_FAULTS,
  ...SURFACE_FAULTS,
  ...PAGE_FAULTS,
];
