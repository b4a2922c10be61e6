import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Where mistakes are reported, from the variable `ISSUES_URL`: `https://example.org/course/issues/new`.
 *
 * @param {string | undefined} given
 * @returns {string} empty where there is no such place
 * @throws {Error} if it is no address that a page may link to
 */
export function readIssuesUrl(given) {
  if (given === undefined || given.trim() === '') return '';
  const address = given.trim();
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') {
    throw new Error(
      `ISSUES_URL should be an address such as https://example.org/issues/new, but it is "${given}".`,
    );
  }
  return address;
}

/**
 * What this build is called in a report: the version, and the commit where it is known.
 *
 * @param {string | undefined} commit from the environment; without it Git is asked
 */
export function siteVersion(commit) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const known = commit?.slice(0, 10) ?? askGit();
  return known === '' ? version : `${version} (${known})`;
}

function askGit() {
  try {
    return execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // A copy of the files without their history.
    return '';
  }
}

/** What the PDF of the course is called where nobody says. */
export const usualPdf = 'wavelength.pdf';

/**
 * The file in the site's folder that the pages link to as the PDF of the course, from the variable `COURSE_PDF`. Whoever
 * sets it has `npm run pdf` write the file after the build.
 *
 * @param {string | undefined} given
 * @returns {string} empty where there is no such file
 * @throws {Error} if it is no name of a file beside the first page
 */
export function readPdfName(given) {
  const name = (given ?? '').trim();
  if (name === '' || /^[\w-]+\.pdf$/.test(name)) return name;
  throw new Error(`COURSE_PDF should be the name of a file such as ${usualPdf}, but it is "${name}".`);
}
