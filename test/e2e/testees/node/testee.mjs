// A testee in plain Node: the three screens of an application, rendered from nothing but the protocol page.
import { createInterface } from 'node:readline';
import { truthOf } from './truth.mjs';
import { detailPage, listPage, notFoundPage, shellPage } from './pages.mjs';

let contract;

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const message = JSON.parse(line);
  if (message.t === 'hello') say(greeted(message));
  else if (message.t === 'render') say({ t: 'result', id: message.id, ...answer(message) });
  else if (message.t === 'bye') break;
}

function say(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function greeted(hello) {
  contract = hello.contract;
  return {
    t: 'hello',
    protocol: hello.protocol.includes(1) ? 1 : null,
    testee: { name: 'node-screens', version: '1.0', language: 'javascript' },
    surfaces: Object.fromEntries(
      ['shell', 'list', 'detail'].map((surface) => [surface, { support: 'full', source: 'pages.mjs' }]),
    ),
    concurrency: 8,
  };
}

function answer({ surface, now, input }) {
  try {
    const moment = Date.parse(now);
    if (Number.isNaN(moment)) return { status: 'rejected', reason: `"${now}" is no time` };
    return page(surface, moment, input);
  } catch (error) {
    return { status: 'error', message: error.message, trace: error.stack };
  }
}

function page(surface, now, input) {
  const seen = visibleRuns(surface, input);
  if (seen === undefined) return notFound();
  const judged = seen.map((run) => ({ run, ...truthOf(run, contract, now) }));
  switch (surface) {
    case 'shell':
      return { status: 'ok', body: shellPage(judged.filter(isActive), contract) };
    case 'list':
      return { status: 'ok', body: listPage(judged, contract) };
    case 'detail': {
      const one = judged.find(({ run }) => run.id === input.run);
      return one === undefined ? notFound() : { status: 'ok', body: detailPage(one, contract) };
    }
    default:
      return { status: 'unsupported', reason: `there is no "${surface}" here` };
  }
}

function notFound() {
  return { status: 'ok', code: 404, body: notFoundPage(contract) };
}

function isActive({ phase }) {
  return phase === 'queued' || phase === 'running';
}

// What the viewer may see on this page; nothing where they do not belong, which reads as "not found".
function visibleRuns(surface, { viewer, workspace, environment, runs }) {
  const memberships = viewer.memberships.filter((each) => each.workspace === workspace);
  if (memberships.length === 0) return undefined;
  const open = memberships.flatMap(({ environments }) => environments);
  if (surface === 'shell' && environment === null) return undefined;
  if (environment !== null && !open.includes(environment)) return undefined;
  const shown = environment === null ? open : [environment];
  return runs.filter((run) => run.workspace_id === workspace && shown.includes(run.environment_id));
}
