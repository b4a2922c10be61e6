import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

interface BankEntry {
  readonly id: string;
  readonly hash: string;
}

const asked = [
  'matching-periods/lambda-any',
  'matching-periods/which-pair-is-matched',
  'matching-periods/derivation-order',
  'matching-periods/drag-to-match',
];

/** A plan of these questions as the bank has them now. */
async function planOf(page: Page, fields: string): Promise<string> {
  const index = (await (await page.request.get('/questions.json')).json()) as readonly BankEntry[];
  const items = asked.map((id) => `${id}.${index.find((entry) => entry.id === id)?.hash ?? ''}`);
  return `mode=exam&seed=17&title=Monday&items=${items.join(',')}&${fields}`;
}

/** What the foot of each page says, within 16 mm of its edge. */
async function readFeet(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const feet: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const low = items.flatMap((item) => ('str' in item && item.transform[5] < 45 ? item : []));
    const fromTheLeft = low.toSorted((one, other) => one.transform[4] - other.transform[4]);
    feet.push(
      fromTheLeft
        .map(({ str }) => str.trim())
        .filter((text) => text !== '')
        .join(' '),
    );
  }
  await task.destroy();
  return feet;
}

test('a set becomes a test on paper, in versions with other numbers, each with its key', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.goto(`/practice/paper/#${await planOf(page, 'versions=2')}`);
  const sheets = page.locator('.paper-sheet');
  await expect(sheets).toHaveCount(4);
  await expect(page.getByRole('note')).toContainText(
    '“Match the last period by hand” is answered in a figure',
  );
  const version = (letter: string) => page.getByRole('region', { name: `Version ${letter}`, exact: true });
  const key = page.getByRole('region', { name: 'Key of version A' });
  await expect(version('A').locator('.paper-question')).toHaveCount(asked.length - 1);
  await expect(key.locator('.paper-key-entry')).toHaveCount(asked.length - 1);
  const words = await Promise.all(
    ['A', 'B'].map((letter) => version(letter).locator('.paper-prompt').first().innerText()),
  );
  expect(words[0]).not.toBe(words[1]);
  // What a student gets says nothing of the answers.
  await expect(version('A').locator('.paper-key-lines, .paper-worked')).toHaveCount(0);
  await expectAccessible(page);

  const versions = page.getByRole('textbox', { name: 'Versions' });
  await versions.fill('many');
  await expect(page.getByRole('alert')).toHaveText(
    'This should be a whole number from 1 to 8. The sheets show 2.',
  );
  await versions.fill('3');
  await expect(sheets).toHaveCount(6);
  await expect(page).toHaveURL(/&versions=3&/);
  await page.getByRole('radio', { name: 'The key', exact: true }).check();
  await expect(sheets).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Worked answers' }).uncheck();
  await expect(page.locator('.paper-worked')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Questions', exact: true }).check();

  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('button:visible, input:visible, .site-header:visible, h1:visible')).toHaveCount(
    0,
  );
  await expect(version('B')).toHaveCSS('break-before', 'page');
  const breaks = await version('A')
    .locator('h3')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakAfter));
  expect(new Set(breaks)).toEqual(new Set(['avoid']));

  // Each version counts its own pages. Here all three have as many.
  const feet = await readFeet(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const pagesEach = feet.length / 3;
  expect(feet).toEqual(
    ['A', 'B', 'C'].flatMap((letter) =>
      Array.from({ length: pagesEach }, (_, index) => `Version ${letter} ${String(index + 1)}`),
    ),
  );
});

test('a test on paper is made on the page of practice; nonsense in an address is said to be so', async ({
  page,
}) => {
  await page.goto('/practice/');
  await expect(page.locator('astro-island:has(.set-builder)')).not.toHaveAttribute('ssr');
  await page.getByRole('radio', { name: /^On paper/ }).check();
  await page.getByRole('combobox', { name: 'Length' }).selectOption('5');
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/practice\/paper\/#mode=exam&seed=\d+&tries=1&minutes=20&/);
  await expect(page.locator('.paper-sheet').first()).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.goto('/practice/paper/?again#versions=2&items=a/b.1');
  await expect(page.getByRole('alert')).toContainText('holds no test that can be read');
  await expect(page.getByRole('main').getByRole('link', { name: 'put an exam together' })).toBeVisible();
});
