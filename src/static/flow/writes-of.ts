import { ts } from '../typescript.js';
import type { Binding } from './scopes.js';

/** An assignment to a name. */
export interface Write {
  /** `adds`: what is assigned is put behind what was there before (`+=`). */
  readonly kind: 'sets' | 'adds';
  readonly value: ts.Expression;
}

/** What is assigned to `binding` after its declaration, in source order. */
export function writesOf(binding: Binding): readonly Write[] {
  return binding.references.flatMap((reference) => {
    const { parent } = reference;
    if (!ts.isBinaryExpression(parent) || parent.left !== reference) return [];
    const kind = kindOf(parent.operatorToken.kind);
    return kind === undefined ? [] : [{ kind, value: parent.right }];
  });
}

/** Whether an identifier stands where it is assigned to and not read. */
export function isWritten(reference: ts.Identifier): boolean {
  const { parent } = reference;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === reference &&
    kindOf(parent.operatorToken.kind) !== undefined
  );
}

function kindOf(operator: ts.SyntaxKind): Write['kind'] | undefined {
  if (operator === ts.SyntaxKind.PlusEqualsToken) return 'adds';
  const sets =
    operator === ts.SyntaxKind.EqualsToken ||
    operator === ts.SyntaxKind.BarBarEqualsToken ||
    operator === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    operator === ts.SyntaxKind.AmpersandAmpersandEqualsToken;
  return sets ? 'sets' : undefined;
}
