// The same screens in an application that knows no viewers: everybody sees everything.
import { createInterface } from 'node:readline';
import { detailPage, listPage, notFoundPage, shellPage } from './pages.mjs';
import { truthOf } from './truth.mjs';

let contract;

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.t === 'bye') break;
  if (message.t === 'hello') contract = message.contract;
  const answer =
    message.t === 'hello'
      ? { t: 'hello', protocol: 1, testee: { name: 'one-for-all' }, viewers: false }
      : { t: 'result', id: message.id, status: 'ok', ...page(message) };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.stdin.destroy();

function page({ surface, now, input: { workspace, environment, run, runs } }) {
  const judged = runs
    .filter(({ workspace_id }) => workspace_id === workspace)
    .filter(({ environment_id }) => environment === null || environment_id === environment)
    .map((each) => ({ run: each, ...truthOf(each, contract, Date.parse(now)) }));
  if (surface === 'list') return { body: listPage(judged, contract) };
  if (surface === 'shell') {
    return {
      body: shellPage(
        judged.filter(({ phase }) => ['queued', 'running'].includes(phase)),
        contract,
      ),
    };
  }
  const one = judged.find((each) => each.run.id === run);
  return one === undefined
    ? { code: 404, body: notFoundPage(contract) }
    : { body: detailPage(one, contract) };
}
