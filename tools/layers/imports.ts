import ts from 'typescript';

/** One import as it stands in a file. */
export interface ImportSite {
  readonly specifier: string;
  readonly line: number;
  /** Erased before anything runs: `import type`, or a type expression. */
  readonly typeOnly: boolean;
  /** A pattern of `import.meta.glob`: it stands for every file that fits. */
  readonly glob: boolean;
  /** Written in a `<script>` of an Astro component, so loaded by the browser. */
  readonly inScript: boolean;
}

interface Chunk {
  readonly code: string;
  readonly firstLine: number;
  readonly inScript: boolean;
}

/** Every import of a source file: `.ts`, `.tsx`, `.mjs`, `.astro` or `.css`. */
export function listImports(file: string, text: string): ImportSite[] {
  if (file.endsWith('.css')) return listStyleImports(text);
  return splitIntoChunks(file, text).flatMap((chunk) => listScriptImports(chunk));
}

/** The code of a file; for an Astro component, its frontmatter and each of its scripts. */
function splitIntoChunks(file: string, text: string): Chunk[] {
  if (!file.endsWith('.astro')) return [{ code: text, firstLine: 1, inScript: false }];
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/d.exec(text);
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/dg)];
  return [
    ...(frontmatter === null ? [] : [{ match: frontmatter, inScript: false }]),
    ...scripts.map((match) => ({ match, inScript: true })),
  ].map(({ match, inScript }) => ({
    code: match[1] ?? '',
    firstLine: lineAt(match.indices?.[1]?.[0] ?? 0),
    inScript,
  }));
}

function listScriptImports({ code, firstLine, inScript }: Chunk): ImportSite[] {
  const source = ts.createSourceFile('chunk.tsx', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const sites: ImportSite[] = [];
  const visit = (node: ts.Node): void => {
    for (const found of readImport(node)) {
      const line = firstLine + source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      sites.push({ ...found, line, inScript });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sites;
}

type ImportText = Pick<ImportSite, 'specifier' | 'typeOnly' | 'glob'>;

function readImport(node: ts.Node): ImportText[] {
  const found = (name: ts.Node | undefined, typeOnly: boolean): ImportText[] =>
    name !== undefined && ts.isStringLiteralLike(name)
      ? [{ specifier: name.text, typeOnly, glob: false }]
      : [];
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, importsTypesOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return found(node.argument.literal, true);
  }
  if (!ts.isCallExpression(node)) return [];
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return found(node.arguments[0], false);
  return isGlob(node.expression) ? readGlob(node.arguments[0]) : [];
}

/** Whether it says `import.meta.glob`. */
function isGlob(called: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(called) &&
    called.name.text === 'glob' &&
    ts.isMetaProperty(called.expression)
  );
}

/** The strictest preset keeps an import of which only the names are marked `type`, so it is not one. */
function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function readGlob(argument: ts.Expression | undefined): ImportText[] {
  if (argument === undefined) return [];
  const patterns = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
  return patterns
    .filter((pattern) => ts.isStringLiteralLike(pattern))
    .filter((pattern) => !pattern.text.startsWith('!'))
    .map((pattern) => ({ specifier: pattern.text, typeOnly: false, glob: true }));
}

function listStyleImports(text: string): ImportSite[] {
  return text.split('\n').flatMap((content, index) => {
    const specifier = /^\s*@import\s+(?:url\()?['"]([^'"]+)['"]/.exec(content)?.[1];
    if (specifier === undefined) return [];
    return [{ specifier, line: index + 1, typeOnly: false, glob: false, inScript: true }];
  });
}
