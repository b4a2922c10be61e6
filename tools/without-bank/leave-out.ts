/** A site without the pages that hold keys: the instructors’ bank, their guide, and the worked answers of lessons. */

/** Whether a file of the site is one of those pages. */
export const holdsKeys = (file: string): boolean =>
  /^(?:(?:bank|authoring)\/|lessons\/[^/]+\/answers\/)/.test(file);

const address = /\s(?:href|data-answers)="([^"#?]*)[^"]*"/g;

/** A page whose links to those pages are plain text. @param base - the site's base path, a slash at both ends */
export function withoutLinks(page: string, base: string): string {
  return page.replaceAll(address, (attribute, path: string) =>
    path.startsWith(base) && holdsKeys(path.slice(base.length)) ? '' : attribute,
  );
}
