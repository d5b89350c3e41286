// A testee that fails in the way that its first argument names. The second one marks its processes for who looks for them.
import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [, , way, mark] = process.argv;
const say = (message) =>
  process.stdout.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
const hello = { t: 'hello', protocol: 1, testee: { name: 'broken' } };
const rejected = (id) => ({ t: 'result', id, status: 'rejected', reason: 'not today' });

const atStart = {
  'exits before hello': () => {
    process.stderr.write('Fatal error: no such class\n');
    process.exit(3);
  },
  'stays silent': () => setInterval(() => {}, 1000),
  'speaks another version': () => say({ ...hello, protocol: 2 }),
  'prints before hello': () => say('Warning: undefined variable'),
  'says hello in another shape': () => say({ ...hello, testee: 'broken' }),
  'leaves children behind': () => {
    const script = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); // ${mark}`;
    spawn(process.execPath, ['--eval', script, mark], { stdio: 'inherit' });
    say(hello);
  },
  'ignores everything that tells it to end': () => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
    setInterval(() => {}, 1000);
    say(hello);
  },
};

const atRequest = {
  'exits in the middle': () => process.exit(0),
  'is killed by a signal': () => process.kill(process.pid, 'SIGSEGV'),
  'does not answer, and ignores SIGTERM': () => process.on('SIGTERM', () => {}),
  'answers after the deadline': ({ id }) => setTimeout(() => say(rejected(id)), 900),
  'answers an id that nobody asked': () => say(rejected('zz')),
  'answers twice': ({ id }) => say(rejected(id)) && say(rejected(id)),
  'answers in no JSON': () => say('<p>Warning: undefined variable</p>'),
  'answers in the wrong shape': ({ id }) => say({ t: 'result', id, status: 'fine', body: '' }),
  'answers in bytes that are no UTF-8': () =>
    process.stdout.write(Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a])),
  'answers with half a character': ({ id }) =>
    say(`{"t":"result","id":"${id}","status":"ok","body":"\\ud83d"}`),
  'exits within a line': ({ id }) =>
    process.stdout.write(`{"t":"result","id":"${id}"`, () => process.exit(0)),
  'answers in a line over the limit': ({ id }) =>
    say({ t: 'result', id, status: 'ok', body: 'x'.repeat(8 * 1024 * 1024 + 1) }),
  'never stops talking': function pour() {
    process.stdout.write('x'.repeat(65536), pour);
  },
  'says that it broke': ({ id }) =>
    say({ t: 'result', id, status: 'error', message: 'no such view', trace: '#0 a.php' }),
  'is noisy, and exits': () =>
    process.stderr.write(`${'noise\n'.repeat(200_000)}the last words\n`, () => process.exit(1)),
  'supports nothing': ({ id }) => say({ t: 'result', id, status: 'unsupported', reason: 'no screens yet' }),
};

if (atStart[way] === undefined) {
  say(hello);
} else {
  atStart[way]();
}
if (way === 'closes its input') {
  closeSync(0);
  setInterval(() => {}, 1000);
} else {
  const answer = atRequest[way] ?? (({ id }) => say(rejected(id)));
  for await (const line of createInterface({ input: process.stdin })) {
    const message = JSON.parse(line);
    if (message.t === 'render') answer(message);
    if (message.t === 'bye' && way !== 'ignores everything that tells it to end') process.exit(0);
  }
}
