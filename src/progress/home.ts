/** Where this page keeps the learner's record: with the site, or in a package of a learning management system. */

declare global {
  /** Set by the launch page of a package before the record is opened; see `components/lms`. */
  var wavelengthHome: string | undefined;
}

const ofPackage = /^wavelength:lms:[0-9a-z]{4,32}$/;

/** The name of an attempt's own record. @param token - 4 to 32 digits and small letters */
export function homeOfAttempt(token: string): string {
  return `wavelength:lms:${token}`;
}

/** The launch page says it of itself, and of its frame by the frame's name. */
function findHome(page: { readonly wavelengthHome?: unknown; readonly name?: unknown }): string {
  const given = page.wavelengthHome ?? page.name;
  return typeof given === 'string' && ofPackage.test(given) ? given : 'wavelength';
}

/** What every name in `names.ts` begins with. Learners who share a browser share no record of a package. */
export const home: string = findHome(globalThis);

/** Whether the page runs inside a package, where the frame around it is its own. */
export const isInPackage: boolean = home !== 'wavelength';
