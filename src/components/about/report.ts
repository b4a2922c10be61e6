/** What a report of a mistake begins with. */
export interface Report {
  readonly title: string;
  readonly body: string;
}

/** What is known without the reader. */
export interface ReportFacts {
  /** The whole address of the page, with the state of its figures; null if it is not known. */
  readonly page: string | null;
  readonly version: string;
  readonly browser: string;
}

/**
 * The page that a report is about: a path of this site, from the address of the page of reports. Anything else is no page.
 */
export function reportedPage(address: string): string | null {
  const { origin, searchParams } = new URL(address);
  const path = searchParams.get('page');
  if (path === null || !URL.canParse(path, origin)) return null;
  const page = new URL(path, origin);
  return page.origin === origin && path.startsWith('/') ? page.href : null;
}

/** A report with room for what the reader has to say. */
export function writeReport({ page, version, browser }: ReportFacts): Report {
  const path = page === null ? 'the course' : new URL(page).pathname;
  const body = [
    'What is wrong, and what should it say?',
    '',
    '',
    'For a grade: what did you type, and what did the page say it understood?',
    '',
    '',
    `Page: ${page ?? '(which page?)'}`,
    `Version: ${version}`,
    `Browser: ${browser}`,
  ].join('\n');
  return { title: `Mistake in ${path}`, body };
}

/** The address that opens a report at a host of code, filled in. */
export function issueAddress(issues: string, { title, body }: Report): string {
  const url = new URL(issues);
  url.searchParams.set('title', title);
  url.searchParams.set('body', body);
  return url.href;
}
