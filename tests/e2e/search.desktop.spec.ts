import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { readIndexedPages } from '../support/search-index.ts';
import { expectAccessible } from './support/accessibility.ts';
import { becomePhone } from './support/phone.ts';
import { listGradingRecords, listPages, siteFolder } from './support/site.ts';
import { expect, test } from './support/test.ts';

const found = (page: Page) => page.locator('.found > li');
const lesson = '/lessons/matching-periods/';
// One test asks for a page that is not there.
test.use({ allowed: /status of 404/ });

test('the search opens over any page by key or by hand, finds formulas by their words, and leads to the section', async ({
  page,
}) => {
  await page.goto(lesson);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const field = dialog.getByRole('searchbox');
  await expect(field).toBeFocused();
  for (const words of ['lambda', 'scaling factor', 'rope_theta']) {
    await field.fill(words);
    await expect(dialog.getByRole('status')).toContainText(`“${words}” was found on`);
    await expect(dialog.locator('mark').first()).toBeVisible();
  }
  await field.fill('factor on the base formula');
  await expect(found(page).first().locator('ul a').first()).toBeVisible();
  await expectAccessible(page, '.search-dialog');
  await field.fill('"fast pairs for nothing"');
  await expect(found(page)).toHaveCount(1);
  await field.fill('"The constraint, term by term"');
  await found(page).locator(`a[href="${lesson}#the-constraint-term-by-term"]`).first().click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/#the-constraint-term-by-term$/);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await becomePhone(page);
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(field).toBeFocused();
});

test('the page of the search works by its address, takes any words, and no page opens its policy for it', async ({
  page,
}) => {
  await page.goto('/search/?q=lambda');
  await expect(found(page).first()).toBeVisible();
  const field = page.getByRole('searchbox');
  for (const words of ['<script>alert(1)</script> zzqq', '"', '%%%', 'x'.repeat(500)]) {
    await field.fill(words);
    await expect(page.locator('.search-status')).toContainText('Nothing was found');
  }
  await field.fill('');
  await expect(page.locator('.search-status')).toHaveText('');
  await field.fill('YaRN');
  await expect(page).toHaveURL(/\?q=YaRN$/);
  await page.getByRole('button', { name: 'Show more pages' }).click();
  await expect(found(page).nth(6)).toBeVisible();
  await page.goto('/lessons/scaling-factor');
  await expect(field).toHaveValue('scaling factor');
  await expect(found(page).first()).toBeVisible();
  // The engine runs in a worker: a page itself may not compile WebAssembly.
  const compile = () =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      (error: unknown) => String(error),
    );
  expect(await page.evaluate(compile)).toContain('Content Security Policy');
  expect(listPages().filter(({ html }) => html.includes('wasm-unsafe-eval'))).toEqual([]);
});

test('a list of shortcuts opens by ?, and single keys can be switched off for good', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expectAccessible(page, '.shortcuts');
  await list.getByRole('checkbox').uncheck();
  await list.getByRole('button', { name: 'Close' }).click();
  await page.goto('/glossary/');
  for (const key of ['?', '/']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await list.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
});

test('a report begins with the page, its state and the version', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${lesson}?m=32768`);
  await page.getByRole('link', { name: 'Report a mistake' }).click();
  const report = page.getByLabel('Your report');
  await expect(report).toHaveValue(/\/lessons\/matching-periods\/\?m=32768\n[^]*Version: \d+\.\d+\.\d+/);
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'Mistake in /lessons/matching-periods/',
  );
  const licences = readFileSync(path.join(siteFolder, 'licences/packages.txt'), 'utf8');
  for (const name of [
    'preact',
    'idb',
    'workbox-window',
    'quickjs-emscripten-core',
    'sucrase',
    'pagefind',
    'katex',
  ]) {
    expect.soft(licences, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)$`, 'm'));
  }
});

/** The longest runs of plain words in a typeset text: neither markup nor open numbers. */
function plainRuns(html: string): readonly string[] {
  return html
    .split(/<[^>]*>|\{\{[^}]*\}\}|&\w+;|[^\p{L}\s,’-]/u)
    .map((run) => run.replaceAll(/\s+/g, ' ').trim())
    .filter((run) => run.split(' ').length >= 7);
}

/** All texts of a record, and whether each is a prompt, which a page shows from the beginning and the search finds. */
function textsOf(
  texts: unknown,
  isPrompt = false,
): readonly { readonly isPrompt: boolean; readonly text: string }[] {
  if (typeof texts === 'string') return [{ isPrompt, text: texts }];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([key, text]) => textsOf(text, isPrompt || key === 'prompt'));
}

/** What the lessons say themselves, in plain words: a hint may say it again. */
function lessonWords(): string {
  return globSync('content/lessons/*/index.mdx')
    .map((file) =>
      readFileSync(file, 'utf8').replaceAll(/<AfterQuestion[^]*?<\/AfterQuestion>|<[^>]*>|[*_`]/g, ''),
    )
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

test('no key, hint, explanation or worked answer is in the index', () => {
  const pages = readIndexedPages(siteFolder);
  expect(pages.length).toBeGreaterThan(15);
  expect(pages.filter(({ url }) => /^\/(?:bank|authoring|questions)|\/answers\//.test(url))).toEqual([]);
  const indexed = pages
    .map(({ content, anchors }) => [content, ...anchors.map(({ text }) => text)].join(' '))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  const texts = listGradingRecords().flatMap((record) => textsOf(record.texts));
  const runsOf = (isPrompt: boolean) =>
    texts.filter((text) => text.isPrompt === isPrompt).flatMap(({ text }) => plainRuns(text));
  const told = [lessonWords(), ...runsOf(true)].join(' ');
  const earned = runsOf(false).filter((run) => !told.includes(run));
  expect(earned.length).toBeGreaterThan(1000);
  expect(earned.filter((run) => indexed.includes(run))).toEqual([]);
  // Results that wait for an answer; where their numbers come from is said on other pages too.
  const inLessons = pages
    .filter(({ url }) => url.startsWith('/lessons/'))
    .map(({ content, anchors }) => [content, ...anchors.map(({ text }) => text)].join(' '))
    .join(' ');
  const waiting = globSync('lessons/*/index.html', { cwd: siteFolder })
    .flatMap((file) =>
      readFileSync(path.join(siteFolder, file), 'utf8').split('class="after-question-content"').slice(1),
    )
    .flatMap((html) => plainRuns(html.split('</div>')[0] ?? ''))
    .filter((run) => run.split(' ').length >= 9);
  expect(waiting.length).toBeGreaterThan(3);
  expect(waiting.filter((run) => inLessons.includes(run))).toEqual([]);
  expect(existsSync(path.join(siteFolder, 'pagefind/pagefind-ui.js'))).toBe(false);
});
