import type { Rule } from '../../src/static/rule.js';

const AT_FOR = 'Waiting for worker';

/** Templates that hold queue copy, in each form that templates have, and such as only look like it. */
export const templateExamples: Rule['examples'] = {
  bad: [
    {
      name: 'words of a Handlebars template',
      form: 'Handlebars template',
      file: 'src/views/row.hbs',
      text: '{{#each runs}}\n<li>{{name}} <em>Waiting for worker.</em></li>\n{{/each}}\n',
      at: AT_FOR,
    },
    {
      name: 'an argument of a Handlebars helper',
      form: 'Handlebars helper argument',
      file: 'src/views/row.hbs',
      text: '{{> badge tone="calm" label="Waiting for worker."}}\n',
      at: AT_FOR,
    },
    {
      name: 'a title in a Handlebars template',
      form: 'template attribute',
      file: 'src/views/row.hbs',
      text: '<td{{#if late}} title="Likely stale"{{/if}}>{{name}}</td>\n',
      at: 'Likely stale',
    },
    {
      name: 'words of a Vue template',
      form: 'Vue template',
      file: 'src/views/RunRow.vue',
      text: '<template>\n  <p v-if="queued">Waiting for <b>worker</b>.</p>\n</template>\n',
      at: 'Waiting for',
    },
    {
      name: 'a ternary that Vue prints',
      form: 'Vue expression',
      file: 'src/views/RunRow.vue',
      text: "<template>\n  <p>{{ queued ? 'Waiting for worker.' : label }}</p>\n</template>\n",
      at: AT_FOR,
    },
    {
      name: 'a title that Vue binds',
      form: 'Vue binding',
      file: 'src/views/RunRow.vue',
      text: '<template>\n  <p :title="hint ?? \'No action needed\'">{{ label }}</p>\n</template>\n',
      at: 'No action needed',
    },
    {
      name: 'words of a Svelte template',
      form: 'Svelte template',
      file: 'src/views/RunRow.svelte',
      text: '{#if queued}\n  <p>Waiting {"for worker."}</p>\n{/if}\n',
      at: 'Waiting',
    },
    {
      name: 'words of a Blade template',
      form: 'Blade template',
      file: 'resources/views/row.blade.php',
      text: "@if ($queued)\n  <p>{{ __('Waiting for worker.') }}</p>\n@endif\n",
      at: AT_FOR,
    },
    {
      name: 'an argument of a Blade directive',
      form: 'Blade directive',
      file: 'resources/views/row.blade.php',
      text: "@include('badge', ['label' => 'Waiting for worker.'])\n",
      at: AT_FOR,
    },
    {
      name: 'words of an ERB template',
      form: 'ERB template',
      file: 'app/views/runs/_row.html.erb',
      text: '<% if queued %>\n<%= tag.p "Waiting for worker." %>\n<% end %>\n',
      at: AT_FOR,
    },
    {
      name: 'words of a page',
      form: 'HTML page',
      file: 'public/runs.html',
      text: '<!doctype html>\n<title>Runs</title>\n<p>Waiting<br>for worker.</p>\n',
      at: 'Waiting<br>for',
    },
    {
      name: 'entities and no-break spaces in markup',
      form: 'HTML entities in markup',
      file: 'src/views/row.hbs',
      text: '<p>W&#97;iting&nbsp;for&#160;worker&period;</p>\n',
      at: 'W&#97;iting',
    },
    {
      name: 'an ellipsis behind the words',
      form: 'ellipsis in markup',
      file: 'src/views/row.hbs',
      text: '<p>Waiting for worker\u2026</p>\n',
      at: AT_FOR,
    },
    {
      name: 'a no-break space itself',
      form: 'NBSP in markup',
      file: 'src/views/row.hbs',
      text: '<p>Waiting\u00a0for worker.</p>\n',
      at: 'Waiting\u00a0for',
    },
  ],
  good: [
    {
      name: 'a Handlebars template that prints what it is given',
      file: 'src/views/row.hbs',
      text: '{{!-- Waiting for worker. --}}<!-- Waiting for worker. --><p class="waiting">{{guidance}}</p>\n',
    },
    {
      name: 'a hole in the middle of the words',
      file: 'src/views/row.hbs',
      text: '<p>Waiting for {{count}} approvals</p>\n<p>Waiting</p><p>for worker.</p>\n',
    },
    {
      name: 'classes, data and keys of translations',
      file: 'src/views/RunRow.vue',
      text: '<template>\n  <p class="stale" data-state="waiting in queue">{{ t(\'queue.stale\') }}</p>\n</template>\n',
    },
    {
      name: 'a comparison in a Blade template',
      file: 'resources/views/row.blade.php',
      text: "@if ($hint === 'Waiting for worker.')\n  <p>{{ $labels['Waiting for worker.'] }}</p>\n@endif\n",
    },
    {
      name: 'success of something else on a page',
      file: 'public/settings.html',
      text: '<p>Your settings were saved successfully.</p><p>Invoice overdue</p>\n',
    },
    {
      name: 'styles and scripts of a page',
      file: 'public/runs.html',
      text: '<style>.a::before{content:"Waiting for worker."}</style>\n<p>Runs</p>\n',
    },
    {
      name: 'a log line in an ERB template',
      file: 'app/views/runs/_row.html.erb',
      text: '<% Rails.logger.info("Waiting for worker.") %>\n<p><%= run.guidance %></p>\n',
    },
  ],
};
