import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Frame, Page } from 'playwright/test';
import { embedSnippet } from '../../src/ui/embed-snippet.ts';
import { expect, test } from './support/test.ts';

const question = 'matching-periods/lambda-any';

/** Somebody else's page, on another origin, with the lines that the course offers for each address. */
async function serveHost(addresses: readonly string[]) {
  const body = addresses.map((address, index) =>
    embedSnippet({ address, title: `Frame ${String(index)}`, height: 50 }).replaceAll('loading="lazy"', ''),
  );
  const html = `<!doctype html><html lang="en"><title>Host</title><body>${body.join('')}`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${String(port)}/`, close: () => server.close() };
}

/** The pixels by which a frame is higher than its content. */
async function spareHeight(frame: Frame): Promise<number> {
  const content = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  return (await heightOf(frame)) - content;
}

const heightOf = async (frame: Frame): Promise<number> =>
  (await frame.frameElement()).evaluate((element) => (element as HTMLElement).clientHeight);

/** The frames of a page that show these addresses, in their order. */
function framesAt(page: Page, addresses: readonly string[]): readonly Frame[] {
  return addresses.map((address) => {
    const frame = page.frames().find((one) => new URL(one.url()).pathname === new URL(address).pathname);
    if (frame === undefined) throw new Error(`The page shows no ${address}.`);
    return frame;
  });
}

/** How many things a frame's origin keeps. */
const keptIn = (frame: Frame | Page) =>
  frame.evaluate(
    async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length,
  );

/** Opens somebody else's page with these addresses in frames, does something with the frames, and closes it. */
async function inHost(
  context: BrowserContext,
  addresses: readonly string[],
  use: (frames: readonly Frame[]) => Promise<void>,
): Promise<void> {
  const host = await serveHost(addresses);
  // Not the watched page, because all that it loads is of another origin than its own.
  const page = await context.newPage();
  try {
    await page.goto(host.address);
    await use(framesAt(page, addresses));
  } finally {
    await page.close();
    host.close();
  }
}

test('another page shows a figure and a question: as high as they are, in its theme, and nothing is kept', async ({
  context,
  baseURL,
}) => {
  const shells = [
    `${String(baseURL)}/embed/figure/?figure=matching-periods/period-matching&m=32768&theme=dark`,
    `${String(baseURL)}/embed/question/?question=${question}&theme=dark`,
  ];
  await inHost(context, shells, async ([figure, asked]) => {
    if (figure === undefined || asked === undefined) throw new Error('A frame is missing.');
    await expect(figure.locator('.reading')).toContainText('tokens');
    await expect(figure.locator('.figure-more')).toContainText('32 768');
    await expect.poll(() => spareHeight(figure)).toBe(0);
    const before = await heightOf(figure);
    await figure.getByText('Change', { exact: true }).click();
    await expect.poll(() => heightOf(figure)).toBeGreaterThan(before + 50);
    await expect.poll(() => spareHeight(figure)).toBe(0);
    expect(await figure.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');

    await asked.getByRole('textbox').fill('1');
    await asked.getByRole('button', { name: 'Check' }).click();
    await expect(asked.locator('.outcome[data-verdict="incorrect"]')).toBeVisible();
    await expect.poll(() => spareHeight(asked)).toBe(0);
    await expect(asked.getByText('Nothing that you do here is kept.')).toBeVisible();
    expect(await keptIn(asked)).toBe(0);
  });
});

test('inside another page nothing is added to a record, erased or handed in', async ({
  context,
  baseURL,
  request,
}) => {
  const index = (await (await request.get('/questions.json')).json()) as { id: string; hash: string }[];
  const { id, hash } = index[0] ?? { id: '', hash: '' };
  const set = `/practice/#mode=practice&seed=5&title=Monday&items=${id}.${hash}`;
  const pages = ['/progress/', '/practice/exam/', set].map((path) => String(baseURL) + path);
  await inHost(context, pages, async ([record, exam, practice]) => {
    if (record === undefined || exam === undefined || practice === undefined) {
      throw new Error('A frame is missing.');
    }
    await practice.getByText('Hand your results in').click();
    await expect(practice.getByRole('note')).toContainText('nothing can be handed in');
    await expect(practice.getByRole('button', { name: 'Download the results file' })).toHaveCount(0);
    await expect(record.getByRole('note').first()).toContainText('nothing can be added or erased here');
    await expect(record.getByRole('button', { name: 'Erase my record' })).toBeDisabled();
    await expect(record.getByLabel('Add a downloaded file')).toBeDisabled();
    await expect(exam.getByRole('note')).toContainText('no exam can be taken or handed in');
  });
});

test('the lines for other pages are there for figures and questions, and a shell keeps answers where it is asked to', async ({
  page,
  baseURL,
}) => {
  await page.goto(`/bank/${question}/`);
  await page.getByRole('button', { name: 'Next seed' }).click();
  await page.getByRole('button', { name: 'Embed the question' }).click();
  const lines = page.getByLabel('For the HTML of another page');
  await expect(lines).toBeFocused();
  await expect(lines).toHaveValue(
    new RegExp(`src="${String(baseURL)}/embed/question/\\?question=${question}&amp;seed=1"`),
  );

  await page.goto('/lessons/matching-periods/?m=32768');
  const figure = page.locator('#figure-period-matching');
  await figure.getByRole('button', { name: 'Embed the figure' }).click();
  await expect(figure.getByLabel('For the HTML of another page')).toHaveValue(
    /\/embed\/figure\/\?figure=matching-periods\/period-matching&amp;m=32768"/,
  );

  await page.goto(`/embed/question/?question=${question}&keep=1&theme=blue`);
  await expect(page.getByText('The theme can be light or dark')).toBeVisible();
  await page.getByRole('textbox').fill('1');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('.outcome[data-verdict="incorrect"]')).toBeVisible();
  expect(await keptIn(page)).toBeGreaterThan(0);
  await page.reload();
  await expect(page.locator('.outcome[data-verdict="incorrect"]')).toBeVisible();
});
