import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './support/test.ts';

test('an instructor sees what does not travel, and then takes questions along', async ({ page }) => {
  await page.goto('/bank/export/?question=matching-periods/lambda-any');
  const names = page.getByRole('textbox', { name: 'Questions by id' });
  await expect(names).toHaveValue('matching-periods/lambda-any');
  await names.fill('matching-periods/no-such-question');
  await names.press('Tab');
  await page.getByRole('button', { name: 'See what travels' }).press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'The bank has no question “matching-periods/no-such-question”.',
  );
  await expect(names).toBeFocused();

  await names.fill('matching-periods/lambda-any');
  await page.getByRole('textbox', { name: 'Variants of each question' }).fill('2');
  await page.getByRole('button', { name: 'See what travels' }).click();
  await expect(page.getByRole('heading', { name: 'What travels as QTI 3' })).toBeFocused();
  const report = page.locator('.export-report');
  await expect(report).toContainText('1 question in 2 variants.');
  await report.locator('summary').click();
  await expect(report).toContainText('Hints. Instead: none.');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  const archive = unzipSync(readFileSync(await (await saved).path()));
  expect(Object.keys(archive)).toEqual([
    'imsmanifest.xml',
    'items/matching-periods.lambda-any.v1.s0.xml',
    'items/matching-periods.lambda-any.v1.s1.xml',
    'test.xml',
  ]);
  const [item] = Object.entries(archive).flatMap(([path, bytes]) =>
    path.endsWith('.s0.xml') ? [strFromU8(bytes)] : [],
  );
  expect(item).toContain('<qti-text-entry-interaction');
});
