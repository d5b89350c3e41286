import { ts } from '../../src/static/typescript.js';
import { calledFunction } from '../../src/static/flow/called-function.js';
import { importedAs } from '../../src/static/flow/imported-as.js';
import { returned } from '../../src/static/flow/returned.js';
import { scopesOf } from '../../src/static/flow/scopes.js';
import type { RuleContext } from '../../src/static/rule.js';
import { bare } from '../../src/static/syntax/bare.js';
import { type Condition, conditionsAround } from './conditions-around.js';

type Roles = Pick<RuleContext, 'project' | 'isEngine' | 'isPresenter'>;

const DEPTH = 6;
const VERDICT = 'orphaned';

/** Whether `node` is reached only with legitimacy evidence that a run is orphaned. */
export function hasEvidence(node: ts.Node, roles: Roles): boolean {
  return (
    conditionsAround(node).some((condition) => shows(condition, roles, 0)) ||
    isVerdictCase(node) ||
    isVerdictOf(node)
  );
}

/** Whether a condition means that there is evidence. */
function shows({ expression, holds }: Condition, roles: Roles, depth: number): boolean {
  if (depth > DEPTH) return false;
  const node = bare(expression);
  const also = (each: ts.Expression, truth = holds): boolean =>
    shows({ expression: each, holds: truth }, roles, depth + 1);
  if (ts.isPrefixUnaryExpression(node)) {
    return node.operator === ts.SyntaxKind.ExclamationToken && also(node.operand, !holds);
  }
  if (ts.isBinaryExpression(node)) return inBinary(node, holds, also);
  if (!holds) return false;
  if (ts.isCallExpression(node)) return isAsked(node, roles, depth);
  if (ts.isIdentifier(node)) return constantValue(node).some((each) => also(each)) || isOfEngine(node, roles);
  return ts.isPropertyAccessExpression(node) && isOfEngine(node, roles);
}

function inBinary(
  node: ts.BinaryExpression,
  holds: boolean,
  also: (each: ts.Expression) => boolean,
): boolean {
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
    const isOneEnough = (kind === ts.SyntaxKind.AmpersandAmpersandToken) === holds;
    const sides = [node.left, node.right];
    return isOneEnough ? sides.some((each) => also(each)) : sides.every((each) => also(each));
  }
  return (holds ? EQUAL : UNEQUAL).has(kind) && isVerdict(node);
}

const EQUAL = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
]);
const UNEQUAL = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** `run.context.queue_legitimacy.verdict === 'orphaned'`, either way round. */
function isVerdict({ left, right }: ts.BinaryExpression): boolean {
  const sides = [bare(left), bare(right)];
  const hasWord = sides.some((side) => ts.isStringLiteralLike(side) && side.text === VERDICT);
  return hasWord && sides.some(isLegitimacy);
}

function isLegitimacy(node: ts.Expression): boolean {
  if (/legitimacy/iu.test(node.getText())) return true;
  return rootsOf(node).some((root) => /legitimacy/iu.test(root));
}

/** The source of what the first name of `node` is declared with. */
function rootsOf(node: ts.Expression): readonly string[] {
  let root = bare(node);
  while (ts.isPropertyAccessExpression(root) || ts.isElementAccessExpression(root))
    root = bare(root.expression);
  if (!ts.isIdentifier(root)) return [];
  const declaration = declarationOf(root);
  return declaration?.initializer === undefined ? [] : [declaration.initializer.getText()];
}

function declarationOf(name: ts.Identifier): ts.VariableDeclaration | undefined {
  const declared = scopesOf(name).bindingOf(name)?.identifier.parent;
  return declared === undefined ? undefined : ts.findAncestor(declared, isVariable);
}

function isVariable(node: ts.Node): node is ts.VariableDeclaration {
  return ts.isVariableDeclaration(node);
}

function constantValue(name: ts.Identifier): readonly ts.Expression[] {
  const declared = scopesOf(name).bindingOf(name)?.identifier.parent;
  if (declared === undefined || !ts.isVariableDeclaration(declared)) return [];
  return declared.initializer === undefined ? [] : [declared.initializer];
}

const ASKS = /orphan|legitim/iu;

/** A function whose name asks for the evidence, of the engine or the presenter; or any whose answer rests on the verdict. */
function isAsked(call: ts.CallExpression, roles: Roles, depth: number): boolean {
  if (isOfEngine(call.expression, roles)) return true;
  const fn = calledFunction(call.expression, roles.project);
  if (fn === undefined)
    return (
      ts.isIdentifier(call.expression) && call.expression.text === 'Boolean' && firstShows(call, roles, depth)
    );
  const answers = returned(fn).filter((each) => bare(each).kind !== ts.SyntaxKind.FalseKeyword);
  return answers.length > 0 && answers.every((each) => answerShows(each, roles, depth));
}

function firstShows({ arguments: [first] }: ts.CallExpression, roles: Roles, depth: number): boolean {
  return first !== undefined && shows({ expression: first, holds: true }, roles, depth + 1);
}

function answerShows(answer: ts.Expression, roles: Roles, depth: number): boolean {
  if (shows({ expression: answer, holds: true }, roles, depth + 1)) return true;
  return bare(answer).kind === ts.SyntaxKind.TrueKeyword && depth < DEPTH && hasEvidence(answer, roles);
}

/** Something with a name that asks for the evidence, and that the engine or the presenter made. */
function isOfEngine(node: ts.Expression, roles: Roles): boolean {
  if (!ASKS.test(node.getText())) return false;
  let root = bare(node);
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = bare(root.expression);
  if (!ts.isIdentifier(root)) return false;
  return isImportedFromEngine(root, roles) || madeByEngine(root, roles);
}

function madeByEngine(name: ts.Identifier, roles: Roles): boolean {
  const initializer = declarationOf(name)?.initializer;
  if (initializer === undefined) return false;
  let root = bare(initializer);
  while (ts.isPropertyAccessExpression(root) || ts.isCallExpression(root)) root = bare(root.expression);
  return ts.isIdentifier(root) && isImportedFromEngine(root, roles);
}

function isImportedFromEngine(name: ts.Identifier, { project, isEngine, isPresenter }: Roles): boolean {
  const binding = scopesOf(name).bindingOf(name);
  const from = binding === undefined ? undefined : importedAs(binding.identifier);
  const path =
    from === undefined ? undefined : project.resolve(name.getSourceFile().fileName, from.specifier);
  return path !== undefined && (isEngine(path) || isPresenter(path));
}

/** `switch (legitimacy.verdict) { case 'orphaned': ... }` */
function isVerdictCase(node: ts.Node): boolean {
  const clause = ts.findAncestor(node, ts.isCaseClause);
  if (
    clause === undefined ||
    !ts.isStringLiteralLike(clause.expression) ||
    clause.expression.text !== VERDICT
  )
    return false;
  return isLegitimacy(clause.parent.parent.expression);
}

/** `LABELS[run.context.queue_legitimacy.verdict]` */
function isVerdictOf(node: ts.Node): boolean {
  if (!ts.isElementAccessExpression(node)) return false;
  return /verdict/iu.test(node.argumentExpression.getText()) && isLegitimacy(node.argumentExpression);
}
