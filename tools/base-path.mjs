/**
 * The site's base path as every part of the tools writes it: with a slash at both ends.
 *
 * @param {string | undefined} text `course`, `/course`, `/course/`, or nothing for the root
 */
export function normalizeBase(text) {
  const inner = (text ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
