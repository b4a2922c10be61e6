/**
 * A site without the pages that show keys: the instructors’ bank, their guide, tests on paper, and the worked answers of
 * lessons.
 */

/** Whether a file of the site is one of those pages. */
export const holdsKeys = (file: string): boolean =>
  /^(?:(?:bank|authoring)\/|practice\/paper\/|lessons\/[^/]+\/answers\/)/.test(file);

/** An address in the properties of an island, which does without a page that has none. */
const property = /&quot;(\/[^&#?]*)&quot;/g;
const address = /\s(?:href|data-answers)="([^"#?]*)[^"]*"/g;

/** A page whose links to those pages are plain text. @param base - the site's base path, a slash at both ends */
export function withoutLinks(page: string, base: string): string {
  const isGone = (path: string) => path.startsWith(base) && holdsKeys(path.slice(base.length));
  return page
    .replaceAll(address, (attribute, path: string) => (isGone(path) ? '' : attribute))
    .replaceAll(property, (whole, path: string) => (isGone(path) ? '&quot;&quot;' : whole));
}
