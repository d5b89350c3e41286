import { Node, Project } from 'ts-morph';
import { describe, expect, test } from 'vitest';

const project = new Project({ tsConfigFilePath: 'tsconfig.json', skipAddingFilesFromTsConfig: true });
const sources = project.addSourceFilesAtPaths('src/**/*.ts').filter((source) => !source.isDeclarationFile());

/** Constants beside a type of the same list, and the one barrel, speak through what they name. */
function needsWords(node: Node): boolean {
  return !Node.isTypeAliasDeclaration(node) || !/^\(?typeof /.test(node.getTypeNode()?.getText() ?? '');
}

function hasDoc(node: Node): boolean {
  const holder = Node.isVariableDeclaration(node) ? node.getVariableStatement() : node;
  return holder !== undefined && Node.isJSDocable(holder) && holder.getJsDocs().length > 0;
}

describe('what a file exports', () => {
  const exported = sources.flatMap((source) =>
    source
      .getExportSymbols()
      .flatMap((symbol) => symbol.getDeclarations())
      .filter((node) => node.getSourceFile() === source)
      .map((node) => ({ source, node })),
  );

  test('is found at all', () => {
    expect(exported.length).toBeGreaterThan(300);
  });

  test('says in a doc comment what it is', () => {
    const silent = exported
      .filter(({ node }) => !Node.isExportSpecifier(node) && needsWords(node) && !hasDoc(node))
      .map(
        ({ source, node }) =>
          `${source.getBaseName()}:${String(node.getStartLineNumber())} ${node.getSymbol()?.getName() ?? ''}`,
      );
    expect(silent).toEqual([]);
  });
});
