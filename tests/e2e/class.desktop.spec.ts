import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { measureOverflow } from './support/measure.ts';
import { becomePhone } from './support/phone.ts';
import { expect, test } from './support/test.ts';

interface BankEntry {
  readonly id: string;
  readonly hash: string;
  readonly version: number;
}

const asked = 'matching-periods/which-pair-is-matched';

async function entryOf(page: Page): Promise<BankEntry> {
  const index = (await (await page.request.get('/questions.json')).json()) as readonly BankEntry[];
  const entry = index.find(({ id }) => id === asked);
  if (entry === undefined) throw new Error(`The bank has no ${asked}.`);
  return entry;
}

/** A file that a student handed in, of one answer that claims to be right or wrong. */
function handedIn({ id, hash, version }: BankEntry, name: string, response: string, isRight: boolean) {
  const answer = {
    ...{
      id: `class-${name}`,
      at: '2026-03-01T09:00:00.000Z',
      kind: 'answered',
      v: 1,
      question: id,
      hash,
      version,
    },
    ...{
      seed: 0,
      response,
      verdict: isRight ? 'correct' : 'incorrect',
      score: isRight ? 1 : 0,
      feedback: [],
    },
    ...{ misconceptions: [], grader: 1, hintsOpened: 0, solutionShown: false, durationMs: 61_000 },
    ...{ confidence: 'sure', sitting: null },
  };
  const file = { format: 'wavelength-results', version: 1, exported: answer.at, name, events: [answer] };
  return { name: `${name}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
}

test('the files of a class are analysed, bad ones refused one by one, and marks checked anew', async ({
  page,
}) => {
  const entry = await entryOf(page);
  await page.goto('/bank/analysis/');
  await expect(page.locator('astro-island:has(.file-drop)')).not.toHaveAttribute('ssr');
  const files = page.getByLabel('Add files');
  const bad = { name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') };
  await files.setInputFiles([
    handedIn(entry, 'Ada', 'lowest-only', true),
    bad,
    handedIn(entry, '<b>Bob</b>', 'highest', false),
    // Bob's friend claims to be right.
    handedIn(entry, 'Eve', 'highest', true),
  ]);
  await expect(page.locator('.file-drop [role="status"]')).toHaveText('3 files read, 1 refused.');
  await expect(page.getByRole('list', { name: 'Files that were refused' })).toContainText(
    'bad.json: It is not JSON',
  );
  await files.setInputFiles([handedIn(entry, 'Ada', 'lowest-only', true)]);
  await expect(page.locator('.file-refused')).toContainText('It is the same as “Ada.json”.');
  const row = page.getByRole('region', { name: 'Questions' }).getByRole('row').nth(1);
  await expect(row.getByRole('cell')).toHaveText(['3', '0.67', '–', '1 min 1 s']);
  await row.getByRole('button', { name: /^Answers to/ }).press('Enter');
  await expect(page.locator('.analysis-responses')).toContainText('highest wrong: 1');
  await page.getByText('3 learners by name').click();
  await expect(page.getByRole('region', { name: 'Learners' })).toContainText('<b>Bob</b>');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Questions as CSV' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toContain(`${asked},`);
  expect(csv).not.toContain('Bob');
  await page.getByRole('button', { name: 'Mark the answers again' }).click();
  await expect(page.locator('.replay [role="status"]')).toHaveText(
    '1 answer would be marked otherwise today, 2 as before.',
  );
  await expect(page.getByRole('region', { name: /otherwise/ })).toContainText('the file was edited');
  await expectAccessible(page);
  await becomePhone(page);
  expect(await measureOverflow(page)).toBe(0);
  // Playwright takes a moment to catch a file dialog; one that opens in that moment is lost.
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Start anew' }).press('Enter');
  await expect(files).toBeFocused();
  await expect(page.locator('.record-file')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Enter');
  await dialog;
});

test('a practice set is handed in as a file with a name', async ({ page }) => {
  const { id, hash } = await entryOf(page);
  const address = `/practice/#mode=practice&seed=5&title=Monday&items=${id}.${hash}`;
  await page.goto(address);
  await page.locator('.practice .question [value="highest"]').check();
  await page.locator('.practice').getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('.practice .outcome[data-verdict]').first()).toBeVisible();
  await page.getByText('Hand your results in').click();
  await page.getByLabel('Your name (optional)').fill('Ada');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the results file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^wavelength-results-monday-ada-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    readonly name: string;
    readonly events: readonly { readonly kind: string }[];
  };
  expect(file.name).toBe('Ada');
  expect(file.events.map(({ kind }) => kind).sort()).toEqual(['answered', 'sitting-opened']);
});
