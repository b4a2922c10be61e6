/** The files of a built site: path from its root (`/lessons/x/index.html`) → text, for HTML files only. */
export type SiteFiles = ReadonlyMap<string, string | undefined>;

interface Link {
  readonly page: string;
  readonly target: string;
}

const tagPattern = /<[a-z][\w-]*(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/gi;
const attributePattern = /\s([^\s=>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const linkAttributes = ['href', 'src', 'component-url', 'renderer-url'];

/**
 * Every link of a built site to itself that leads nowhere: to no file, to no element, out of the base path,
 * or to a page without its final slash.
 *
 * @param base the path that the site is published under, with slashes around it
 */
export function checkLinks(files: SiteFiles, base: string): string[] {
  const pages = new Map<string, Map<string, Set<string>>>();
  for (const [file, html] of files) if (html !== undefined) pages.set(file, readAttributes(html));
  return [...pages].flatMap(([file, attributes]) => {
    const page = base + file.slice(1).replace(/index\.html$/, '');
    const targets = new Set(linkAttributes.flatMap((name) => [...(attributes.get(name) ?? [])]));
    return [...targets].flatMap((target) => checkLink({ page, target }, { files, pages, base }));
  });
}

/** The values of each attribute in a page, by the attribute's name. */
function readAttributes(html: string): Map<string, Set<string>> {
  const attributes = new Map<string, Set<string>>();
  const markup = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gi, '$1');
  for (const [tag] of markup.matchAll(tagPattern)) {
    for (const [, name = '', quoted, single] of tag.matchAll(attributePattern)) {
      const value = (quoted ?? single ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      const values = attributes.get(name) ?? new Set();
      attributes.set(name, values.add(value));
    }
  }
  return attributes;
}

interface Site {
  readonly files: SiteFiles;
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;
  readonly base: string;
}

function checkLink({ page, target }: Link, { files, pages, base }: Site): string[] {
  const at = `${page}: the link "${target}"`;
  const origin = 'https://site.invalid';
  const url = URL.parse(target, origin + page);
  if (url === null) return [`${at} is not an address. Correct it.`];
  if (url.origin !== origin) return [];
  const pathname = decodeURIComponent(url.pathname);
  if (!pathname.startsWith(base)) {
    return [`${at} leaves the base path "${base}". Build it from the base, or make it relative.`];
  }
  const wanted = `/${pathname.slice(base.length)}`;
  const file = wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  if (files.has(`${file}/index.html`)) return [`${at} lacks the final slash. Write "${pathname}/".`];
  if (!files.has(file)) return [`${at} leads to no page or file. Correct it, or add "${wanted}".`];
  const fragment = decodeURIComponent(url.hash.slice(1));
  const ids = pages.get(file)?.get('id');
  // "#model=llama-2-7b" is the state of a page such as the calculator's, and no id.
  if (
    fragment === '' ||
    fragment === 'top' ||
    fragment.includes('=') ||
    ids === undefined ||
    ids.has(fragment)
  )
    return [];
  return [`${at} leads to no element. The page has no id "${fragment}".`];
}
