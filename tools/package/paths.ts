/**
 * Where the files of a built site are in a package. A package's pages lie in one folder, whatever folders they had: a text
 * that several pages show, such as a question's record, can then name any other file by one relative path. Systems serve
 * plain files, so no address ends with a folder.
 */

/** Pages that are not for learners, that hold keys or that a package cannot use, and what belongs to them. */
const leftOut =
  /^(?:404\.html|robots\.txt|sitemap\.xml|service-worker\.js|manifest\.webmanifest|(?:bank|authoring|embed|offline|search|pagefind|social|icons)\/|lessons\/[^/]+\/answers\/|practice\/paper\/|.*\.pdf$)/;

/** Whether a file of the site goes into a package. */
export const isPacked = (file: string): boolean => !leftOut.test(file);

/** `lessons/yarn/index.html` → `pages/lessons-yarn.html`; other files stay where they are. */
export function placeOf(file: string): string {
  if (!file.endsWith('.html')) return file;
  const page = file.replace(/(?:^|\/)index\.html$/, '').replace(/\.html$/, '');
  return `pages/${page === '' ? 'index' : page.replaceAll('/', '-')}.html`;
}

/** The site as a package knows it. */
export interface Site {
  /** Its base path, a slash at both ends. */
  readonly base: string;
  /** Every file of the built site. */
  readonly files: ReadonlySet<string>;
}

/** What became of an address: where it leads in the package, or that it leads nowhere there. */
export type NewAddress =
  | { readonly kind: 'foreign' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'moved'; readonly to: string };

/** The file of the site that an address names; null for none. */
function fileAt({ base, files }: Site, pathname: string): string | null {
  if (!pathname.startsWith(base)) return null;
  const inner = pathname.slice(base.length);
  const candidates = inner === '' || inner.endsWith('/') ? [`${inner}index.html`] : [inner];
  return candidates.find((file) => files.has(file)) ?? null;
}

/** Where an address of the site leads, as seen from the pages of a package. */
export function moveAddress(site: Site, address: string): NewAddress {
  const [, pathname = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const file = fileAt(site, pathname);
  if (file !== null) {
    if (!isPacked(file)) return { kind: 'gone' };
    const place = placeOf(file);
    return { kind: 'moved', to: (place === file ? `../${file}` : place.slice('pages/'.length)) + rest };
  }
  // A folder whose files are put behind it when they are needed: `/questions/`.
  const folder = pathname.slice(site.base.length);
  const isFolder = pathname.startsWith(site.base) && folder.endsWith('/');
  if (!isFolder || ![...site.files].some((one) => one.startsWith(folder))) return { kind: 'foreign' };
  return isPacked(`${folder}x`) ? { kind: 'moved', to: `../${folder}${rest}` } : { kind: 'gone' };
}
