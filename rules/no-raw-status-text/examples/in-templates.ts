import type { Example } from '../../../src/static/rule.js';

/** Templates that print a stored status. */
export const badTemplates: readonly Example[] = [
  {
    name: 'a status in a mustache',
    form: 'raw {{run.status}}',
    file: 'src/views/detail.hbs',
    text: '<dd class="{{run.status}}">{{run.status}}</dd>\n',
    at: 'run.status',
  },
  {
    name: 'a capitalised status in a mustache',
    form: 'raw {{capitalize run.status}}',
    file: 'src/views/detail.hbs',
    text: '<dd title="{{label run.status}}">{{capitalize (trim run.status)}}</dd>\n',
    at: 'run.status',
  },
  {
    name: 'a status inside a block with the run',
    form: 'status inside {{#with run}}',
    file: 'src/views/detail.hbs',
    text: '{{#with run}}{{#if outcome}}<dd>{{status}}</dd>{{/if}}{{/with}}\n',
    at: 'status',
  },
  {
    name: 'a status of each run',
    form: 'status inside {{#each runs}}',
    file: 'src/views/list.hbs',
    text: '{{#each page.runs}}<li>{{this.status}}</li>{{/each}}{{status}}\n',
    at: 'this.status',
  },
  {
    name: 'a status in the title of a Handlebars template',
    form: 'status in a template attribute',
    file: 'src/views/list.hbs',
    text: '{{#each runs as |r|}}<li title="Is {{r.status}}"></li>{{/each}}\n',
    at: 'r.status',
  },
  {
    name: 'a status in a Vue template',
    form: 'status in Vue',
    file: 'src/views/RunRow.vue',
    text: '<template>\n  <td v-for="r in runs" :class="r.status">{{ r.status | capitalize }}</td>\n</template>\n',
    at: 'r.status',
  },
  {
    name: 'a status that Vue binds as text',
    form: 'status in v-text',
    file: 'src/views/RunRow.vue',
    text: '<template>\n  <td v-text="run.status.toUpperCase()" />\n</template>\n',
    at: 'run.status',
  },
  {
    name: 'a status in a Svelte template',
    form: 'status in Svelte',
    file: 'src/views/RunRow.svelte',
    text: '{#each runs as { id, status }}\n  <td data-run-id={id} class={status}>{status}</td>\n{/each}\n',
    at: 'status',
  },
  {
    name: 'a status in a Blade template',
    form: 'status in Blade',
    file: 'resources/views/row.blade.php',
    text: '<td class="{{ $run->status }}">{{ ucfirst($run->status) }}</td>\n',
    at: '$run->status',
  },
  {
    name: 'a status by its key in a Blade template',
    form: 'status by key in Blade',
    file: 'resources/views/list.blade.php',
    text: "@foreach ($operation_runs as $entry)\n<td>{{ $entry['status'] ?? '-' }}</td>\n@endforeach\n",
    at: "$entry['status']",
  },
  {
    name: 'a status in an ERB template',
    form: 'status in ERB',
    file: 'app/views/runs/_row.html.erb',
    text: '<td class="<%= run.status %>"><%= @run.status.humanize %></td>\n',
    at: '@run.status',
  },
  {
    name: 'a status in the template of a page',
    form: 'status in HTML',
    file: 'src/app/run.component.html',
    text: '<td *ngFor="let run of runs" [title]="run.id">{{ run.status | titlecase }}</td>\n',
    at: 'run.status',
  },
];

/** Templates that print no stored status. */
export const goodTemplates: readonly Example[] = [
  {
    name: 'a Handlebars template that prints words',
    file: 'src/views/detail.hbs',
    text: [
      '{{#if run.status}}<dd class="{{run.status}}" data-status="{{run.status}}">{{label run.status}}</dd>{{/if}}',
      '{{#with response}}{{status}}{{/with}}{{response.status}}{{status}}{{lookup labels run.status}}',
      '{{#each runs}}{{#each steps}}{{status}}{{/each}}{{#with state}}{{label}}{{/with}}{{/each}}\n',
    ].join('\n'),
  },
  {
    name: 'a Vue template that prints words',
    file: 'src/views/RunRow.vue',
    text: [
      '<script setup lang="ts">\ndefineProps<{ run: WorkflowRun; operation: OperationRun }>();\n</script>\n<template>',
      '  <td :class="operation.status" :key="operation.status">{{ labels[operation.status] }} {{ run.status }}</td>',
      '  <td v-for="run in workflowRuns">{{ run.status }} {{ t(`status.${operation.status}`) }}</td>',
      '</template>\n',
    ].join('\n'),
  },
  {
    name: 'a Blade template that prints words',
    file: 'resources/views/row.blade.php',
    text: [
      "<td>{{ $labels[$run->status] }} {{ __('status.' . $run->status) }} {{ $run->status->label() }}</td>",
      "<td>{{ $run->status === 'queued' ? 'Queued' : $words }} {{ $response->status }}</td>",
      "@include('badge', ['status' => $run->status])\n",
    ].join('\n'),
  },
  {
    name: 'an ERB template that prints words',
    file: 'app/views/runs/_row.html.erb',
    text: [
      '<%= t("status.#{run.status}") %> <%= status_badge run.status %> <%= render "badge", status: run.status %>',
      '<%= run.status == "queued" ? "Queued" : words %> <%= LABELS[run.status] %> <%= job.status %>\n',
    ].join('\n'),
  },
];
