import type { JSHandle, Page } from 'playwright/test';

/** The kinds that were answered before, on whichever page. */
const known = new Set<string>();

/** Some texts on a page. */
export interface Texts {
  readonly elements: JSHandle<Element[]>;
  readonly count: number;
}

/**
 * One text of each kind that was on no page before, of a part or of the whole page, on the screen and in the colours as they
 * are. Texts of a kind belong to elements of one class in parents of one class, and they and all that they are in are painted
 * alike, so that the contrast of one is that of all.
 */
export async function listNewTexts(page: Page, part: string | undefined): Promise<Texts> {
  const all = await page.evaluateHandle((selector) => {
    const grounds = new Map<Element | null, string>([[null, '']]);
    /** What is painted below the texts in an element. */
    const groundOf = (element: Element | null): string => {
      const found = grounds.get(element);
      if (found !== undefined || element === null) return found ?? '';
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
      const below = groundOf(element.parentElement);
      const ground = own === 'rgba(0, 0, 0, 0) none 1' ? below : `${below} / ${own}`;
      grounds.set(element, ground);
      return ground;
    };
    const typeOf = (element: Element | null) => {
      if (element === null) return [];
      const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
      // What the guidelines call large text, which may be paler.
      const isLarge = Number.parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
      return [element.localName, element.getAttribute('class'), color, String(isLarge), textDecorationLine];
    };
    const kindOf = (element: Element) =>
      [...typeOf(element), ...typeOf(element.parentElement), groundOf(element)].join(', ');
    const isText = (node: Node) => node instanceof Text && node.data.trim() !== '';
    const texts = [...document.querySelectorAll(selector ?? 'body')]
      .flatMap((root) => [root, ...root.querySelectorAll('*')])
      .filter((element) => [...element.childNodes].some(isText) && element.checkVisibility());
    return [...new Map(texts.map((element) => [kindOf(element), element]))];
  }, part);
  const kinds = await all.evaluate((texts) => texts.map(([kind]) => kind));
  const places = kinds.flatMap((kind, place) => (known.has(kind) ? [] : [place]));
  for (const kind of kinds) known.add(kind);
  const elements = await all.evaluateHandle(
    (texts, wanted) => texts.flatMap(([, element], place) => (wanted.includes(place) ? [element] : [])),
    places,
  );
  await all.dispose();
  return { elements, count: places.length };
}
