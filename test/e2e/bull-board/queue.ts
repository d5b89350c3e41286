/** The one queue of each workspace. */
export const QUEUE = 'operations';
