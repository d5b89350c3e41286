import { describe, expect, it } from 'vitest';
import { noRawStatusText } from '../../rules/no-raw-status-text.js';
import { lintExample, lintFiles } from '../support/lint-source.js';

describe('no-raw-status-text', () => {
  it.each(noRawStatusText.examples.bad)('finds $name once', (example) => {
    const found = lintExample(noRawStatusText, example);
    expect(found.map(({ excerpt }) => excerpt.startsWith(example.at ?? ''))).toEqual([true]);
  });

  it.each(noRawStatusText.examples.good)('leaves $name alone', (example) => {
    expect(lintExample(noRawStatusText, example)).toEqual([]);
  });

  it('takes more names for a run', () => {
    const files = { 'src/Row.tsx': 'export const Row = ({ entry }: Props) => <td>{entry.status}</td>;' };
    expect(lintFiles(noRawStatusText, files)).toEqual([]);
    expect(lintFiles(noRawStatusText, files, { options: { receivers: ['entry'] } })).toHaveLength(1);
  });

  it.each([
    [
      'a.tsx',
      'const A = ({ run }: Props) => <td className={run.status} key={run.status}>{',
      'run.status}</td>;',
    ],
    ['a.ts', 'const a = (run: OperationRun) => `<tr class="${run.status}"><td>${', 'run.status}</td></tr>`;'],
    [
      'a.hbs',
      '<dd class="{{run.status}}" title="{{label run.status}}">{{capitalize (trim ',
      'run.status)}}</dd>',
    ],
    ['a.vue', '<template><td :class="run.status">{{ ', 'run.status }}</td></template>'],
    ['a.svelte', '<td class={run.status}>{', 'run.status}</td>'],
    ['a.blade.php', '<td class="{{ $run->status }}">{{ ucfirst(', '$run->status) }}</td>'],
    ['a.erb', '<td class="<%= run.status %>"><%= ', 'run.status %></td>'],
  ])('points at what is printed in %s, not at what is not', (path, before, after) => {
    const found = lintFiles(noRawStatusText, { [path]: before + after });
    expect(found.map(({ start }) => start)).toEqual([before.length]);
  });

  it('refuses options that it does not know', () => {
    expect(() => lintFiles(noRawStatusText, { 'a.ts': '' }, { options: { receiver: [] } })).toThrow(
      'receiver',
    );
  });

  it('tells each place of a file, with what it stands in', () => {
    const text = '{{#with run}}<p>{{status}}</p><p>{{upper outcome}}</p>{{/with}}';
    const found = lintFiles(noRawStatusText, { 'src/views/detail.hbs': text });
    expect(found.map(({ excerpt, symbol }) => [excerpt, symbol])).toEqual([
      ['status', 'detail.hbs'],
      ['outcome', 'detail.hbs'],
    ]);
  });

  it.each([
    '<%= run.status ? "yes" : "no" %>',
    '<%= label_for(run.status) %>',
    '<%= run.status == "queued" ? 1 : 2 %>',
    '<% if run.status == "queued" %>Words<% end %>',
    '<%= {"queued" => "Words"}[run.status] %>',
    '<%= workflow_run.status %>',
    '<%= run.status_label %>',
  ])('leaves %s alone', (text) => {
    expect(lintFiles(noRawStatusText, { 'a.html.erb': text })).toEqual([]);
  });

  it.each([
    '<%= "Is #{run.status}" %>',
    '<%= link_to run.status.titleize, run_path(run) %>',
    '<%= run[:status].to_s %>',
    '<%= run.outcome || "none" %>',
    '<%= ready ? run.status : "none" %>',
    '<%= runs.first.status.tr("_", " ") %>',
  ])('finds %s', (text) => {
    expect(lintFiles(noRawStatusText, { 'a.html.erb': text })).toHaveLength(1);
  });
});
