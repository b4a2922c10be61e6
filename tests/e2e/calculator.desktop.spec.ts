import { expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';

const row = (page: Page, method: string) => page.locator(`tr[data-method="${method}"]`);

test('a model and a target are compared, by keyboard, and the address brings them back', async ({ page }) => {
  await page.goto('/calculator/');
  await expect(row(page, 'none')).toContainText('18');
  const target = page.getByLabel('Target length, in tokens');
  await expect(async () => {
    await target.fill('32768');
    await expect(page).toHaveURL(/target=32768/, { timeout: 500 });
  }).toPass();
  await expect(row(page, 'interpolation')).toContainText('7.162°');
  await page.getByLabel('Model', { exact: true }).selectOption({ label: 'gpt-oss-120b (OpenAI)' });
  await expect(page.locator('[data-part="understood"]')).toContainText('base 150\u202F000');
  // The address follows a little later.
  await expect(page).toHaveURL(/model=gpt-oss/);
  await page.reload();
  await expect(page.locator('[data-part="understood"]')).toContainText('base 150\u202F000');
  await expect(target).toHaveValue('32768');
});

test('the results that the build has drawn come to life where they are, at the first change', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto('/calculator/');
  const results = page.locator('.calculator-advice');
  await results.evaluate((element) => Object.assign(element, { isDrawnAtBuild: true }));
  const target = page.getByLabel('Target length, in tokens');
  await expect(async () => {
    await target.fill('32768');
    await expect(results).toContainText('32\u202F768', { timeout: 500 });
  }).toPass();
  expect(await results.evaluateAll((all) => all.map((one) => Reflect.has(one, 'isDrawnAtBuild')))).toEqual([
    true,
  ]);
});

test('what is pasted is read, and nonsense in any field gets its message while the last good result stays', async ({
  page,
}) => {
  await page.goto(
    '/calculator/#target=131072&text=%7B%22head_dim%22%3A64%2C%22rope_theta%22%3A5e5%2C%22max_position_embeddings%22%3A8192%7D',
  );
  await expect(page.locator('[data-part="understood"]')).toContainText('d = 64');
  const text = page.locator('#calculator-text');
  await text.fill('{"head_dim": 64, "rope_theta": 5e5, "rope_scaling": {"type": "YaRN"');
  await expect(page.locator('#calculator-text-problem')).toContainText('The text ends inside rope_scaling');
  await expect(page.locator('[data-part="understood"]')).toContainText('d = 64');
  await expect(page.getByRole('status')).toContainText('the last one that could be read');
  await page.getByRole('button', { name: 'Show rope_scaling' }).press('Enter');
  await expect(text).toBeFocused();
  await page.getByText('What the text leaves out').click();
  for (const name of ['headSize', 'base', 'trainedLength', 'target']) {
    await page.locator(`#calculator-${name}`).fill('nonsense');
    await expect(page.locator(`#calculator-${name}-problem`)).toContainText('Write a');
  }
  await expect(row(page, 'yarn')).toBeVisible();
  await expect(page).toHaveURL(/head_dim/);
  // A command line is read by code that comes once one is pasted.
  const numbers = { headSize: '64', base: '10000', trainedLength: '4096', target: '16384' };
  for (const [name, value] of Object.entries(numbers)) await page.locator(`#calculator-${name}`).fill(value);
  await text.fill('-c 16384 --rope-scaling yarn --rope-scale 4 --yarn-orig-ctx 4096');
  await expect(page.locator('[data-part="understood"]')).toContainText('YaRN takes it from 4096');
});

test('the lines to copy are those of the method that is chosen', async ({ page }) => {
  await page.goto('/calculator/#model=llama-2-7b&target=16384');
  await expect(page.locator('.calculator-snippet').first()).toContainText('"rope_type": "yarn"');
  await expect(async () => {
    await page.getByLabel('Method', { exact: true }).selectOption('base-scaling');
    await expect(page.locator('.calculator-snippet').last()).toContainText('--rope-freq-base 40889.94', {
      timeout: 500,
    });
  }).toPass();
});

test('the text is read as other libraries and put beside another model, by keyboard, and the address brings both back', async ({
  page,
}) => {
  await page.goto('/calculator/#model=yarn-llama-2-13b-64k&target=65536');
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr');
  await page.locator('summary', { hasText: 'What other versions' }).press('Enter');
  const readings = page.locator('.calculator-readings');
  await expect(readings.locator('.moved')).toContainText('Pair 47 differs most');
  await expect(readings.locator('.refused')).toContainText('exactly two fields');
  await page.getByLabel('Read it as').selectOption({ label: 'Transformers 4.36 to 4.42' });
  await expect(page).toHaveURL(/as=transformers-4\.42/);
  await page.locator('summary', { hasText: 'Beside another model' }).press('Enter');
  await page.getByLabel('Second model').selectOption({ label: 'gpt-oss-120b (OpenAI)' });
  await expect(page.locator('.calculator-beside')).toContainText('14 of 32');
  await page.reload();
  await expect(page.locator('.calculator-beside')).toContainText('14 of 32');
  await expect(page.getByText('Transformers 4.36 to 4.42: Refuses it.')).toBeVisible();
  await page
    .locator('#calculator-text')
    .fill(
      '{"head_dim": 64, "max_position_embeddings": 4096, "rope_scaling": {"type": "linear", "factor": 0.25}}',
    );
  await expect(page.locator('#calculator-text-problem')).toContainText('4 is meant');
  await expect(readings.locator('.moved').first()).toContainText('turn 4 times as fast');
});
