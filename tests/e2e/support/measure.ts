import type { Page } from 'playwright/test';

/** Lets pages believe that the reader saves data, so that nothing is fetched ahead. Call it before a page is opened. */
export async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

/** Scrolls to the end a screen at a time, so that everything that waits to be visible begins to load. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame);
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await nextFrame();
      await nextFrame();
    }
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

/** By how many pixels the page is wider than the screen. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
