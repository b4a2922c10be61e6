import type { Page } from 'playwright/test';

/** Lets pages believe that the reader saves data, so that nothing is fetched ahead. Call it before a page is opened. */
export async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

/**
 * Scrolls to the end a screen at a time, so that everything that waits to be visible begins to load.
 * @throws an Error that says where it was, where the page has no height or does not come to an end
 */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    /** The longest page has some 30 screens; one that grows as it is scrolled would have ever more. */
    const mostScreens = 200;
    let missed = 0;
    const nextFrame = () =>
      new Promise<void>((resolve) => {
        // A browser that draws nothing for a while sends no frames either; the page goes on without.
        const waiting = setTimeout(() => {
          missed += 1;
          resolve();
        }, 1000);
        requestAnimationFrame(() => {
          clearTimeout(waiting);
          resolve();
        });
      });
    if (innerHeight === 0) throw new Error('The screen has no height, so nothing can be scrolled.');
    let screens = 0;
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      screens += 1;
      if (screens > mostScreens || missed > 60)
        throw new Error(
          `The page is not scrolled through: after ${screens} screens of ${innerHeight} pixels it stands at ${top} of ` +
            `${document.body.scrollHeight} pixels, and ${missed} times no frame came within a second.`,
        );
      scrollTo({ top, behavior: 'instant' });
      await nextFrame();
      await nextFrame();
    }
  });
}

/**
 * Has all blocks of a page laid out for the screen as it is. What is left out for now has no place, or the one of another
 * screen, for whoever measures it.
 */
export async function layOutAll(page: Page): Promise<void> {
  await page.locator('[style^="--tall"]').evaluateAll((blocks: HTMLElement[]) => {
    for (const { style } of blocks) style.contentVisibility = 'visible';
  });
}

/** One jump of what was on the screen. */
export interface LayoutShift {
  readonly value: number;
  /** The elements that jumped, as selectors. */
  readonly moved: readonly string[];
}

interface LayoutShiftEntry extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** All layout shifts since the page was opened. Their sum is stricter than the web vital, which takes the worst. */
export function measureLayoutShifts(page: Page): Promise<LayoutShift[]> {
  return page.evaluate(
    () =>
      new Promise<LayoutShift[]>((resolve) => {
        const nameOf = (node: Node | null): string =>
          node instanceof Element
            ? [node.localName, ...node.classList].join('.')
            : (node?.nodeName ?? 'removed');
        const shifts: LayoutShift[] = [];
        new PerformanceObserver((list) => {
          for (const { value, sources } of list.getEntries() as LayoutShiftEntry[]) {
            shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Buffered entries are delivered in a task of their own.
        setTimeout(() => resolve(shifts), 100);
      }),
  );
}

/** By how many pixels the page is wider than the screen while its text is twice as large. */
export async function measureOverflowEnlarged(page: Page): Promise<number> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const overflow = await measureOverflow(page);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return overflow;
}

/** By how many pixels the page is wider than the screen. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** How far below its top each figure's main control ends, in pixels, by the figure's name. */
export async function measureFigures(page: Page): Promise<readonly { name: string; height: number }[]> {
  return await page.locator('.figure-body').evaluateAll((figures) =>
    figures.map((figure) => {
      const control = figure.querySelector('.parameters') ?? figure;
      const height = control.getBoundingClientRect().bottom - figure.getBoundingClientRect().top;
      return { name: [...figure.classList].join(' '), height: Math.round(height) };
    }),
  );
}
