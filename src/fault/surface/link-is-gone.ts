import { templateFault } from '../planted-fault.js';

/** A row without its next step. */
export const linkIsGone = templateFault(
  { id: 'link-is-gone', says: 'the rows of the list have no link', law: 'one-canonical-link' },
  'list',
  [
    {
      takes: '<td>{{#if link}}<a class="row" href="{{link.href}}">{{link.text}}</a>{{/if}}</td>',
      gives: '<td></td>',
    },
  ],
);
