import path from 'node:path';
import { findCycle } from './cycle.ts';
import { listImports, type ImportSite } from './imports.ts';
import { fitsPattern, isOneOf } from './pattern.ts';
import type { Layer } from './layer.ts';

export interface LayerRules {
  readonly layers: readonly Layer[];
  readonly collections: readonly string[];
  readonly buildOnlyPackages: readonly string[];
}

/** The source files of the project: path from the root → text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** An import that leads to a file of `src/`. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly site: ImportSite;
}

interface Resolved {
  readonly edges: readonly Edge[];
  readonly packages: readonly { readonly from: string; readonly site: ImportSite }[];
  readonly problems: readonly string[];
}

/** Every breach of the rules, as a message that begins with the file and line. */
export function checkLayers(files: SourceFiles, rules: LayerRules): string[] {
  const resolved = [...files].map(([file, text]) =>
    resolveImports(file, listImports(file, text), files, findLayer(file, rules)?.readsContent === true),
  );
  const edges = resolved.flatMap((part) => part.edges);
  const packages = resolved.flatMap((part) => part.packages);
  const cycle = findCycle(edges);
  return [
    ...[...files.keys()].flatMap((file) => checkHasRow(file, rules)),
    ...resolved.flatMap((part) => part.problems),
    ...edges.flatMap((edge) => checkEdge(edge, rules)),
    ...packages.flatMap(({ from, site }) => checkPackage(from, site, rules)),
    ...(cycle === undefined ? [] : [`${cycle[0] ?? ''}: imports itself: ${cycle.join(' → ')}.`]),
    ...checkBrowser(edges, packages, rules),
  ];
}

function findLayer(file: string, { layers }: LayerRules): Layer | undefined {
  return layers.find((layer) => layer.files.some((pattern) => fitsPattern(pattern, file)));
}

function checkHasRow(file: string, rules: LayerRules): string[] {
  if (findLayer(file, rules) !== undefined) return [];
  return [`${file}: no row of tools/layers/table.ts covers this file. Add one that says what it may import.`];
}

/** Sorts a file's imports into files of `src/`, packages, and specifiers that name neither. */
function resolveImports(
  from: string,
  sites: readonly ImportSite[],
  files: SourceFiles,
  readsContent: boolean,
): Resolved {
  const edges: Edge[] = [];
  const packages: { from: string; site: ImportSite }[] = [];
  const problems: string[] = [];
  for (const site of sites) {
    // What follows a question mark tells the bundler how to import, not what.
    const target = resolvePath(from, site.specifier.replace(/\?.*$/, ''));
    if (target === undefined) {
      packages.push({ from, site });
    } else if (site.glob && target.startsWith('content/') && readsContent) {
      // Content is data, read as text: it has no imports of its own.
    } else if (!target.startsWith('src/')) {
      problems.push(`${from}:${site.line}: imports "${site.specifier}", which lies outside src.`);
    } else if (site.glob) {
      const matches = [...files.keys()].filter((file) => file !== from && fitsPattern(target, file));
      edges.push(...matches.map((to) => ({ from, to, site })));
    } else if (files.has(target)) {
      edges.push({ from, to: target, site });
    } else {
      problems.push(
        `${from}:${site.line}: imports "${site.specifier}", and there is no such file. ` +
          'Write the name in full, with its extension.',
      );
    }
  }
  return { edges, packages, problems };
}

/** The path from the root that a specifier names; undefined for a package. */
function resolvePath(from: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(from), bare);
  return bare.startsWith('/') ? bare.slice(1) : undefined;
}

/** The member of a collection that a file belongs to: `src/widgets/period-matching`. */
function findMember(file: string, collections: readonly string[]): string | undefined {
  const collection = collections.find((folder) => file.startsWith(`${folder}/`));
  if (collection === undefined) return undefined;
  const [member, rest] = file.slice(collection.length + 1).split('/', 2);
  return member === undefined || rest === undefined ? undefined : `${collection}/${member}`;
}

function checkEdge({ from, to, site }: Edge, rules: LayerRules): string[] {
  const source = findLayer(from, rules);
  const target = findLayer(to, rules);
  if (source === undefined || target === undefined) return [];
  const at = `${from}:${site.line}`;
  const [fromMember, toMember] = [from, to].map((file) => findMember(file, rules.collections));
  if (fromMember !== undefined && toMember !== undefined && fromMember !== toMember) {
    return [`${at}: imports "${to}", a sibling. Move what both need to a layer below them.`];
  }
  if (source.imports.includes(target.name)) return [];
  if (source.types?.includes(target.name)) {
    return site.typeOnly ? [] : [`${at}: may import only types from "${to}". Write \`import type\`.`];
  }
  const allowed = [...source.imports, ...(source.types ?? [])].join(', ') || 'nothing';
  return [`${at}: ${source.name} may not import "${to}" (${target.name}). It may import: ${allowed}.`];
}

function checkPackage(from: string, site: ImportSite, rules: LayerRules): string[] {
  const layer = findLayer(from, rules);
  if (layer === undefined || isOneOf(layer.packages ?? [], site.specifier)) return [];
  const allowed = layer.packages?.join(', ') ?? 'none';
  return [
    `${from}:${site.line}: ${layer.name} may not import the package "${site.specifier}". ` +
      `It may import: ${allowed}.`,
  ];
}

/** Finds packages of the build that a browser would load: through a component, or a script of a page. */
function checkBrowser(edges: readonly Edge[], packages: Resolved['packages'], rules: LayerRules): string[] {
  const loading = edges.filter(({ site }) => !site.typeOnly);
  const reached = new Set([
    ...loading.filter(({ from }) => from.endsWith('.tsx')).map(({ from }) => from),
    ...packages.filter(({ from }) => from.endsWith('.tsx')).map(({ from }) => from),
    ...loading.filter(({ from, site }) => from.endsWith('.astro') && site.inScript).map(({ to }) => to),
  ]);
  for (const file of reached) {
    for (const { from, to } of loading) if (from === file) reached.add(to);
  }
  return packages
    .filter(({ from, site }) => !site.typeOnly && (reached.has(from) || site.inScript))
    .filter(({ site }) => isOneOf(rules.buildOnlyPackages, site.specifier))
    .filter(({ from, site }) => !from.endsWith('.css') && !site.specifier.endsWith('.css'))
    .map(
      ({ from, site }) =>
        `${from}:${site.line}: the browser would load "${site.specifier}", which is for the build alone.`,
    );
}
