import { ts } from '../typescript.js';
import { isTestPath } from '../syntax/is-test-path.js';
import { calleeName } from './callee-name.js';
import { wordSet } from './word-set.js';

const TESTS = wordSet(
  'describe it test suite specify beforeEach afterEach beforeAll afterAll before after bench',
);

/** Whether `node` runs in tests only: it stands in a file of tests, or in a function that is handed to a test runner. */
export function isTested(node: ts.Node): boolean {
  if (isTestPath(node.getSourceFile().fileName)) return true;
  return ts.findAncestor(node, isTestCall) !== undefined;
}

function isTestCall(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !TESTS.has(calleeName(node.expression).first)) return false;
  return node.arguments.some((each) => ts.isArrowFunction(each) || ts.isFunctionExpression(each));
}
