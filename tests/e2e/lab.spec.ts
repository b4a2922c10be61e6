import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { awaken } from './support/lesson.ts';
import { expect, test } from './support/test.ts';

/** What of the lab the page has asked for: weights and the list of models. */
function watchModels(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/lab\/([\w.-]+\.(?:bin|json))$/.exec(request.url()) ?? [];
    if (file !== undefined) asked.push(file);
  });
  return asked;
}

async function openLab(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/lab/${query}`);
  const figure = page.locator('#figure-lab');
  await awaken(figure);
  return figure;
}

const lambdaOf = (figure: Locator) => figure.getByRole('textbox', { name: 'factor on the base' });
const done = (figure: Locator) =>
  expect(figure.locator('.figure-stream').first()).toContainText('Done.', { timeout: 60_000 });

test('shows a finished reading at once, and loads a model only when something changes', async ({ page }) => {
  const asked = watchModels(page);
  const figure = await openLab(page);
  await expect(figure.locator('.reading')).toContainText('With the base as trained the model predicts');
  expect(await figure.locator('.lab-letters .hit').count()).toBeGreaterThan(0);
  await page.mouse.wheel(0, 2000);
  expect(asked).toEqual([]);
  await lambdaOf(figure).fill('4.39');
  await done(figure);
  expect([...asked].sort()).toEqual(['manifest.json', 'rope.bin']);
  await expect(figure.locator('.reading')).toContainText('With the base times 4.39 the model predicts');
  await expect(page).toHaveURL(/rebase=4\.39/);
});

test('reads letter by letter, and can be stopped', async ({ page }) => {
  const figure = await openLab(page);
  await figure.locator('.figure-more > summary').click();
  await figure.getByRole('textbox', { name: 'length of the text' }).fill('1024');
  await expect(figure.locator('.reading')).toContainText(/The model has read [\d\u202f]+ of 1024 letters/);
  await figure.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(figure.locator('.figure-stream').first()).toContainText('Stopped.');
  await figure.getByRole('button', { name: 'Start again' }).click();
  await done(figure);
});

test('opens in the state that a link names, and takes another model', async ({ page }) => {
  const asked = watchModels(page);
  const figure = await openLab(page, '?scheme=alibi&text=256');
  await done(figure);
  await expect(figure.locator('.reading')).toContainText('With ALiBi the model predicts');
  expect(asked).toContain('alibi.bin');
  await expect(figure.getByRole('button', { name: 'Find the λ' })).toHaveCount(0);
});

test('finds a λ and sets it, by the keyboard', async ({ page }) => {
  const figure = await openLab(page, '?text=160');
  await done(figure);
  const search = figure.getByRole('button', { name: 'Find the λ that reads furthest' });
  await search.focus();
  await page.keyboard.press('Enter');
  await expect(figure.locator('.lab-search')).toContainText('Found: λ =', { timeout: 60_000 });
});

test('refuses weights that are not the published ones, with words', async ({ page }) => {
  const damaged = readFileSync('dist/lab/rope.bin');
  damaged[1000] = (damaged[1000] ?? 0) ^ 1;
  await page.route('**/lab/rope.bin', (route) => route.fulfill({ body: damaged }));
  const figure = await openLab(page);
  await lambdaOf(figure).fill('2');
  await expect(figure.locator('.figure-stream').first()).toContainText('not the ones that were published');
  await expect(figure.getByRole('button', { name: 'Start again' })).toBeVisible();
});
