import { presenterFault } from '../planted-fault.js';

let ticks = 0;

/** The page tells when it was rendered. */
export const timeOfTheClock = presenterFault(
  { id: 'time-of-the-clock', says: 'every page tells a time of its own', law: 'same-input-same-page' },
  (model) => {
    ticks += 1;
    return model.kind === 'not-found' ? model : { ...model, heading: `${model.heading} ${String(ticks)}` };
  },
);
