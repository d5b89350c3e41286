import { ts } from './typescript.js';
import type { Script } from './source.js';
import type { SourceText } from './source-text.js';

/** Nobody asks for what stands in comments in a form that only this parser knows. */
const OPTIONS: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.Latest,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
};

/** `text` as a script; broken syntax gives the tree that the parser could make of it, with its flaws in `scriptFlaws`. */
export function readScript(text: SourceText): Script {
  const ast = ts.createSourceFile(text.path, text.text, OPTIONS, true, scriptKind(text.path));
  return { kind: 'script', text, ast };
}

/** What the parser could not make sense of, first one first. */
export function scriptFlaw({
  ast,
}: Script): { readonly message: string; readonly offset: number } | undefined {
  const [first] = 'parseDiagnostics' in ast ? (ast.parseDiagnostics as readonly ts.Diagnostic[]) : [];
  if (first === undefined) return undefined;
  return { message: ts.flattenDiagnosticMessageText(first.messageText, ' '), offset: first.start ?? 0 };
}

/** JavaScript may hold JSX whatever its ending says; in TypeScript the ending decides, since `<T>x` is a cast there. */
function scriptKind(path: string): ts.ScriptKind {
  if (/\.[cm]?ts$/u.test(path)) return ts.ScriptKind.TS;
  if (path.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return ts.ScriptKind.JSX;
}
