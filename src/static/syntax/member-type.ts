import { ts } from '../typescript.js';

/** The type that the annotation of a pattern gives to one of its names, where the file itself says it. */
export function memberType({ parent, name, propertyName }: ts.BindingElement): ts.TypeNode | undefined {
  const holder = parent.parent;
  const type = ts.isParameter(holder) || ts.isVariableDeclaration(holder) ? holder.type : undefined;
  const key = propertyName ?? name;
  if (type === undefined || !ts.isIdentifier(key) || !ts.isObjectBindingPattern(parent)) return undefined;
  const member = membersOf(type).find((each) => each.name !== undefined && isNamed(each.name, key.text));
  return member !== undefined && ts.isPropertySignature(member) ? member.type : undefined;
}

function isNamed(name: ts.PropertyName, text: string): boolean {
  return (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) && name.text === text;
}

/** The members that `type` names: its own, or those of an interface or alias of the same file. */
function membersOf(type: ts.TypeNode): readonly ts.TypeElement[] {
  if (ts.isTypeLiteralNode(type)) return type.members;
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(membersOf);
  if (!ts.isTypeReferenceNode(type)) return [];
  if (type.typeArguments !== undefined) return type.typeArguments.flatMap(membersOf);
  const name = type.typeName.getText();
  return type.getSourceFile().statements.flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) && statement.name.text === name) return [...statement.members];
    const isAlias = ts.isTypeAliasDeclaration(statement) && statement.name.text === name;
    return isAlias && ts.isTypeLiteralNode(statement.type) ? [...statement.type.members] : [];
  });
}
