import { ts } from '../typescript.js';
import { isWrapper } from '../syntax/bare.js';
import { ANY, CALLED, stepOf, stepOfIndex } from './access-path.js';
import { argumentSteps } from './argument-steps.js';
import { assignSteps } from './assign-steps.js';
import { attributeSteps, spreadSteps } from './attribute-steps.js';
import { constructedSteps, madeSteps } from './constructed-steps.js';
import { exportSteps } from './export-steps.js';
import { functionSteps, memberSteps } from './function-steps.js';
import { bracesSteps, childSteps } from './jsx-steps.js';
import { isJsxParent } from './jsx-run.js';
import { propertySteps } from './member-steps.js';
import { composed, end, type FlowWorld, on, type Steps, type Value } from './step.js';
import { taggedSteps } from './tagged-steps.js';
import { usesOf } from './uses-of.js';

/** Where a value goes from the node that it stands in: what the node around that does with it. */
export function climb(value: Value, world: FlowWorld): Steps {
  const { node } = value;
  const parent = node.parent as ts.Node | undefined;
  if (parent === undefined) return [];
  if (value.state === 'markup' && !mayHoldMarkup(parent)) return [];
  return (
    byExpression(value, parent, world) ?? byStatement(value, parent, world) ?? [end(value, 'quiet', parent)]
  );
}

/** Markup is followed only into a longer line of markup. */
function mayHoldMarkup(parent: ts.Node): boolean {
  return (
    isWrapper(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isJsxExpression(parent) ||
    isJsxParent(parent) ||
    ts.isVariableDeclaration(parent)
  );
}

function byExpression(value: Value, parent: ts.Node, world: FlowWorld): Steps | undefined {
  if (isWrapper(parent)) return [on(value, parent)];
  if (ts.isConditionalExpression(parent)) return parent.condition === value.node ? [] : [on(value, parent)];
  if (ts.isBinaryExpression(parent)) return inBinary(value, parent, world);
  if (ts.isTemplateSpan(parent)) return inTemplate(value, parent.parent, world);
  if (ts.isTaggedTemplateExpression(parent)) return taggedSteps(parent, value, world);
  return (
    inCall(value, parent, world) ??
    inAccess(value, parent, world) ??
    inLiteral(value, parent) ??
    inJsx(value, parent, world)
  );
}

function inTemplate(value: Value, whole: ts.Node, world: FlowWorld): Steps {
  return value.path.length === 0 ? [composed(value, whole, world)] : [];
}

function inAccess(value: Value, parent: ts.Node, world: FlowWorld): Steps | undefined {
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === value.node ? propertySteps(parent, parent.name.text, { value, world }) : [];
  }
  if (!ts.isElementAccessExpression(parent)) return undefined;
  const step = stepOfIndex(parent.argumentExpression);
  return parent.expression === value.node ? propertySteps(parent, step, { value, world }) : [];
}

function inCall(value: Value, parent: ts.Node, world: FlowWorld): Steps | undefined {
  if (ts.isNewExpression(parent)) {
    return parent.expression === value.node
      ? madeSteps(parent, value)
      : constructedSteps(parent, value, world);
  }
  if (!ts.isCallExpression(parent)) return undefined;
  if (parent.expression === value.node) {
    return value.path[0] === CALLED ? [on(value, parent, value.path.slice(1))] : [];
  }
  const index = parent.arguments.findIndex((each) => each === value.node);
  return index < 0 ? [] : argumentSteps({ call: parent, index, value }, world);
}

function inBinary(value: Value, parent: ts.BinaryExpression, world: FlowWorld): Steps {
  const isLeft = parent.left === value.node;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.PlusToken) return inTemplate(value, parent, world);
  if (GIVES_EITHER.has(kind)) return [on(value, parent)];
  if (isLeft) return [];
  if (GIVES_RIGHT.has(kind)) return [on(value, parent)];
  return ASSIGNS.has(kind) ? [...assignSteps(parent.left, value, world), on(value, parent)] : [];
}

const GIVES_EITHER = new Set<ts.SyntaxKind>([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);
const GIVES_RIGHT = new Set<ts.SyntaxKind>([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.CommaToken]);
const ASSIGNS = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

function inLiteral(value: Value, parent: ts.Node): Steps | undefined {
  if (ts.isArrayLiteralExpression(parent)) {
    const index = parent.elements.findIndex((each) => each === value.node);
    const isSpreadBefore = parent.elements.slice(0, index).some(ts.isSpreadElement);
    return [on(value, parent, [isSpreadBefore ? ANY : String(index), ...value.path])];
  }
  if (ts.isSpreadElement(parent)) return inSpread(value, parent);
  if (ts.isPropertyAssignment(parent)) {
    if (parent.initializer !== value.node) return [];
    return [on(value, parent.parent, [stepOf(parent.name), ...value.path])];
  }
  if (ts.isShorthandPropertyAssignment(parent))
    return [on(value, parent.parent, [parent.name.text, ...value.path])];
  return ts.isSpreadAssignment(parent) ? [on(value, parent.parent)] : undefined;
}

function inSpread(value: Value, spread: ts.SpreadElement): Steps {
  const [, ...rest] = value.path;
  if (ts.isArrayLiteralExpression(spread.parent)) return [on(value, spread.parent, [ANY, ...rest])];
  return [on(value, spread, rest)];
}

function inJsx(value: Value, parent: ts.Node, world: FlowWorld): Steps | undefined {
  if (ts.isJsxExpression(parent)) return bracesSteps(parent, value, world);
  if (isJsxParent(parent)) return value.state === 'markup' ? [] : childSteps(parent, value, world);
  if (ts.isJsxAttribute(parent)) return attributeSteps(parent.name.getText(), parent.parent.parent, value);
  return ts.isJsxSpreadAttribute(parent) ? spreadSteps(parent.parent.parent, value) : undefined;
}

function byStatement(value: Value, parent: ts.Node, world: FlowWorld): Steps | undefined {
  const { node } = value;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) {
    return parent.initializer === node ? usesOf(parent.name, value, world) : [];
  }
  if (ts.isPropertyDeclaration(parent))
    return parent.initializer === node ? memberSteps(parent, value, world) : [];
  if (ts.isEnumMember(parent)) {
    return usesOf(parent.parent.name, on(value, parent, [stepOf(parent.name), ...value.path]), world);
  }
  return byFlow(value, parent, world);
}

function byFlow(value: Value, parent: ts.Node, world: FlowWorld): Steps | undefined {
  const { node } = value;
  if (ts.isReturnStatement(parent)) {
    const fn = ts.findAncestor(parent, ts.isFunctionLike);
    return fn === undefined ? [] : functionSteps(fn, value, world);
  }
  if (ts.isArrowFunction(parent)) return parent.body === node ? functionSteps(parent, value, world) : [];
  if (ts.isForOfStatement(parent)) return inLoop(value, parent, world);
  if (ts.isExportAssignment(parent)) {
    return exportSteps(value, 'default', world);
  }
  if (ts.isExportSpecifier(parent)) return exportSteps(value, parent.name.text, world);
  return ts.isYieldExpression(parent) ? inYield(value, parent, world) : undefined;
}

function inLoop(value: Value, loop: ts.ForOfStatement, world: FlowWorld): Steps {
  if (loop.expression !== value.node || !ts.isVariableDeclarationList(loop.initializer)) return [];
  const element = on(value, loop, value.path.slice(1));
  return loop.initializer.declarations.flatMap(({ name }) => usesOf(name, element, world));
}

function inYield(value: Value, parent: ts.YieldExpression, world: FlowWorld): Steps {
  const fn = ts.findAncestor(parent, ts.isFunctionLike);
  return fn === undefined ? [] : functionSteps(fn, value, world);
}
