import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The built site that the browser tests drive. */
export const siteFolder = path.resolve('dist');

/** One page of the built site. */
export interface Page {
  /** Its address below the origin: `/lessons/matching-periods/`. */
  readonly url: string;
  readonly html: string;
}

/**
 * Every page of the built site, found by its files.
 * @throws if the site has not been built
 */
export function listPages(): Page[] {
  if (!existsSync(path.join(siteFolder, 'index.html'))) {
    throw new Error('There is no built site in "dist". Run `npm run build` first.');
  }
  return globSync('**/*.html', { cwd: siteFolder })
    .sort()
    .map((file) => ({
      url: `/${file.split(path.sep).join('/')}`.replace(/index\.html$/, ''),
      html: readFileSync(path.join(siteFolder, file), 'utf8'),
    }));
}

const isAnswers = ({ url }: Page): boolean => url.endsWith('/answers/');

/** The pages of worked answers, which are made alike from texts that other pages show too; the longest first. */
export function listAnswerPages(): Page[] {
  return listPages()
    .filter(isAnswers)
    .sort((one, other) => other.html.length - one.html.length);
}

/**
 * The pages that are gone through one by one: all, but of pages made alike a few. Those are the instructors' pages of
 * single questions, of which the first of each question type is opened, and the worked answers, of which the longest is.
 */
export function listPagesToOpen(): Page[] {
  const seen = new Set<string>();
  const [longest] = listAnswerPages();
  return listPages().filter((page) => {
    if (isAnswers(page)) return page.url === longest?.url;
    const type = /<article class="[^"]*bank-question[^"]*" data-type="([^"]*)"/.exec(page.html)?.[1];
    if (type === undefined) return true;
    const isFirst = !seen.has(type);
    seen.add(type);
    return isFirst;
  });
}

/** Whether a page carries an interactive component. */
export function hasIslands({ html }: Page): boolean {
  return html.includes('<astro-island');
}

/** How many kinds of figures a page draws, in its text or in a question. */
export function countFigureKinds(html: string): number {
  return new Set(html.match(/class="figure-body [\w-]+"/g)).size;
}

/** What a page fetches to grade a question, as far as it is read here. */
interface StoredRecord {
  readonly id: string;
  readonly texts: unknown;
}

/** The grading record of every question of the built site. */
export function listGradingRecords(): StoredRecord[] {
  return globSync('questions/**/*.json', { cwd: siteFolder }).map(
    (file) => JSON.parse(readFileSync(path.join(siteFolder, file), 'utf8')) as StoredRecord,
  );
}
