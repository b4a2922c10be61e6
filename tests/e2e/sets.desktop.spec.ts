import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { measureOverflow } from './support/measure.ts';
import { becomePhone } from './support/phone.ts';
import { outcomeIn } from './support/question.ts';
import { storedAnswers, storedEvents } from './support/record.ts';
import { expect, test } from './support/test.ts';

const cardOn = (page: Page) => page.locator('.practice .question').first();
/** The title of the question in view; its parts have headings below it. */
const titleOn = (page: Page) => cardOn(page).getByRole('heading', { level: 3 });
const ready = (page: Page) =>
  cardOn(page).locator('form :is(input, select, textarea, [id*="-add-"])').first().waitFor();

interface BankEntry {
  readonly id: string;
  readonly hash: string;
}

/** A link to questions as the bank has them now. */
async function linkTo(page: Page, ids: readonly string[], fields: string): Promise<string> {
  const index = (await (await page.request.get('/questions.json')).json()) as readonly BankEntry[];
  const items = ids.map((id) => `${id}.${index.find((entry) => entry.id === id)?.hash ?? ''}`);
  return `#${fields}&title=Monday&items=${items.join(',')}`;
}

/** The numbers of a prompt: each what a formula says after its first "=", as one writes it. */
function numbersIn(formulas: readonly string[]): readonly [number, number, number] {
  const [first = NaN, second = NaN, third = NaN] = formulas.flatMap((tex) => {
    const [, value] = tex.split('=');
    return value === undefined ? [] : [Number(value.replace(/[^\d.]/g, ''))];
  });
  return [first, second, third];
}

const choices = ['matching-periods/which-pair-is-matched', 'matching-periods/lambda-4096-16384-d128'];

test.describe('the builder of sets', () => {
  test('deals what was chosen, and asks how sure one is', async ({ page }) => {
    await page.goto('/practice/');
    await expect(page.locator('astro-island:has(.set-builder)')).not.toHaveAttribute('ssr');
    await page.getByRole('checkbox', { name: 'Matching periods', exact: true }).check();
    await page.getByRole('combobox', { name: 'Length' }).selectOption('5');
    // What every set begins with is loaded while its reader chooses.
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(' '),
      );
    await expect.poll(loaded).toMatch(/questions\.json[^]*SetRun|SetRun[^]*questions\.json/);
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.locator('.practice-steps a')).toHaveCount(5);
    await expect(page.locator('.practice-summary h2')).toHaveText('Matching periods');
    await expect(page).toHaveURL(/#mode=practice&seed=\d+&title=Matching%20periods&items=matching-periods\//);
    await ready(page);
    await expect(page.getByRole('group', { name: 'How sure are you?' })).toBeVisible();
  });

  test('records how sure one was, and goes on after a reload', async ({ page }) => {
    const link = await linkTo(page, choices, 'mode=practice&seed=5');
    await page.goto(`/practice/${link}`);
    await ready(page);
    await page.getByRole('radio', { name: 'I think so' }).check();
    await cardOn(page).locator('[value="highest"]').check();
    await cardOn(page).getByRole('button', { name: 'Check' }).click();
    await expect(outcomeIn(cardOn(page))).toHaveAttribute('data-verdict', 'incorrect');
    expect(await storedAnswers(page)).toMatchObject([{ question: choices[0], confidence: 'think-so' }]);
    await page.reload();
    await expect(outcomeIn(cardOn(page))).toHaveAttribute('data-verdict', 'incorrect');
    const opened = (await storedEvents(page)).filter(({ kind }) => kind === 'sitting-opened');
    expect(opened).toHaveLength(1);
  });

  test('says what has changed since a link was made, and what cannot be read', async ({ page }) => {
    const link = await linkTo(page, choices, 'mode=practice&seed=5');
    await page.goto(`/practice/${link.replace(/\.[0-9a-f]+,/, '.000000000000,')},matching-periods/gone.1`);
    await expect(page.getByRole('note')).toContainText('is another version now');
    await expect(page.getByRole('note')).toContainText('“matching-periods/gone” is no longer there');
    await page.goto('/practice/?again#mode=practice&seed=x&items=a/b.1');
    await expect(page.getByRole('alert')).toContainText('Its seed is not a whole number');
  });

  test('has presets that say when there is nothing, and lets misconceptions be chosen', async ({ page }) => {
    await page.goto('/practice/');
    await expect(page.locator('astro-island:has(.set-builder)')).not.toHaveAttribute('ssr');
    await page.getByText('Misconceptions', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'A larger base makes the pairs turn faster.' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.locator('.practice-steps a').first()).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'What I got wrong' }).click();
    await expect(page.getByRole('alert')).toContainText('Nothing is wrong at present');
    await page.getByRole('button', { name: 'Ten minutes' }).press('Enter');
    await expect(page.locator('.practice-steps a').first()).toBeVisible();
    // Its button is gone, so the focus goes on to what it brought.
    await expect(titleOn(page)).toBeFocused();
  });
});

test.describe('an exam by its link', () => {
  const begin = async (page: Page, fields = 'mode=exam&seed=7&tries=1&minutes=20') => {
    await page.goto(`/practice/exam/${await linkTo(page, choices, fields)}`);
    await page.getByRole('button', { name: 'Begin' }).click();
    await ready(page);
  };
  const handIn = async (page: Page) => {
    await page.getByRole('button', { name: 'Hand in …' }).click();
    await page.getByRole('button', { name: 'Hand in now' }).click();
  };

  test('tells nothing before it is handed in, and then reports by objective', async ({ page }) => {
    await begin(page);
    await expect(titleOn(page)).toBeFocused();
    await expect(page.getByRole('timer')).toHaveText('20 min left');
    await cardOn(page).locator('[value="highest"]').check();
    await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Flag this question' }).click();
    await page.getByRole('button', { name: 'Next question' }).click();
    await cardOn(page).getByRole('textbox').fill('4.0890');
    await expect(page.locator('.practice-summary')).toContainText('2 of 2 answered');
    await page.getByRole('button', { name: 'Hand in …' }).click();
    await expect(page.locator('#exam-sure')).toContainText('1 question is flagged.');
    await expect(page.locator('#exam-sure')).toBeFocused();
    await page.getByRole('button', { name: 'Go on answering' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Hand in …' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Hand in …' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Hand in now' }).click();
    await expect(page.getByRole('heading', { name: 'Monday: results' })).toBeFocused();
    await expect(page.locator('.exam-report')).toContainText('1 of 2 points');
    await expect(page.locator('.exam-items .worked-answer')).toHaveCount(2);
    await expect(page.locator('.exam-items .outcome[role="status"]').first()).toHaveAttribute(
      'data-verdict',
      'incorrect',
    );
    await expectAccessible(page);
    await becomePhone(page);
    expect(await measureOverflow(page)).toBe(0);
    await page.reload();
    await expect(page.locator('.exam-report')).toContainText('1 of 2 points');
    const kinds = (await storedEvents(page)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['answered', 'answered', 'item-flagged', 'sitting-opened', 'sitting-submitted']);
    await page.getByRole('link', { name: 'Retake with other numbers' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Monday' })).toBeFocused();
  });

  test('goes on after a reload: answers, flags, and the clock of its beginning', async ({ page }) => {
    await page.clock.install();
    await begin(page);
    await cardOn(page).locator('[value="highest"]').check();
    await page.getByRole('button', { name: 'Flag this question' }).click();
    await page.clock.fastForward('05:00');
    await page.reload();
    await ready(page);
    await expect(cardOn(page).locator('[value="highest"]')).toBeChecked();
    await expect(page.getByRole('button', { name: 'Flag this question' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('timer')).toHaveText('15 min left');
    // A clock that is put back gives no more time, neither in the open page nor to the next one.
    await page.clock.setSystemTime(new Date(Date.now() - 3_600_000));
    await page.clock.runFor(1500);
    await expect(page.getByRole('timer')).toHaveText('15 min left');
    await page.reload();
    await ready(page);
    await expect(page.getByRole('timer')).toHaveText('15 min left');
    // A device that sleeps beyond the end hands in what there is.
    await page.clock.fastForward('16:00');
    await expect(page.getByRole('heading', { name: 'Monday: results' })).toBeVisible();
    await expect(page.locator('.exam-report')).toContainText('1 question has no answer');
  });

  test('is in one tab’s hand at a time, and is handed in once', async ({ page, context }) => {
    await begin(page);
    await cardOn(page).locator('[value="highest"]').check();
    const other = await context.newPage();
    await other.goto(page.url());
    await ready(other);
    await expect(cardOn(other).locator('[value="highest"]')).toBeChecked();
    await expect(page.getByRole('alert')).toContainText('open in another tab');
    await cardOn(other).locator('[value="lowest-only"]').check();
    await page.getByRole('button', { name: 'Go on here' }).press('Enter');
    await expect(titleOn(page)).toBeFocused();
    await ready(page);
    await expect(cardOn(page).locator('[value="lowest-only"]')).toBeChecked();
    await expect(other.getByRole('alert')).toContainText('open in another tab');
    await handIn(page);
    await expect(page.locator('.exam-report')).toContainText(' of 2 points');
    await expect(other.locator('.exam-report')).toContainText(' of 2 points');
    const submitted = (await storedEvents(page)).filter(({ kind }) => kind === 'sitting-submitted');
    expect(submitted).toHaveLength(1);
  });

  test('can be given more time, and its clock can be hidden', async ({ page }) => {
    await page.goto(`/practice/exam/${await linkTo(page, choices, 'mode=exam&seed=8&tries=1&minutes=20')}`);
    await page.getByRole('combobox', { name: 'Extra time' }).selectOption('0.5');
    await expect(page.locator('.exam')).toContainText('30 minutes from the start');
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByRole('timer')).toHaveText('30 min left');
    await page.getByRole('button', { name: 'Hide the time' }).click();
    await expect(page.getByRole('timer')).toBeHidden();
  });
});

test('the longest title and long formulas fit a phone, in a set, an exam, its report and on paper', async ({
  page,
}) => {
  const link = await linkTo(page, ['matching-periods/derivation-order'], 'mode=exam&seed=7&tries=1');
  const long = link.replace('title=Monday', `title=${'W'.repeat(120)}`);
  const expectFit = async (place: string) => expect(await measureOverflow(page), place).toBe(0);
  await page.goto(`/practice/exam/${long}`);
  await becomePhone(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await ready(page);
  await expectFit('exam');
  await page.getByRole('button', { name: 'Hand in …' }).click();
  await page.getByRole('button', { name: 'Hand in now' }).click();
  await expect(page.locator('.exam-items .worked-answer li').first()).toBeVisible();
  await expectFit('report');
  await page.goto(`/practice/paper/${long}&versions=2`);
  await expect(page.locator('.paper-key-entry').first()).toBeVisible();
  await expectFit('paper');
  await page.goto(`/practice/${long.replace('mode=exam', 'mode=practice')}`);
  await ready(page);
  await expectFit('practice');
});

test('an instructor makes the link to an exam', async ({ page }) => {
  await page.goto('/bank/exam/');
  await expect(page.locator('astro-island:has(.set-builder)')).not.toHaveAttribute('ssr');
  await page.getByRole('textbox', { name: 'Title' }).fill('Monday');
  const names = page.getByRole('textbox', { name: 'Questions by id' });
  await names.fill('nowhere/nothing');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('alert')).toContainText('no question “nowhere/nothing”');
  await expect(names).toBeFocused();
  await expect(names).toHaveAccessibleDescription(/no question/);
  await names.fill(choices.join('\n'));
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name: 'Monday' })).toBeVisible();
  await expect(page.locator('.exam')).toContainText('2 questions');
});

test('what is due is reviewed in other numbers, and what is missed comes back', async ({ page }) => {
  await page.clock.install();
  const link = await linkTo(page, ['matching-periods/lambda-any'], 'mode=practice&seed=5');
  await page.goto(`/practice/${link}`);
  await ready(page);
  const prompt = cardOn(page).locator('.question-prompt');
  const before = await prompt.innerText();
  await cardOn(page).getByRole('textbox').fill('1.000');
  await cardOn(page).getByRole('button', { name: 'Check' }).click();
  await expect(outcomeIn(cardOn(page))).toHaveAttribute('data-verdict', 'incorrect');
  await page.goto('/review/');
  await ready(page);
  await expect(page.locator('.practice-summary')).toContainText('1 question to go');
  const asked = await prompt.innerText();
  expect(asked).not.toBe(before);
  await cardOn(page).getByRole('textbox').fill('1.000');
  await cardOn(page).getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Next question' }).press('Enter');
  await expect(prompt).not.toHaveText(asked);
  await expect(titleOn(page)).toBeFocused();
  await expect(page.locator('.bars')).toContainText('Today');
  const [trained, size, target] = numbersIn(await prompt.locator('annotation').allTextContents());
  const factor = (target / trained) ** (size / (size - 2));
  await cardOn(page).getByRole('textbox').fill(String(factor));
  await cardOn(page).getByRole('button', { name: 'Check' }).click();
  await expect(outcomeIn(cardOn(page))).toHaveAttribute('data-verdict', 'correct');
  await page.getByRole('button', { name: 'Finish' }).press('Enter');
  await expect(page.getByText('Nothing is due.')).toBeFocused();
  await page.goto('/progress/');
  await expect(page.getByRole('region', { name: 'Objectives' })).toContainText('3 questions so far');
});

test.describe('without a connection', () => {
  test.use({ allowed: /questions|SetRun|Failed to load|dynamically imported/ });

  /** Tries twice what cannot be loaded, the second time with success. */
  const tryTwice = async (page: Page, address: string, missing: string) => {
    await page.goto('/about/');
    await page.route(missing, (route) => route.abort());
    await page.goto(address);
    const message = page.locator('main div[tabindex="-1"]:has(> [role="alert"])');
    await message.getByRole('button', { name: 'Try again' }).press('Enter');
    await expect(message).toBeFocused();
    await page.unroute(missing);
    await message.getByRole('button', { name: 'Try again' }).press('Enter');
  };

  test('who tries again to load a set is led to its question', async ({ page }) => {
    const practice = await linkTo(page, choices, 'mode=practice&seed=5');
    for (const [address, missing] of [
      ['/practice/?lesson=dimensionality', '**/questions.json'],
      [`/practice/${practice}`, '**/questions.json'],
    ] as const) {
      await tryTwice(page, address, missing);
      await expect(titleOn(page), address).toBeFocused();
    }
  });

  test('who tries again to load a page about sets is led to its head', async ({ page }) => {
    const exam = await linkTo(page, choices, 'mode=exam&seed=7&tries=1&minutes=20');
    for (const [address, head] of [
      [`/practice/exam/${exam}`, 'Monday'],
      [`/practice/paper/${exam}&versions=1`, 'Monday'],
      ['/progress/', 'What you know'],
    ] as const) {
      await tryTwice(page, address, '**/questions.json');
      await expect(page.getByRole('heading', { name: head, exact: true }), address).toBeFocused();
    }
  });
});
