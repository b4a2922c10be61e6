import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchContext } from '../../src/components/bench/context.ts';
import { contextFromFiles } from '../support/bench-context.ts';
import { expectAccessible } from './support/accessibility.ts';
import { measureOverflow } from './support/measure.ts';
import { becomePhone } from './support/phone.ts';
import { siteFolder } from './support/site.ts';
import { expect, test } from './support/test.ts';
import { weigh } from './support/weight.ts';

/**
 * The kB of script of a bench at work, when every tab was opened: its page, a question's fields and grader, the formats of
 * export; what checks, and the editor, are apart. What the page loads at first is held by `site.desktop.spec.ts`.
 */
const scriptBudget = { page: 155, checker: 420 };

const id = 'matching-periods/new-longest-period';

test('an instructor writes a question without a terminal: by keyboard, on both screens', async ({ page }) => {
  // It goes through the whole bench, and a busy machine needs several times as long.
  test.setTimeout(240_000);
  const whole = weigh(page);
  const withoutChecker = weigh(page, /bench-worker|_astro\/(?:editor|yaml)/);
  await page.goto(`/authoring/bench/?question=${id}`);
  const text = page.getByRole('textbox', { name: 'The question file' });
  const status = page.locator('#bench-status');
  const panel = page.getByRole('tabpanel');
  await expect(status).toHaveText('No problems.', { timeout: 60_000 });
  const published = readFileSync(
    `content/lessons/matching-periods/questions/new-longest-period.yaml`,
    'utf8',
  );
  await expect(text).toHaveValue(published);

  // A mistake is told of at its place, and its button leads there.
  await text.press('Control+Home');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'End', 'Backspace']) await text.press(key);
  await expect(status).toHaveText('1 error.');
  await expect(page.locator('.code-numbers b')).toHaveText('4');
  await expect(panel).toContainText('There is no question type "numeri".');
  await expect(panel).toContainText('Did you mean "numeric"?');
  await page.getByRole('button', { name: 'Line 4, column 7' }).press('Enter');
  await expect(text).toBeFocused();
  expect(await text.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(
    published.indexOf('numeric'),
  );

  // The last good question stays, and is said to be an earlier one, until the text holds together again.
  await page.getByRole('tab', { name: 'Problems' }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Question' })).toBeFocused();
  await expect(panel).toContainText('the last text that held together');
  await text.press('Control+z');
  await expect(status).toHaveText('No problems.');
  await expect(panel).not.toContainText('the last text that held together');
  await page.getByRole('spinbutton', { name: 'Variant of the seed' }).fill('16');
  await page.getByRole('spinbutton', { name: 'Variant of the seed' }).press('Enter');
  await expect(panel.locator('.question-prompt')).toContainText('8192');
  await panel.getByRole('textbox').fill('4.0947e7 tokens');
  await panel.getByRole('textbox').press('Enter');
  await expect(panel.locator('.outcome')).toContainText('Correct');

  await page.getByRole('tab', { name: 'Question' }).press('ArrowRight');
  await expect(panel).toContainText('48 different variants of 48 combinations');
  await expect(panel.getByRole('columnheader', { name: 'stretch-upside-down' })).toBeVisible();
  await expect(panel.locator('tbody tr')).toHaveCount(48);
  await page.getByRole('tab', { name: 'Variants' }).press('ArrowRight');
  await expect(panel.getByRole('row', { name: /the exact value/ })).toContainText('48 of 48');
  await page.getByRole('tab', { name: 'Examples' }).press('ArrowRight');
  await expect(panel).toContainText('the fraction m over m sub l');
  await page.getByRole('tab', { name: 'Speech' }).press('ArrowRight');
  await expect(panel.getByRole('heading')).toHaveText(['QTI 3', 'Moodle XML', 'GIFT', 'Canvas (QTI 1.2)']);

  // A patch against what is published, and the file.
  await text.press('Control+End');
  await text.pressSequentially('# mine');
  await expect(status).toHaveText('No problems.');
  const patch = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Patch' }).click();
  expect(readFileSync(await (await patch).path(), 'utf8')).toContain('\n+# mine\n');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  expect((await file).suggestedFilename()).toBe('new-longest-period.yaml');
  await expect(page.locator('.bench-save')).toContainText('content/lessons/matching-periods/questions/');

  const [all, lean] = [whole.weight().script, withoutChecker.weight().script];
  console.log(`bench at work: script ${String(lean)} kB, checker and editor ${String(all - lean)} kB`);
  expect.soft(lean, 'kB of script without checker and editor').toBeLessThanOrEqual(scriptBudget.page);
  expect.soft(all - lean, 'kB of checker and editor').toBeLessThanOrEqual(scriptBudget.checker);

  await page.getByRole('tab', { name: 'Problems' }).click();
  await expectAccessible(page, '.bench');
  await becomePhone(page);
  expect.soft(await measureOverflow(page), 'pixels beyond the phone').toBe(0);
  await page.getByRole('button', { name: 'What comes of it' }).click();
  await expect(text).toBeHidden();
  await page.getByRole('tab', { name: 'Variants' }).click();
  expect.soft(await measureOverflow(page), 'pixels beyond the phone, with a table').toBe(0);
  await expectAccessible(page, '.bench', ['dark']);

  // Nonsense is answered, and does not stop the next text.
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await text.fill('x'.repeat(105_000));
  await expect(page.getByRole('alert')).toContainText('a question file has at most 100 000');
  await expect(text).toHaveValue(`${published}# mine`);
  await text.fill(`a: &a [1]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`);
  await expect(status).toContainText('error');
  await text.fill('['.repeat(19_000));
  await expect(status).toContainText(/error|nested too deeply|too long/, { timeout: 20_000 });

  // The draft survives a reload, and goes when it is told to.
  await text.fill(`${published}# kept\n`);
  await expect(page.locator('.bench-draft')).toHaveText(id);
  await page.goto('/authoring/bench/');
  const asked = page.getByRole('combobox', { name: 'A question of the course' });
  await asked.fill('no-such/question');
  await asked.press('Enter');
  await expect(asked).toHaveAccessibleDescription(/^The course has no question “no-such\/question”/);
  await page.getByRole('button', { name: id, exact: true }).click();
  await expect(text).toHaveValue(/# kept/);
  await page.getByText('Begin another, or open a draft').click();
  await page.getByRole('button', { name: `Delete the draft of ${id}` }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByRole('textbox', { name: 'The question file' })).toHaveCount(0);
});

test('the course that the bench is sent is that of the files', async () => {
  const sent = JSON.parse(
    readFileSync(path.join(siteFolder, 'authoring/course.json'), 'utf8'),
  ) as BenchContext;
  const { context } = await contextFromFiles();
  expect(sent.questions.map(({ id: name, asked }) => [name, asked])).toEqual(
    context.questions.map(({ id: name, asked }) => [name, asked]),
  );
  expect(sent.figures).toEqual(context.figures);
  expect(sent.skeletons).toEqual(context.skeletons);
  expect(sent.references.toSorted()).toEqual(context.references);
  expect(sent.misconceptions.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
    context.misconceptions,
  );
  const objectives = ({ lessons }: BenchContext) =>
    Object.fromEntries(lessons.map(({ slug, objectives: own }) => [slug, Object.keys(own)]));
  expect(objectives(sent)).toEqual(objectives(context));
});
