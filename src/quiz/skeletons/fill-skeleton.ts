/**
 * The text of a skeleton with its `%…%` filled in: `%slug%`, and from it `%words%`, `%Name%` and `%Title%`; `%year%`; and what
 * else is given. A name that nobody knows stays as it is written.
 * @param slug - lower-case words joined by hyphens
 */
export function fillSkeleton(
  skeleton: string,
  { slug, ...given }: { readonly slug: string } & Readonly<Record<string, string>>,
): string {
  const words = slug.split('-');
  const capitalized = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const values: Readonly<Record<string, string>> = {
    ...given,
    slug,
    words: words.join(' '),
    Name: capitalized.join(''),
    Title: [capitalized[0], ...words.slice(1)].join(' '),
    year: String(new Date().getFullYear()),
  };
  return skeleton.replace(/%(\w+)%/g, (whole, key: string) => values[key] ?? whole);
}
