import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import {
  layOutAll,
  measureFigures,
  measureLayoutShifts,
  measureOverflow,
  measureOverflowEnlarged,
  saveData,
  scrollThrough,
} from './support/measure.ts';
import { becomePhone, phoneScreen } from './support/phone.ts';
import {
  countFigureKinds,
  hasIslands,
  listAnswerPages,
  listGradingRecords,
  listPages,
  listPagesToOpen,
} from './support/site.ts';
import type { Page as SitePage } from './support/site.ts';
import { expect, test } from './support/test.ts';
import { weigh } from './support/weight.ts';
import type { Weight } from './support/weight.ts';

/**
 * What a page may load before the first interaction, for a reader who saves data, in kB, and how much of the screen may
 * shift meanwhile. Scrolling is no interaction: figures that load when they come into view count.
 */
const budget = { lesson: 40, figureKind: 4, other: 45, withPlot: 51, total: 200, layoutShift: 0.02 };

/** In pixels: a figure and its main control are seen at once. The lab has a text of 512 letters above its plot. */
const mostHeight = (figure: string): number => (figure.includes(' lab') ? 800 : 720);

/** The kB of script that a page may load: of a lesson, some for each kind of figure that it places. */
function scriptBudget({ url, html }: SitePage): number {
  const figureKinds = countFigureKinds(html);
  if (/^\/lessons\/[^/]+\/$/.test(url)) return budget.lesson + budget.figureKind * figureKinds;
  return figureKinds > 0 ? budget.withPlot : budget.other;
}

/** What a page took to open, and to be read to its end. */
interface Reading {
  readonly opened: Weight;
  readonly read: Weight;
  /** By how many times its height changes when all of it is laid out; 1 where it had been guessed rightly. */
  readonly growth: number;
}

const measureHeight = (page: Page): Promise<number> => page.evaluate(() => document.body.scrollHeight);

/** Opens a page and scrolls through it, as one who reads it. */
async function readThrough(page: Page, url: string): Promise<Reading> {
  const { weight, waitUntilLoaded } = weigh(page);
  await saveData(page);
  await page.goto(url);
  await waitUntilLoaded();
  const opened = weight();
  const guessed = await measureHeight(page);
  await scrollThrough(page);
  await waitUntilLoaded();
  return { opened, read: weight(), growth: (await measureHeight(page)) / guessed };
}

async function expectWithinBudgets(page: Page, sitePage: SitePage, { opened, read }: Reading): Promise<void> {
  const shifts = await measureLayoutShifts(page);
  const layoutShift = shifts.reduce((sum, { value }) => sum + value, 0);
  const [script, total] = [`${opened.script} → ${read.script}`, `${opened.total} → ${read.total}`];
  const allowed = scriptBudget(sitePage);
  console.log(
    `${sitePage.url}: script ${script} kB of ${String(allowed)}, in all ${total} kB, layout shift ${layoutShift.toFixed(3)}`,
  );
  expect.soft(read.script, 'kB of script').toBeLessThanOrEqual(allowed);
  expect.soft(read.total, 'kB in all').toBeLessThanOrEqual(budget.total);
  const moved = shifts.flatMap((shift) => shift.moved).join(', ');
  expect.soft(layoutShift, `layout shift, of ${moved}`).toBeLessThanOrEqual(budget.layoutShift);
}

/** A scroll bar and the bar of the contents tell how much is left before all of a lesson is laid out. */
function expectGuessedHeight({ growth }: Reading): void {
  expect.soft(growth, 'true height of the page over its guessed one').toBeGreaterThan(0.8);
  expect.soft(growth, 'true height of the page over its guessed one').toBeLessThan(1.2);
}

async function expectToSayWhatItIs(page: Page): Promise<void> {
  await expect.soft(page.locator('h1')).toHaveCount(1);
  await expect.soft(page).toHaveTitle(/\S/);
  await expect.soft(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S/);
}

/** What depends on the screen. */
async function expectToFit(page: Page): Promise<void> {
  expect.soft(await measureOverflow(page), 'pixels beyond the screen').toBe(0);
  await expectAccessible(page);
}

// Every page, of pages made alike one of each kind, is opened once, and all its checks share the visit, on both screens.
// A new check of pages is a line here. (That nothing is complained of is expected of every test, by `support/test.ts`.)
for (const sitePage of listPagesToOpen()) {
  const { url } = sitePage;
  test(`${url} is sound: fits the screens, accessible in light and dark, light enough`, async ({ page }) => {
    const reading = await readThrough(page, url);
    await expectWithinBudgets(page, sitePage, reading);
    expectGuessedHeight(reading);
    await layOutAll(page);
    await expectToSayWhatItIs(page);
    const tall = (await measureFigures(page)).filter(({ name, height }) => height > mostHeight(name));
    expect.soft(tall, 'figures taller than the screen').toEqual([]);
    const framework = hasIslands(sitePage) ? [] : reading.read.framework;
    expect.soft(framework, 'framework on a page without figures').toEqual([]);
    await expectToFit(page);
    expect.soft(await measureOverflowEnlarged(page), 'pixels beyond the screen at 200 %').toBe(0);
    await becomePhone(page);
    await expectToFit(page);
  });
}

test('the other pages of worked answers are not wider than either screen', async ({ page }) => {
  const [, ...others] = listAnswerPages();
  expect(others.length).toBeGreaterThan(5);
  for (const { url } of others) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(url);
    expect.soft(await measureOverflow(page), `${url}, desktop`).toBe(0);
    await page.setViewportSize(phoneScreen);
    expect.soft(await measureOverflow(page), `${url}, phone`).toBe(0);
  }
});

test('no text of a question shows a placeholder in the place of its value', () => {
  const records = listGradingRecords();
  expect(records.length).toBeGreaterThan(100);
  const unfilled = records.filter(({ texts }) => JSON.stringify(texts).includes('{{'));
  expect(unfilled.map(({ id }) => id)).toEqual([]);
});

test('the author’s guide writes each placeholder with the bar before its format', () => {
  const guide = listPages().find(({ url }) => url === '/authoring/');
  const placeholders = guide?.html.match(/\{\{\w[^{}]*\}\}/g) ?? [];
  expect(placeholders.filter((written) => written.includes('|')).length).toBeGreaterThan(10);
  expect(
    placeholders.filter((written) => /\d(?:sf|dp)\}\}$/.test(written) && !written.includes('|')),
  ).toEqual([]);
});
