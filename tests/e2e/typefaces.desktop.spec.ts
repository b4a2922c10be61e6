import type { Page } from 'playwright/test';
import { lessonPath } from './support/lesson.ts';
import { measureLayoutShifts } from './support/measure.ts';
import { phoneScreen } from './support/phone.ts';
import { listPagesToOpen } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** When each of the site's text faces had come, in ms after the page was asked for, by the start of its file's name. */
function arrivals(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const fonts = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
      ({ name }) => /\/source-[^/]*\.woff2$/.test(name),
    );
    return Object.fromEntries(
      fonts.map(({ name, responseEnd }) => [/source-[^.]*/.exec(name)?.[0] ?? name, Math.round(responseEnd)]),
    );
  });
}

test('a first visit from far away shows the real typefaces within a second, and no line moves', async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  const tenMegabits = 10_000_000 / 8;
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: tenMegabits,
    uploadThroughput: tenMegabits,
  });
  await page.goto(lessonPath, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);

  const arrived = await arrivals(page);
  const shifts = await measureLayoutShifts(page);
  const shift = shifts.reduce((sum, { value }) => sum + value, 0);
  console.log(`typefaces after ${JSON.stringify(arrived)} ms, layout shift ${shift.toFixed(4)}`);
  expect(Object.keys(arrived).sort()).toEqual([
    'source-sans-3-latin-wght-normal',
    'source-serif-4-latin-400-italic',
    'source-serif-4-latin-400-normal',
    'source-serif-4-latin-600-normal',
  ]);
  expect(Math.max(...Object.values(arrived))).toBeLessThanOrEqual(1000);
  expect(shift, shifts.flatMap(({ moved }) => moved).join(', ')).toBeLessThanOrEqual(0.02);
  const shown = await page.evaluate(
    () =>
      [...document.fonts].filter(
        ({ family, status }) => /^"?Wavelength (Serif|Sans)"?$/.test(family) && status === 'loaded',
      ).length,
  );
  expect(shown).toBe(4);
});

/** How wide the text of the page that is open is in a face, by its width in the font that stands in for it. */
function widthByFallback(page: Page, face: string): Promise<number> {
  return page.evaluate(async (own) => {
    const fallback = own.replace(/'$/, " fallback'");
    const line = document.createElement('span');
    line.textContent = [...document.querySelectorAll('main p')].map((part) => part.textContent).join(' ');
    line.style.cssText = 'position: absolute; white-space: nowrap';
    document.body.append(line);
    const widthIn = async (font: string): Promise<number> => {
      line.style.font = font;
      line.getBoundingClientRect();
      await document.fonts.ready;
      return line.getBoundingClientRect().width;
    };
    const share = (await widthIn(own)) / (await widthIn(fallback));
    line.remove();
    return share;
  }, face);
}

test('what stands in for a typeface takes its room', async ({ page }) => {
  await page.goto(lessonPath);
  // At this size the rounding of a letter's width to whole pixels is nothing.
  for (const face of [
    "normal 400 400px 'Wavelength Serif'",
    "italic 400 400px 'Wavelength Serif'",
    "normal 600 400px 'Wavelength Serif'",
    "normal 400 400px 'Wavelength Sans'",
    "normal 600 400px 'Wavelength Sans'",
  ]) {
    const width = await widthByFallback(page, face);
    expect.soft(width, `${face} is not wider`).toBeLessThan(1.01);
    expect.soft(width, `${face} is not narrower`).toBeGreaterThan(0.99);
  }
});

/** The titles and summaries of pages. */
const heads = listPagesToOpen().flatMap(({ url, html }) => {
  const [, title, summary] = /<h1[^>]*>(.*?)<\/h1>\s*<p class="standfirst">(.*?)<\/p>/s.exec(html) ?? [];
  return title === undefined || summary === undefined ? [] : [{ url, title, summary }];
});

/** How high they are in a family, set one after the other in the page that is open; in pixels. */
function measureHeads(page: Page, family: string): Promise<readonly string[]> {
  return page.evaluate(
    ([pages, serif]) => {
      document.documentElement.style.setProperty('--serif', serif);
      const show = (selector: string, text: string): number => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(`The page has no ${selector}.`);
        element.innerHTML = text;
        return Math.round(element.getBoundingClientRect().height);
      };
      return pages.map(
        ({ url, title, summary }) => `${url}: ${show('h1', title)}, ${show('.standfirst', summary)}`,
      );
    },
    [heads, family] as const,
  );
}

// Everything below would jump by that line when the typeface comes.
test('no title or summary of a page takes another line while its typeface is on the way', async ({
  page,
}) => {
  expect(heads.filter(({ url }) => /^\/lessons\/[^/]+\/$/.test(url))).toHaveLength(11);
  await page.goto(lessonPath);
  await page.evaluate(() => document.fonts.ready);
  for (const screen of [{ width: 1280, height: 800 }, phoneScreen]) {
    await page.setViewportSize(screen);
    const meanwhile = await measureHeads(page, "'Wavelength Serif fallback'");
    const atLast = await measureHeads(page, "'Wavelength Serif'");
    expect.soft(meanwhile, `${screen.width} pixels wide`).toEqual(atLast);
  }
});
