import { templateFault } from '../planted-fault.js';

/** A form that ends the run. */
export const cancelForm = templateFault(
  { id: 'cancel-form', says: 'the detail offers to end the run', law: 'no-destructive-action' },
  'detail',
  [
    {
      takes: '<h1>{{run.name}}</h1>',
      gives: `<h1>{{run.name}}</h1>
<form method="post"><button>Stop it</button></form>`,
    },
  ],
);
