/** Whether somebody can be asked: they see the question, and can type an answer. */
export function hasTerminal(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}
