import { ts } from '../../typescript.js';
import { wordAt } from './column-from.js';
import type { ScriptColumn, ScriptTable } from './script-table.js';

/** An interface or type alias as a shape; none where it has no properties. */
export function shapeTable(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): ScriptTable | undefined {
  const name = wordAt(node.name);
  const members = ts.isInterfaceDeclaration(node) ? node.members : membersOf(node.type);
  if (name === undefined || members.length === 0) return undefined;
  const columns = members.flatMap(columnFrom);
  return { names: [name], kind: 'shape', isNew: true, columns: mergeColumns(columns), refersTo: [] };
}

function membersOf(type: ts.TypeNode): readonly ts.TypeElement[] {
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (ts.isParenthesizedTypeNode(type)) return membersOf(type.type);
  const isSeveral = ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type);
  return isSeveral ? type.types.flatMap(membersOf) : [];
}

function columnFrom(member: ts.TypeElement): readonly ScriptColumn[] {
  const name = ts.isPropertySignature(member) ? wordAt(member.name) : undefined;
  if (name === undefined || !ts.isPropertySignature(member) || member.type === undefined) return [];
  return [{ name, said: [{ kind: 'type', node: member.type }] }];
}

/** The members of a union each say a part of what a property may be. */
function mergeColumns(columns: readonly ScriptColumn[]): readonly ScriptColumn[] {
  const merged = new Map<string, ScriptColumn>();
  for (const column of columns) {
    const before = merged.get(column.name.text);
    const said = [...(before?.said ?? []), ...column.said];
    merged.set(column.name.text, { ...(before ?? column), said });
  }
  return [...merged.values()];
}
