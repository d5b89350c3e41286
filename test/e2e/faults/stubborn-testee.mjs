// A testee that never answers, has a child, and ends by nothing but force; both bear the mark of its first argument.
import { spawn } from 'node:child_process';

const [, , mark] = process.argv;
const stay = `for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {}); setInterval(() => {}, 1000);`;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});
setInterval(() => {}, 1000);
spawn(process.execPath, ['--eval', stay, mark], { stdio: 'inherit' });
process.stdout.on('error', () => {});
process.stdin.resume();
process.stdout.write('{"t":"hello","protocol":1,"testee":{"name":"stubborn"}}\n');
