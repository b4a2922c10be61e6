/** A file of the built site. */
export interface SiteFile {
  /** Its place below the site's root: `lessons/yarn/index.html`. */
  readonly path: string;
  /** What a host sends for it, compressed, in bytes. */
  readonly bytes: number;
}

/** What a reader may load at once for later, compressed, in bytes. */
export const precacheLimit = 3_000_000;

/** Files that are not kept at once: for other programs, of authors, and what makes little sense without a network. */
const leftOut =
  /^(?:404\.html|robots\.txt|service-worker\.js|(?:bank|authoring|embed|licences|lms)\/|_astro\/bench-|.*\.(?:xml|pdf|png|jpe?g|map)$)/;

/**
 * What is kept on the device at once, group by group, the most needed first. A group that no longer fits below the limit, and
 * all else, is kept when it was opened. A file belongs to the first group that it fits.
 */
const groups: readonly RegExp[] = [
  // Scripts, typefaces, and the page that stands in for one that is not there.
  /^(?:_astro\/(?!.*\.wasm$)|offline\/|index\.html$|[\w.-]+\.(?:json|svg|webmanifest)$)/,
  /^lessons\/[^/]+\/index\.html$/,
  /^questions\//,
  // The lab with the models that it begins with.
  /^(?:(?:practice|review|progress|calculator|glossary|references|search|about)\/|lab\/(?:rope.*|.*\.(?:html|json))$)/,
  /^pagefind\//,
  // The engine for programs.
  /\.wasm$/,
  // The models of other designs.
  /^lab\//,
  /^lessons\/[^/]+\/answers\//,
];

/** Whether a file, by its place, may be kept at once. */
export function mayBeKept(path: string): boolean {
  return !leftOut.test(path);
}

/** The files that are kept at once: of the groups, in their order, those that fit whole below the limit. */
export function chooseFiles(files: readonly SiteFile[], limit = precacheLimit): readonly SiteFile[] {
  const wanted = files.filter(({ path }) => mayBeKept(path));
  const groupOf = ({ path }: SiteFile): number => groups.findIndex((pattern) => pattern.test(path));
  let left = limit;
  return groups.flatMap((_, index) => {
    const group = wanted.filter((file) => groupOf(file) === index);
    const bytes = group.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > left) return [];
    left -= bytes;
    return group;
  });
}

/** The address of a file as the worker, at the site's base, names it: `lessons/yarn/index.html` → `lessons/yarn/`. */
export function addressOf(path: string): string {
  return path === 'index.html' ? './' : path.replace(/\/index\.html$/, '/');
}
