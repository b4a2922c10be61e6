import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright/test';
import { killInRounds } from '../../tools/record/kill-rounds.ts';
import { examPatient, questionPatient } from '../../tools/record/patients.ts';
import { expectAccessible } from './support/accessibility.ts';
import { answer, openQuestion, outcomeOn, questionOn } from './support/lesson.ts';
import { storedAnswers, storedEvents } from './support/record.ts';
import { expect, test } from './support/test.ts';

const save = 'tests/fixtures/progress/log-v1.json';
const summaryOn = (page: Page) => page.locator('[data-part="summary"]');

async function addFile(page: Page, file: string): Promise<void> {
  await page.getByLabel('Add a downloaded file').setInputFiles(file);
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('an answer and a draft survive the death of the browser’s processes', async ({ baseURL }) => {
  test.setTimeout(600_000);
  const { answer: answers, draft } = await killInRounds(questionPatient(baseURL ?? ''), 5);
  expect({ answers, draft }).toEqual({
    answers: { rounds: 5, survived: 5 },
    draft: { rounds: 5, survived: 5 },
  });
});

test('an exam in progress survives the death of the browser’s processes', async ({ baseURL }) => {
  test.setTimeout(600_000);
  const { answer, draft } = await killInRounds(await examPatient(baseURL ?? ''), 2);
  expect({ answer, draft }).toEqual({
    answer: { rounds: 2, survived: 2 },
    draft: { rounds: 2, survived: 2 },
  });
});

test('the record is downloaded, erased after a question, and added again', async ({ page }) => {
  await page.goto('/progress/');
  await expect(summaryOn(page)).toContainText('Nothing yet.');
  await addFile(page, save);
  await expect(page.getByText('12 entries added.')).toBeVisible();
  await expect(page.getByRole('row', { name: /some-lesson/i })).toBeVisible();
  await expect(page.getByText('12 entries added.')).toBeInViewport();
  await page.getByRole('button', { name: 'Ask the browser to keep it' }).press('Enter');
  await expect(page.locator('[data-part="persist-outcome"]')).toBeFocused();
  await expect(page.locator('[data-part="persist-outcome"]')).toHaveText(/keep your record|said no/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the record' }).click(),
  ]);
  const events = (text: string) => (JSON.parse(text) as { events: unknown[] }).events;
  expect(new Set(events(await textOf(download)))).toEqual(new Set(events(await readFile(save, 'utf8'))));

  await page.getByRole('button', { name: 'Erase my record …' }).click();
  await expect(page.locator('#sure')).toBeFocused();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Erase my record …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#sure')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Erase my record …' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Erase everything' })).toBeHidden();
  expect(await storedEvents(page)).toHaveLength(12);
  await page.getByRole('button', { name: 'Erase my record …' }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('Your record is erased.')).toBeFocused();
  expect(await storedEvents(page)).toEqual([]);
  await expect(page.locator('.course-progress')).toContainText(/^\s*0 of/);

  await addFile(page, save);
  await addFile(page, save);
  await expect(page.getByText('Everything in this file (12 entries) is here already.')).toBeVisible();
  expect(await storedEvents(page)).toHaveLength(12);
});

test('a file that is no record is refused in words, and changes nothing', async ({ page }) => {
  await page.goto('/progress/');
  await addFile(page, 'package.json');
  await expect(
    page.getByText('The file was not added. It is not a record that was downloaded'),
  ).toBeVisible();
  expect(await storedEvents(page)).toEqual([]);
});

test('what could not be read is said on every page until it was seen, and can be downloaded', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.evaluate(() => localStorage.setItem('wavelength:record', '{broken'));
  for (const path of ['/about/', '/']) {
    await page.goto(path);
    await expect(page.locator('.record-notice')).toContainText('could not be read');
  }
  await page.getByRole('link', { name: 'See your record' }).click();
  await expect(page.getByRole('heading', { name: 'What could not be read' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download these parts' }).click(),
  ]);
  expect(await textOf(download)).toContain('{broken');
  await page.goto('/');
  await expect(page.locator('.course-progress')).toContainText('solved');
  await expect(page.locator('.record-notice')).toHaveCount(0);
});

test('an open tab hears what was answered in another, and keeps its own draft', async ({ page, context }) => {
  const question = await openQuestion(page);
  await question.getByRole('textbox').fill('4.08');
  const other = await context.newPage();
  await openQuestion(other);
  await answer(other, '4.0890');
  await expect(outcomeOn(other)).toHaveAttribute('data-verdict', 'correct');
  await expect(page.locator('.course-progress')).toContainText(/^\s*1 of/);
  await page.reload();
  await expect(questionOn(page).getByRole('textbox')).toHaveValue('4.08');
  expect(await storedAnswers(page)).toHaveLength(1);
});

test('a page that comes back has the theme that was chosen meanwhile', async ({ page }) => {
  await page.goto('/about/');
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  const theme = await page.locator('html').getAttribute('data-theme');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('data-theme', String(theme));
});

test('the page of the record is accessible with everything on it', async ({ page }) => {
  await page.goto('/progress/');
  await page.evaluate(() => localStorage.setItem('wavelength:record', '{broken'));
  await addFile(page, save);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'What could not be read' })).toBeVisible();
  await page.getByRole('button', { name: 'Erase my record …' }).click();
  await expectAccessible(page);
});
