import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startApp } from './app.js';
import { startRedis } from './redis.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The check of the board, as a command line: what is given here is added to it. */
async function checkBoard(given: readonly string[]): Promise<number> {
  const redis = await startRedis();
  const app = await startApp(redis.url);
  const main = ['dist/src/cli/main.js', 'check', '--config', 'test/e2e/bull-board/queue-truth.config.js'];
  const child = spawn(process.execPath, [...main, '--seed', '4', ...given], {
    cwd: ROOT,
    env: { ...process.env, BULL_BOARD_URL: app.url, BULL_BOARD_REDIS: redis.url },
    stdio: 'inherit',
  });
  // Whoever interrupts the group has told the child as well; it reports first.
  process.on('SIGINT', () => undefined);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await app.close();
  await redis.close();
  return code ?? 2;
}

process.exit(await checkBoard(process.argv.slice(2)));
