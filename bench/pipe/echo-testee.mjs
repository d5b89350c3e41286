// Answers every request with the same page; as little work as there can be at the other end of the pipe.
import { createInterface } from 'node:readline';

const concurrency = Number(process.argv[2] ?? '1');
const body = '<li data-run-id="r1">Queued</li>'.repeat(30);
let waiting = '';

createInterface({ input: process.stdin }).on('line', (line) => {
  const { t, id } = JSON.parse(line);
  if (t === 'hello') say({ t, protocol: 1, testee: { name: 'echo' }, concurrency });
  else if (t === 'render') say({ t: 'result', id, status: 'ok', body });
  else process.exit(0);
});

function say(message) {
  if (waiting === '') setImmediate(flush);
  waiting += `${JSON.stringify(message)}\n`;
}

function flush() {
  process.stdout.write(waiting);
  waiting = '';
}
