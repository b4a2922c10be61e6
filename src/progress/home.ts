/** Where this page keeps the learner's record: with the site, or in a package of a learning management system. */

declare global {
  /** Set by the launch page of a package before it loads this module; see `components/lms`. */
  var wavelengthHome: string | undefined;
}

const ofPackage = /^wavelength:lms:[0-9a-z]{4,32}$/;

/** What is asked of a page's globals. */
interface PageGlobals {
  readonly wavelengthHome?: unknown;
  readonly name?: unknown;
  readonly parent?: unknown;
  readonly location?: { readonly origin: string };
}

/** Whether the page around this one is of the same site; to look into any other throws. */
function hasOwnPageAround(page: PageGlobals): boolean {
  const { parent, location } = page;
  try {
    return parent !== page && (parent as PageGlobals).location?.origin === location?.origin;
  } catch {
    return false;
  }
}

/** The launch page of a package says it of itself, and of its frame by the frame's name. No other site can. */
export function findHome(page: PageGlobals): string {
  const name = hasOwnPageAround(page) ? page.name : null;
  const given = page.wavelengthHome ?? name;
  return typeof given === 'string' && ofPackage.test(given) ? given : 'wavelength';
}

/** What every name in `names.ts` begins with. Learners who share a browser share no record of a package. */
export const home: string = findHome(globalThis);

/** Whether the page runs inside a package, where the frame around it is its own. */
export const isInPackage: boolean = home !== 'wavelength';
