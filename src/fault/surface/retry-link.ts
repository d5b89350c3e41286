import { templateFault } from '../planted-fault.js';

/** A link that starts the run again. */
export const retryLink = templateFault(
  {
    id: 'retry-link',
    says: 'the shell links to a request that starts things again',
    law: 'no-destructive-action',
  },
  'shell',
  [
    {
      takes: `<ul class="card">
{{#each runs}}`,
      gives: `<a href="/again" data-method="post">Once more</a>
<ul class="card">
{{#each runs}}`,
    },
  ],
);
