import { pageFault } from '../planted-fault.js';

/** A mark of its own on every page. */
export const anotherPageEachTime = pageFault(
  {
    id: 'another-page-each-time',
    says: 'the second answer to a request differs from the first',
    law: 'same-input-same-page',
  },
  (page) => {
    page.document.body.setAttribute('data-turn', String(page.turn));
  },
);
