import {
  answer,
  awaken,
  figureOn,
  lessonPath,
  openQuestion,
  outcomeOn,
  questionOn,
} from './support/lesson.ts';
import { holdScripts } from './support/hold-scripts.ts';
import { storedEvents } from './support/record.ts';
import { expect, test } from './support/test.ts';

const right = ['4.089', '4.08899', '4.0890e0', '4,0890', '4^(128/126)'];

/** A wrong number, and words that only its own reason has. */
const wrong = [
  ['4', 'multiplied the base by the stretch itself'],
  ['3.9143', 'exponent is inverted'],
  ['4.0027', 'the width of a whole model'],
  ['16', 'squared the stretch'],
  ['40890', 'one step too far'],
  ['5', 'Start from what'],
] as const;

/** An unreadable answer, what is marked in it, and what is said of it. */
const unreadable = [
  ['4..1', '.', 'cannot be read past'],
  ['abc', 'abc', 'is not part of a number'],
  ['4,089', '4,089', 'could mean 4.089 or 4089'],
  ['', null, 'Nothing is written yet'],
] as const;

/** What would tell the answer. */
const secrets = [
  /4[.,]08[89]/,
  /40.?890/,
  /exponent-inverted/,
  /lambda-is-the-stretch/,
  /baseScaleFactor/,
  /Worked answer/,
];

test('holds no key, sends back what cannot be read, meets each wrong number with its reason and takes every spelling of the right one', async ({
  page,
}) => {
  const question = await openQuestion(page);
  const html = await question.evaluate((element) => element.outerHTML);
  for (const secret of secrets) expect(html).not.toMatch(secret);

  for (const [text, marked, words] of unreadable) {
    await answer(page, text);
    await expect(outcomeOn(page), text).toContainText(words);
    await expect(outcomeOn(page), text).toHaveAttribute('data-verdict', 'invalid');
    if (marked !== null) await expect(outcomeOn(page).locator('mark'), text).toHaveText(marked);
  }
  // None of them was an attempt.
  await expect(question.getByRole('button', { name: 'Show the worked answer' })).toHaveCount(0);

  // A double click, or the same answer again, is one attempt.
  await question.getByRole('textbox').fill('4');
  await question.getByRole('button', { name: 'Check' }).dblclick();
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
  await question.getByRole('button', { name: 'Check' }).click();
  expect(await storedEvents(page)).toMatchObject([{ kind: 'answered', response: '4' }]);

  for (const [text, reason] of wrong) {
    await answer(page, text);
    await expect(outcomeOn(page), text).toContainText(reason);
    await expect(outcomeOn(page), text).toHaveAttribute('data-verdict', 'incorrect');
  }
  for (const text of right) {
    await answer(page, text);
    await expect(outcomeOn(page), text).toHaveAttribute('data-verdict', 'correct');
    await expect(outcomeOn(page), text).toContainText('read as 4');
  }
});

test('keeps the answer, its verdict and a half-typed draft through a reload, and counts a right answer on every page', async ({
  page,
}) => {
  const question = await openQuestion(page);
  await answer(page, '16');
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
  await page.reload();
  await awaken(question);
  await expect(question.getByRole('textbox')).toHaveValue('16');
  await expect(outcomeOn(page)).toContainText('squared the stretch');

  await question.getByRole('textbox').fill('4.0');
  await page.reload();
  await awaken(question);
  await expect(question.getByRole('textbox')).toHaveValue('4.0');
  await expect(outcomeOn(page)).toContainText('your earlier answer, read as 16');

  await answer(page, '4.089');
  await expect(page.locator('.course-progress')).toContainText(/^\s*1 of \d+ solved/);
  await page.goto('/');
  await expect(page.locator('.course-progress')).toContainText(/^\s*1 of \d+ solved/);
});

test('shows the numbers that wait for an answer on request, and keeps its own, whatever the figure shows', async ({
  page,
}) => {
  const question = await openQuestion(page);
  const prompt = (await question.locator('.question-prompt').textContent()) ?? '';
  expect(prompt).toContain('4096');
  await page.getByRole('button', { name: 'Show it now' }).click();
  const factor = page.locator('math [data-number="factor"]');
  await expect(factor).toHaveText('6.3496');
  await awaken(figureOn(page));
  await figureOn(page).getByRole('button', { name: 'a real head, d = 128' }).click();
  await expect(factor).toHaveText('4.0890');

  await figureOn(page).locator('.figure-more > summary').click();
  for (const [name, value] of [
    ['trained length, m l', '2048'],
    ['rotated head size, d', '64'],
    ['target length, m', '8192'],
  ]) {
    await figureOn(page)
      .getByRole('textbox', { name: name ?? '', exact: true })
      .fill(value ?? '');
  }
  await expect(page.locator('math [data-number="(d - 2) / d"]')).toHaveText('0.9688');
  await expect(question.locator('.question-prompt')).toHaveText(prompt);

  // An answer is shown in the question’s own case.
  await answer(page, '4.089');
  await question.getByRole('button', { name: 'Run my answer' }).click();
  await question.getByRole('button', { name: 'Show on the chart' }).click();
  await expect(figureOn(page).locator('.inset-value')).toHaveText('0.00 % ✓');
});

test.describe('where the checker cannot be loaded', () => {
  test.use({ allowed: /questions|Failed to load resource/ });

  test('says so, keeps the answer, and checks it on the next try', async ({ page }) => {
    await page.route('**/questions/**', (route) => route.abort());
    const question = await openQuestion(page);
    await answer(page, '4.089');
    await expect(question.getByRole('alert')).toContainText('could not be loaded');
    await page.unroute('**/questions/**');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
  });
});

test.describe('where the grader cannot be loaded', () => {
  test.use({ allowed: /_astro|Failed to load resource/ });

  test('says so at once, and loads it on the next try', async ({ page }) => {
    const graders = /\/_astro\/(?:page-grader|score)\.[^/]*\.js$/;
    await page.route(graders, (route) => route.abort());
    const question = await openQuestion(page);
    await answer(page, '4.089');
    await expect(question.getByRole('alert')).toContainText('could not be loaded');
    await expect(question.getByRole('button', { name: 'Check' })).toHaveAttribute('aria-busy', 'false');
    await page.unroute(graders);
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
    await expect(question.getByRole('alert')).toHaveCount(0);
  });
});

test('tells what came of an answer only when the record has it', async ({ page }) => {
  // Holds back that a transaction has been written, until the test lets it through.
  await page.addInitScript(() => {
    const add = Reflect.get(IDBTransaction.prototype, 'addEventListener') as (...given: unknown[]) => void;
    const written = new Promise<void>((resolve) => {
      addEventListener('let-through', () => resolve());
    });
    IDBTransaction.prototype.addEventListener = function (
      this: IDBTransaction,
      kind: string,
      listener: EventListener,
      ...rest: unknown[]
    ) {
      const isHeld =
        kind === 'complete' && this.mode === 'readwrite' && this.objectStoreNames.contains('events');
      const late = (event: Event) => void written.then(() => listener(event));
      Reflect.apply(add, this, [kind, isHeld ? late : listener, ...rest]);
    };
  });
  const question = await openQuestion(page);
  await answer(page, '16');
  await expect(question.getByRole('button', { name: 'Check' })).toHaveAttribute('aria-busy', 'true');
  await expect.poll(() => storedEvents(page)).toMatchObject([{ kind: 'answered', response: '16' }]);
  await expect(outcomeOn(page)).toBeEmpty();
  await page.evaluate(() => dispatchEvent(new Event('let-through')));
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
});

test('does in turn what is asked of it while the checker is still being loaded', async ({ page }) => {
  await page.route('**/questions/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  const question = await openQuestion(page);
  await question.getByRole('textbox').fill('4.089');
  await question.getByRole('button', { name: 'A hint (1 of 3, free)' }).click();
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1);
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
});

test('keeps the numbers that would answer it out of the page until it is closed', async ({ page }) => {
  await openQuestion(page);
  // The base that the formula gives for the toy head, with which the page begins.
  const numbers = page.getByRole('cell', { name: '63\u202F496' });
  await expect(numbers).toHaveCount(0);
  await answer(page, '5');
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
  await expect(numbers).toHaveCount(0);
  await answer(page, '4.0890');
  await expect(numbers).toBeVisible();
  await page.reload();
  await expect(numbers).toBeVisible();
});

test('does what was pressed before its scripts were there, once they are', async ({ page }) => {
  const letThrough = await holdScripts(page);
  await page.goto(lessonPath, { waitUntil: 'commit' });
  const question = questionOn(page);
  const field = question.getByRole('textbox');
  await field.fill('4');
  await field.press('Enter');
  await expect(question.getByRole('button', { name: 'Check' })).toHaveAttribute('aria-busy', 'true');
  await question.getByRole('button', { name: 'A hint (1 of 3, free)' }).click();
  expect(new URL(page.url()).search).toBe('');
  letThrough();
  await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'incorrect');
  await expect(question.getByRole('list', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1);
  await expect(field).toHaveValue('4');
  await expect(question.getByRole('button', { name: 'Check' })).toHaveAttribute('aria-busy', 'false');
  expect((await storedEvents(page)).map(({ kind }) => kind).sort()).toEqual(['answered', 'hint-opened']);
});
