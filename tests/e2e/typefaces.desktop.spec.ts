import type { Page } from 'playwright/test';
import { lessonPath } from './support/lesson.ts';
import { measureLayoutShifts } from './support/measure.ts';
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
