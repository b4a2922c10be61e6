import type { Browser, Page } from 'playwright/test';

/** Fast 3G as Lighthouse has it, and a processor of a cheap phone. */
const line = { offline: false, latency: 562, downloadThroughput: 1.44e6 / 8, uploadThroughput: 675e3 / 8 };
const slowdown = 4;

/** How long a reader looks at a question before answering it. */
const readingTime = 4000;

async function openSlowly(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', line);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const blocked: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked.push(duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(globalThis, { blocked });
  });
  await page.goto(url, { waitUntil: 'commit' });
  return page;
}

/** Milliseconds since the page was asked for until an element, to which the reader scrolls at once, answers. */
async function awake(page: Page, selector: string): Promise<number> {
  await page.locator(selector).scrollIntoViewIfNeeded();
  await page.locator(`${selector} astro-island:not([ssr])`).first().waitFor({ state: 'attached' });
  return page.evaluate(() => performance.now());
}

/** Milliseconds from a press of Check to the verdict. */
async function checkIn(page: Page, selector: string): Promise<number> {
  return page.evaluate(
    (question) =>
      new Promise<number>((resolve) => {
        const outcome = document.querySelector(`${question} .outcome[role="status"]`);
        const start = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        if (outcome !== null) observer.observe(outcome, { childList: true, attributes: true });
        document.querySelector<HTMLButtonElement>(`${question} .answer-check button`)?.click();
      }),
    selector,
  );
}

/** The longest of several steps of a drag, each from its event to the next frame. */
async function dragToPaint(page: Page): Promise<number> {
  const knob = page.locator('#figure-period-matching .handle .knob').last();
  await knob.scrollIntoViewIfNeeded();
  const box = await knob.boundingBox();
  if (box === null) return Number.NaN;
  await page.evaluate(() => {
    const waits: number[] = [];
    addEventListener(
      'pointermove',
      ({ timeStamp }) => {
        requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - timeStamp)));
      },
      { capture: true },
    );
    Object.assign(globalThis, { waits });
  });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) {
    await page.mouse.move(x, y - 4 * step);
    await page.waitForTimeout(60);
  }
  await page.mouse.up();
  return page.evaluate(() => {
    const waits = (Reflect.get(globalThis, 'waits') as number[]).toSorted((one, other) => one - other);
    return waits[Math.floor(waits.length / 2)] ?? Number.NaN;
  });
}

async function answerQuestion(
  page: Page,
  selector: string,
  answer: (page: Page) => Promise<void>,
): Promise<number> {
  await awake(page, selector);
  await page.waitForTimeout(readingTime);
  await answer(page);
  return checkIn(page, selector);
}

/** How long a reader on a slow line, with a slow processor, waits for a lesson with one figure and seven questions. */
export async function measureSlowLine(
  browser: Browser,
  url: string,
): Promise<Readonly<Record<string, number>>> {
  const page = await openSlowly(browser, url);
  const figure = await awake(page, '#figure-period-matching');
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.waitForLoadState('networkidle');
  const blocking = await page.evaluate(() =>
    (Reflect.get(globalThis, 'blocked') as number[]).reduce((sum, time) => sum + time, 0),
  );
  const drag = await dragToPaint(page);
  const choice = await answerQuestion(page, '#question-which-pair-is-matched', (open) =>
    open.locator('#question-which-pair-is-matched [value="highest"]').check(),
  );
  const number = await answerQuestion(page, '#question-lambda-any', (open) =>
    open.locator('#question-lambda-any input').fill('4.000'),
  );
  await page.context().close();
  return {
    'slow: first contentful paint': paint,
    'slow: figure answers': figure,
    'slow: total blocking time': blocking,
    'slow: drag to paint': drag,
    'slow: first Check, choice': choice,
    'slow: first Check, number': number,
  };
}
