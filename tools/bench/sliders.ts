import type { Browser, Page } from 'playwright/test';
import { summarize } from './figures.ts';
import type { Figure } from './figures.ts';

/** The head size at which figures draw most. */
const headSize = 256;
/** How many moves are measured, after some that are not. */
const moves = { before: 5, measured: 40 };

/**
 * Milliseconds from each of several inputs of a figure's first slider to the frame that shows it. The moves go to and fro
 * over the whole slider.
 */
async function moveSlider(page: Page, figure: string): Promise<readonly number[]> {
  return page.evaluate(
    async ([selector, before, count]) => {
      const slider = document.querySelector<HTMLInputElement>(`${selector} input[type="range"]`);
      if (slider === null) return [];
      const waits: number[] = [];
      const atFirst = slider.value;
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
      for (let move = 0; move < before + count; move += 1) {
        const share = Math.abs(((move * 7) % 40) - 20) / 20;
        slider.value = String(Math.round(share * Number(slider.max)));
        const start = performance.now();
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await painted();
        if (move >= before) waits.push(performance.now() - start);
      }
      slider.value = atFirst;
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return waits;
    },
    [figure, moves.before, moves.measured] as const,
  );
}

async function wakeFigure(page: Page, figure: string): Promise<void> {
  await page.evaluate((selector) => {
    document.querySelector(selector)?.closest('details')?.setAttribute('open', '');
  }, figure);
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`${figure} astro-island:not([ssr])`).first().waitFor({ state: 'attached' });
}

/**
 * What a move of the first slider costs in each figure of these pages, at a head of 256 where the page has a head size. A
 * figure without a slider is left out.
 */
export async function measureSliders(browser: Browser, pages: readonly string[]): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  // On a first visit the service worker fetches the course beside it.
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  });
  for (const url of pages) {
    await page.goto(`${url}?d=${String(headSize)}`);
    const ids = await page.locator('figure[data-figure]').evaluateAll((found) => found.map(({ id }) => id));
    for (const id of ids) {
      // Each alone: a lab that was moved goes on reading for a while.
      await page.goto(`${url}?d=${String(headSize)}`);
      await wakeFigure(page, `#${id}`);
      const waits = await moveSlider(page, `#${id}`);
      const lesson = new URL(url).pathname.split('/').at(-2) ?? url;
      const name = `${id.replace('figure-', '')}, ${lesson}`;
      if (waits.length > 0) figures.push(summarize(name, 'ms', waits));
    }
  }
  await page.close();
  return figures;
}
