import { ts } from '../typescript.js';
import { CALLED, fits, stepOfElement } from './access-path.js';
import { exportSteps } from './export-steps.js';
import { mentions } from './mentions.js';
import { scopesOf } from './scopes.js';
import { composed, end, type FlowWorld, on, plainScreen, type Step, type Steps, type Value } from './step.js';
import { isWritten, writesOf } from './writes-of.js';

/** Where a value goes that is bound to `name`: to every use of it, to importers, and into markup beside the script. */
export function usesOf(name: ts.BindingName, value: Value, world: FlowWorld): Steps {
  if (!ts.isIdentifier(name)) return name.elements.flatMap((each) => taken(each, value, world));
  const binding = scopesOf(name).bindingOf(name);
  if (binding === undefined) return [];
  const isAddedTo = value.path.length === 0 && writesOf(binding).some(({ kind }) => kind === 'adds');
  const uses = binding.references
    .filter((each) => !isWritten(each))
    .map((each): Step => (isAddedTo ? composed(value, each, world) : on(value, each)));
  const exported = exportedName(binding.identifier);
  const passed =
    exported === undefined ? [] : exportSteps({ ...on(value, name), node: name }, exported, world);
  return [...uses, ...inMarkup(name, value, world), ...passed];
}

function taken(element: ts.ArrayBindingElement, value: Value, world: FlowWorld): Steps {
  if (!ts.isBindingElement(element)) return [];
  if (element.dotDotDotToken !== undefined) return usesOf(element.name, value, world);
  const [step, ...rest] = value.path;
  if (step === undefined || !fits(stepOfElement(element), step)) return [];
  return usesOf(element.name, on(value, element, rest), world);
}

/** The name under which the declaration of `identifier` leaves its file by a modifier; none where it does not. */
function exportedName(identifier: ts.Identifier): string | undefined {
  const statement = ts.findAncestor(identifier, ts.isStatement);
  if (statement === undefined || !ts.isSourceFile(statement.parent) || !ts.canHaveModifiers(statement))
    return undefined;
  const kinds = (ts.getModifiers(statement) ?? []).map(({ kind }) => kind);
  if (!kinds.includes(ts.SyntaxKind.ExportKeyword)) return undefined;
  if (kinds.includes(ts.SyntaxKind.DefaultKeyword)) return 'default';
  return isInFunction(identifier, statement) ? undefined : identifier.text;
}

function isInFunction(identifier: ts.Identifier, statement: ts.Node): boolean {
  const fn = ts.findAncestor(identifier.parent, (each) => ts.isFunctionLike(each) || each === statement);
  return fn !== statement && fn !== identifier.parent;
}

function inMarkup(name: ts.Identifier, value: Value, world: FlowWorld): Steps {
  const markup = world.markup.get(name.getSourceFile().fileName);
  if (markup === undefined || !ts.isSourceFile(blockOf(name))) return [];
  if (!mentions(markup, name.text)) return [];
  const isText = value.path.every((step) => step === CALLED);
  return [isText ? plainScreen(value, name) : end(value, 'screen', name)];
}

function blockOf(node: ts.Node): ts.Node {
  const isBlock = (each: ts.Node): boolean =>
    ts.isSourceFile(each) || ts.isBlock(each) || ts.isFunctionLike(each);
  return ts.findAncestor(node.parent, isBlock) ?? node.getSourceFile();
}
