import type { Example } from '../src/static/rule.js';

/** Sources in which an event, a toast, a notification or a path is not the frozen one, each once. */
export const bad: readonly Example[] = [
  {
    name: 'an event that was renamed',
    file: 'src/enqueue.ts',
    text: "export const tell = () => window.dispatchEvent(new CustomEvent('ops-ux:run-queued'));\n",
    at: "'ops-ux:run-queued'",
  },
  {
    name: 'a listener for another name',
    file: 'src/shell.ts',
    text: "window.addEventListener('ops-ux:operation-enqueued', refresh);\n",
    at: "'ops-ux:operation-enqueued'",
  },
  {
    name: 'an event of another namespace',
    file: 'src/shell.ts',
    text: "bus.emit('ops:run-enqueued', { id });\n",
    at: "'ops:run-enqueued'",
  },
  {
    name: 'a constant that is used twice',
    file: 'src/events.ts',
    text: `const ENQUEUED = 'ops-ux:enqueued';
export const tell = () => bus.emit(ENQUEUED);
export const listen = (f: () => void) => bus.on(ENQUEUED, f);
`,
    at: "'ops-ux:enqueued'",
  },
  {
    name: 'the presenter with an event of its own',
    file: 'src/presenter/delivery.ts',
    text: "export const delivery = { browserEvent: { name: 'ops-ux:run-added' } };\n",
    at: "'ops-ux:run-added'",
  },
  {
    name: 'a toast in other words',
    form: 'call arguments (toasts)',
    file: 'src/enqueue.ts',
    text: "export const tell = () => toast.success('Operation has been queued');\n",
    at: "'Operation has been queued'",
  },
  {
    name: 'the title of a toast',
    file: 'src/enqueue.ts',
    text: "export const tell = (label: string) => notify({ title: 'Operation enqueued', body: `${label} was added to the queue.` });\n",
    at: "'Operation enqueued'",
  },
  {
    name: 'the body under a frozen title',
    file: 'src/enqueue.ts',
    text: "export const tell = (label: string) => toast({ title: 'Operation queued', description: `${label} will run soon.` });\n",
    at: '`${label} will run soon.`',
  },
  {
    name: 'the action under a frozen title',
    file: 'src/enqueue.ts',
    text: "export const tell = () => toast('Operation queued', { action: { label: 'Show run', onClick } });\n",
    at: "'Show run'",
  },
  {
    name: 'a notification in an element',
    file: 'src/inbox.tsx',
    text: 'export const Ended = () => <Notification title="Operation finished!" />;\n',
    at: '"Operation finished!"',
  },
  {
    name: 'a path with another noun',
    file: 'src/link.ts',
    text: 'export const link = (w: string, id: string) => `/admin/workspaces/${w}/runs/${id}`;\n',
    at: '`/admin',
  },
  {
    name: 'a path without the workspace',
    file: 'src/link.tsx',
    text: 'export const Open = ({ id }: { id: string }) => <a href={`/admin/operations/${id}`}>Open</a>;\n',
    at: '`/admin',
  },
  {
    name: 'a path that is joined',
    form: '+ concatenation',
    file: 'src/link.ts',
    text: "export const link = (w: string, id: string) => '/admin/workspaces/' + w + '/operations/' + id + '/logs';\n",
    at: "'/admin/workspaces/'",
  },
  {
    name: 'a route of a router',
    file: 'src/router.ts',
    text: "router.get('/admin/workspaces/:workspace/environments/:environment/operations', list);\n",
    at: "'/admin",
  },
  {
    name: 'a path of a constant that is used twice',
    file: 'src/link.ts',
    text: `const BASE = '/admin/operations';
export const list = () => BASE;
export const link = (id: string) => \`\${BASE}/\${id}\`;
`,
    at: "'/admin/operations'",
  },
  {
    name: 'a link in a template',
    form: 'Handlebars templates',
    file: 'src/row.hbs',
    text: '<a href="/admin/workspaces/{{workspace}}/runs/{{id}}">Open</a>\n',
    at: '/admin',
  },
];

/** Sources that only look like it. */
export const good: readonly Example[] = [
  {
    name: 'the frozen data',
    file: 'src/presenter/delivery.ts',
    text: `export const tell = (label: string) => {
  window.dispatchEvent(new CustomEvent('ops-ux:run-enqueued'));
  toast({ title: 'Operation queued', body: \`\${label} was added to the queue.\`, action: { label: 'View operation' } });
  notify('Operation finished', { body: \`\${label} has ended.\` });
};
`,
  },
  {
    name: 'the frozen paths',
    file: 'src/link.ts',
    text: `export const detail = (w: string, id: string) => \`/admin/workspaces/\${w}/operations/\${id}\`;
export const tab = (w: string, id: string) => \`https://example.com/admin/workspaces/\${w}/operations/\${id}?tab=facts#top\`;
export const list = (w: string, query: string) => '/admin/workspaces/' + w + '/operations' + query;
export const shell = '/admin/workspaces/:workspace/environments/:environment';
router.get('/admin/workspaces/{workspace}/operations/{run}', show);
`,
  },
  {
    name: 'other routes',
    file: 'src/router.ts',
    text: `router.get('/admin/workspaces/:workspace/settings', settings);
router.get('/admin/users/:id', user);
router.get('/api/operations/:id', api);
import { runs } from '/admin/operations/runs.js';
`,
  },
  {
    name: 'other events',
    file: 'src/shell.ts',
    text: `window.addEventListener('resize', draw);
bus.emit('theme:changed');
bus.on('run-selected', show);
localStorage.getItem('ops-ux:theme');
`,
  },
  {
    name: 'other toasts',
    file: 'src/save.ts',
    text: `toast.success('Settings saved');
toast.error('Operation failed');
toast('Operation cancelled');
notify({ title: 'Message queued' });
toast('Operation could not be queued');
label('Operation enqueued');
`,
  },
  {
    name: 'a log line',
    file: 'src/note.ts',
    text: "logger.info('/admin/operations/1', 'Operation enqueued');\n",
  },
  {
    name: 'an error and a type',
    file: 'src/note.ts',
    text: "export type Path = '/admin/operations';\nexport const fail = () => { throw new Error('/admin/operations/1'); };\n",
  },
  {
    name: 'a test',
    file: 'test/link.test.ts',
    text: "window.dispatchEvent(new CustomEvent('ops-ux:run-queued'));\nvisit('/admin/operations/1');\n",
  },
  {
    name: 'frozen paths in a template',
    file: 'src/row.hbs',
    text: '{{!-- <a href="/admin/operations/1"> --}}\n<a href="/admin/workspaces/{{workspace}}/operations/{{id}}">Open</a><a href="{{path}}">Open</a>\n',
  },
];
