import { ts } from '../../src/static/typescript.js';
import { bare } from '../../src/static/syntax/bare.js';
import { declarationOf } from '../../src/static/syntax/declaration-of.js';
import { descendants } from '../../src/static/syntax/descendants.js';
import { lastName, receiverOf } from '../../src/static/syntax/last-name.js';
import type { Scene } from './scene.js';

const DEEPEST = 8;

/** Whether `node` is the model, its table, its repository, or one of its records, by type where it says one, else by name. */
export function holdsModel(node: ts.Expression, scene: Scene, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const type = castOf(node);
  return (type !== undefined && namesModel(type, scene)) || isModel(bare(node), scene, depth);
}

function isModel(node: ts.Expression, scene: Scene, depth: number): boolean {
  if (ts.isIdentifier(node)) return isModelName(node, scene, depth);
  if (ts.isCallExpression(node)) return isModelCall(node, scene, depth);
  if (receiverOf(node) !== undefined) return isModelProperty(node, scene);
  if (ts.isElementAccessExpression(node)) return holdsModel(node.expression, scene, depth + 1);
  return ts.isNewExpression(node) && scene.model.isModel(lastName(node.expression) ?? '');
}

/** Whether an object literal is said to be of the model: `const run: OperationRun = {...}`, `{...} as OperationRun`. */
export function typeIsModel(object: ts.ObjectLiteralExpression, scene: Scene): boolean {
  const { parent } = object;
  const isTyped =
    ts.isVariableDeclaration(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent);
  const type = isTyped ? parent.type : undefined;
  return type !== undefined && ts.isTypeReferenceNode(type) && isRecordType(type, scene);
}

const WRAPPERS = new Set(['Partial', 'Readonly', 'Required', 'Omit', 'Pick']);

function isRecordType({ typeName, typeArguments }: ts.TypeReferenceNode, scene: Scene): boolean {
  const name = ts.isIdentifier(typeName) ? typeName.text : typeName.right.text;
  const [first] = typeArguments ?? [];
  if (WRAPPERS.has(name) && first !== undefined && ts.isTypeReferenceNode(first))
    return isRecordType(first, scene);
  return scene.model.isModel(name);
}

function castOf(node: ts.Expression): ts.TypeNode | undefined {
  if (ts.isAsExpression(node)) return node.type;
  return ts.isParenthesizedExpression(node) ? castOf(node.expression) : undefined;
}

function namesModel(type: ts.TypeNode, { model }: Scene): boolean {
  return descendants(type).some((node) => ts.isIdentifier(node) && model.isModel(node.text));
}

function isModelName(name: ts.Identifier, scene: Scene, depth: number): boolean {
  const { type, value } = declared(name);
  if (type !== undefined && namesModel(type, scene)) return true;
  if (scene.model.isModel(name.text)) return true;
  return type === undefined && value !== undefined && holdsModel(value, scene, depth + 1);
}

/** The type and the value that a name is declared with. */
function declared(name: ts.Identifier): { readonly type?: ts.TypeNode; readonly value?: ts.Expression } {
  const declaration = declarationOf(name);
  if (declaration === undefined || (!ts.isParameter(declaration) && !ts.isVariableDeclaration(declaration)))
    return {};
  const { type, initializer } = declaration;
  return {
    ...(type === undefined ? {} : { type }),
    ...(initializer === undefined ? {} : { value: initializer }),
  };
}

/** The name of a table, and no path or sentence: `operation_runs`, `public.operation_runs as r`. */
const TABLE = /^(?:\w+\.)?(\w+)(?:\s+as\s+\w+)?$/iu;

/** `db.update(operationRuns)`, `knex('operation_runs')`, `OperationRun.query()`. */
function isModelCall(
  { expression, arguments: given }: ts.CallExpression,
  scene: Scene,
  depth: number,
): boolean {
  const isGiven = given.some((each) => {
    const name = ts.isStringLiteralLike(each) ? TABLE.exec(each.text)?.[1] : lastName(each);
    return name !== undefined && scene.model.isModel(name);
  });
  const receiver = receiverOf(expression);
  return isGiven || (receiver !== undefined && holdsModel(receiver, scene, depth + 1));
}

/** `prisma.operationRun`; `this.runs`, where the class says what that is. */
function isModelProperty(node: ts.Expression, scene: Scene): boolean {
  const name = lastName(node) ?? '';
  if (scene.model.isModel(name)) return true;
  if (receiverOf(node)?.kind !== ts.SyntaxKind.ThisKeyword) return false;
  const owner = ts.findAncestor(node, ts.isClassLike);
  return owner !== undefined && membersOf(owner, name).some((type) => namesModel(type, scene));
}

function membersOf(owner: ts.ClassLikeDeclaration, name: string): readonly ts.TypeNode[] {
  return owner.members.flatMap((member) => {
    const declared = ts.isConstructorDeclaration(member) ? [...member.parameters] : [member];
    return declared.flatMap((each) => {
      const isIt = each.name !== undefined && ts.isIdentifier(each.name) && each.name.text === name;
      const hasType = ts.isPropertyDeclaration(each) || ts.isParameter(each);
      return isIt && hasType && each.type !== undefined ? [each.type] : [];
    });
  });
}
