/** Where a figure of a page can be found again. */
export interface FigurePlaces {
  /** The page of the course, at the figure. */
  readonly link: string;
  /** The shell that shows the figure alone. */
  readonly embed: string;
}

interface PageAddress {
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
}

/** A figure's page below the site's base, by its name in a shell's address: `<lesson>/<figure>`, or `lab`. */
const pageOf = (name: string): string =>
  name.includes('/') ? `lessons/${name.slice(0, name.indexOf('/'))}/` : `${name}/`;

/**
 * The addresses of a figure in a state.
 * @param query - its state: `''`, or a text that begins with `?`
 * @param base - the site's: `/` or `/course/`
 */
export function placesOfFigure(
  { origin, pathname, search }: PageAddress,
  id: string,
  query: string,
  base: string,
): FigurePlaces {
  const root = origin + base;
  const below = pathname.slice(base.length);
  const inShell = below === 'embed/figure/' ? new URLSearchParams(search).get('figure') : null;
  const lesson = /^lessons\/([^/]+)\/$/.exec(below)?.[1];
  const name = inShell ?? (lesson === undefined ? id : `${lesson}/${id}`);
  return {
    link: `${root}${pageOf(name)}${query}#figure-${id}`,
    embed: `${root}embed/figure/?figure=${name}${query.replace('?', '&')}`,
  };
}
