import { ts } from '../typescript.js';
import { ancestors } from './ancestors.js';
import { lastName } from './last-name.js';

const LOG = /^(?:console|log|logger|logging|debug|winston|pino|trace|tracer|telemetry|span|metrics?)$/iu;

/** Whether nobody but an operator of the program can see `node`: it is logged, measured, thrown or a type. */
export function isUnseen(node: ts.Node): boolean {
  for (const at of ancestors(node)) {
    if (ts.isThrowStatement(at) || ts.isTypeNode(at) || isLogCall(at)) return true;
    if (ts.isStatement(at)) return false;
  }
  return false;
}

/** `console.warn(...)`, `this.logger.info(...)`, `log(...)`. */
function isLogCall(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  const names = ts.isPropertyAccessExpression(expression)
    ? [lastName(expression.expression), ts.isCallExpression(expression.expression) ? 'call' : undefined]
    : [lastName(expression)];
  return names.some((name) => name !== undefined && LOG.test(name));
}
