/** A page of the built site. */
export interface BuiltPage {
  /** Its file below the site's root: `lessons/yarn/index.html`. */
  readonly file: string;
  readonly html: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Whether search engines may list a page: it says so itself. */
export const isIndexed = ({ html }: BuiltPage): boolean =>
  !html.includes('<meta name="robots" content="noindex"');

/** The addresses of the pages that search engines may list, in the order of the alphabet. */
export function listedAddresses(pages: readonly BuiltPage[], root: string): readonly string[] {
  return pages
    .filter(isIndexed)
    .map(({ file }) => root + file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** A sitemap as sitemaps.org describes it. */
export function writeSitemap(addresses: readonly string[]): string {
  const escape = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
  const entries = addresses.map((address) => `<url><loc>${escape(address)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}

/** The rules for search engines. Every page may be read; what may not be listed says so itself. */
export function writeRobots(sitemap: string | null): string {
  return `User-agent: *\nAllow: /\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`;
}
