import { ts } from './typescript.js';
import { err, ok, type Result } from '../lang/result.js';
import type { SourceFlaw } from './source-flaw.js';
import type { Catalogue, CatalogueEntry } from './source.js';
import type { SourceText } from './source-text.js';

/**
 * A JSON file as a catalogue of texts: an object of which every leaf, however deep, is a string. None where it is other
 * JSON: settings and data mix kinds of values.
 */
export function readCatalogue(text: SourceText): Result<Catalogue | undefined, SourceFlaw> {
  const ast = ts.parseJsonText(text.path, text.text);
  const [first] = 'parseDiagnostics' in ast ? (ast.parseDiagnostics as readonly ts.Diagnostic[]) : [];
  if (first !== undefined) {
    return err({
      message: ts.flattenDiagnosticMessageText(first.messageText, ' '),
      offset: first.start ?? 0,
    });
  }
  const root = ast.statements[0]?.expression;
  const entries =
    root !== undefined && ts.isObjectLiteralExpression(root) ? leaves(root, ast, []) : undefined;
  return ok(entries === undefined ? undefined : { kind: 'catalogue', text, entries });
}

/** The string leaves under `node`; none at all where there is a leaf of another kind. */
function leaves(
  node: ts.ObjectLiteralExpression,
  ast: ts.SourceFile,
  above: readonly string[],
): readonly CatalogueEntry[] | undefined {
  const entries: CatalogueEntry[] = [];
  for (const property of node.properties) {
    if (!ts.isPropertyAssignment(property)) return undefined;
    const { initializer } = property;
    const key = [
      ...above,
      ts.isStringLiteral(property.name) ? property.name.text : property.name.getText(ast),
    ];
    if (ts.isStringLiteral(initializer)) {
      entries.push({ key, value: initializer.text, start: initializer.getStart(ast), end: initializer.end });
      continue;
    }
    const below = ts.isObjectLiteralExpression(initializer) ? leaves(initializer, ast, key) : undefined;
    if (below === undefined) return undefined;
    entries.push(...below);
  }
  return entries;
}
