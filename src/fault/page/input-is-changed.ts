import { pageFault } from '../planted-fault.js';

/** A renderer that writes. */
export const inputIsChanged = pageFault(
  { id: 'input-is-changed', says: 'rendering changes the input', law: 'rendering-changes-nothing' },
  (page) => {
    page.changedInput = true;
  },
);
