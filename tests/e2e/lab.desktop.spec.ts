import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright/test';
import { done, openLab } from './support/lab.ts';
import { expect, test } from './support/test.ts';
import { weigh } from './support/weight.ts';

/** kB of script: of the figure before it is touched, and of all that runs and looks inside a model. */
const budget = { shell: 4, code: 25 };

/** What of the lab the page has asked for: weights and the list of models. */
function watchModels(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, file] = /\/lab\/([\w.-]+\.(?:bin|json))$/.exec(request.url()) ?? [];
    if (file !== undefined) asked.push(file);
  });
  return asked;
}

const lambdaOf = (figure: Locator) => figure.getByRole('textbox', { name: 'factor on the base' });

test('shows a finished reading at once, and loads a model only when something changes', async ({ page }) => {
  const asked = watchModels(page);
  const figure = await openLab(page);
  await expect(figure.locator('.reading')).toContainText('With the base as trained the model predicts');
  expect(await figure.locator('.lab-letters .hit').count()).toBeGreaterThan(0);
  const readout = figure.getByRole('slider', { name: 'Share predicted and mean surprise, by position' });
  await readout.press('ArrowRight');
  await expect(readout).toHaveAttribute('aria-valuetext', /predicted: \d+ %.*mean surprise: [\d.]+ nats/);
  await page.mouse.wheel(0, 2000);
  expect(asked).toEqual([]);
  await lambdaOf(figure).fill('4.5');
  await done(figure);
  expect([...asked].sort()).toEqual(['manifest.json', 'rope.bin']);
  await expect(figure.locator('.reading')).toContainText('With the base times 4.5 the model predicts');
  await expect(page).toHaveURL(/rebase=4\.5/);
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

test('looks inside a head by keyboard, reads a motif of one’s own, and is light', async ({ page }) => {
  const [shell = ''] = globSync('dist/_astro/*.js').filter((file) =>
    readFileSync(file, 'utf8').includes('lab-letters'),
  );
  expect(gzipSync(readFileSync(shell), { level: 9 }).length / 1000).toBeLessThanOrEqual(budget.shell);
  const { weight, waitUntilLoaded } = weigh(page);
  const figure = await openLab(page);
  await waitUntilLoaded();
  const before = weight().script;
  await figure.getByRole('button', { name: 'Look inside a head' }).focus();
  await page.keyboard.press('Enter');
  const said = figure.locator('.lab-bench .lab-said').first();
  await expect(said).toContainText('To predict letter 201', { timeout: 60_000 });
  expect(weight().script - before).toBeLessThanOrEqual(budget.code);
  await figure.getByRole('slider', { name: /^letter 201/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('To predict letter 202');
  await expect(figure.locator('.lab-letters .looked')).toHaveCount(1);
  const motif = figure.getByRole('textbox', { name: 'A motif of your own' });
  await motif.fill('Çok güzel!');
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('alert')).toContainText('The model has no letter “Ç”');
  await motif.fill('the quick brown fox jumps');
  await page.keyboard.press('Enter');
  await expect(figure.locator('.lab-letters')).toContainText('thequickbrownfoxjumpsthequickb');
  await expect(figure.locator('.lab-bench')).toContainText('Of your text the model predicts', {
    timeout: 60_000,
  });
  await figure.getByRole('button', { name: 'Back to the figure’s text' }).click();
  await expect(figure.locator('.lab-letters')).not.toContainText('thequick');
});

test('marks up to where the reader said that it reads', async ({ page }) => {
  const figure = await openLab(page);
  const field = page.getByRole('textbox', { name: 'it reads up to token' });
  await field.fill('no idea');
  await page.keyboard.press('Enter');
  await expect(page.locator('.predict-problem')).toContainText('Write one number');
  await field.fill('300');
  await page.keyboard.press('Enter');
  await expect(figure.locator('.legend')).toContainText('your guess: it reads up to here');
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
