import { templateFault } from '../planted-fault.js';

/** A row for the phone and one for the desk. */
export const twoRows = templateFault(
  { id: 'two-rows', says: 'the list has two rows for each run', law: 'one-summary-per-run' },
  'list',
  [
    {
      takes: `{{#each runs}}
`,
      gives: `{{#each runs}}
<tr data-run-id="{{id}}"><td>{{name}}</td></tr>
`,
    },
  ],
);
