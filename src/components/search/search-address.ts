/** The query that an address holds: `/search/?q=base` → `base`. */
export function queryIn(address: string): string {
  return new URL(address).searchParams.get('q') ?? '';
}

/** The address with another query, or without one if it is empty. */
export function withQuery(address: string, query: string): string {
  const url = new URL(address);
  if (query.trim() === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  return url.href;
}

/** The words of a path below the site's base that leads nowhere: `/course/lessons/yarn-scaling/` → `yarn scaling`. */
export function wordsOfPath(path: string, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  const last =
    below
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  let text = last;
  try {
    text = decodeURIComponent(last);
  } catch {
    // What cannot be decoded is searched for as it stands.
  }
  return text
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_+\s]+/g, ' ')
    .trim()
    .slice(0, 80);
}
