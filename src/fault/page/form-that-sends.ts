import { sayAbove } from '../open-page.js';

import { pageFault } from '../planted-fault.js';

/** A form for everybody. */
export const formThatSends = pageFault(
  {
    id: 'form-that-sends',
    says: 'the page offers a form that sends something',
    law: 'no-destructive-action',
  },
  (page) => {
    sayAbove(page, '<form method="post" action="/"><button>OK</button></form>');
  },
);
