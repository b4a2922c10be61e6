import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { IndexEntry } from '../../src/player/deal.ts';
import { writeSet } from '../../src/player/question-set.ts';
import { findFreePort } from '../../tools/ports.mjs';
import { serveLms } from './support/lms-host.ts';
import { outcomeIn } from './support/question.ts';
import { siteFolder } from './support/site.ts';
import { expect, test } from './support/test.ts';

// The watch over other origins goes by the base address, so this host needs one of its own.
const port = await findFreePort(4120);
test.use({ baseURL: `http://127.0.0.1:${String(port)}` });

/** A set of two questions, one of which has other numbers in every variant. */
function practiceLink(): string {
  const index = JSON.parse(readFileSync(`${siteFolder}/questions.json`, 'utf8')) as readonly IndexEntry[];
  const items = ['lambda-4096-16384-d128', 'what-cancels'].map((name) => {
    const question = `matching-periods/${name}`;
    return { question, hash: index.find(({ id }) => id === question)?.hash ?? '' };
  });
  return writeSet({ mode: 'practice', seed: 17, tries: null, minutes: null, title: 'Monday', items });
}

interface Kept {
  readonly suspend_data: string;
  readonly core: { readonly lesson_status: string; readonly score: { readonly raw: string } };
  readonly interactions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What the system was told, as it keeps it. */
const keptBy = (page: Page) => page.evaluate(() => JSON.parse(localStorage.getItem('lms') ?? '{}') as Kept);

const launched = (page: Page) => page.frameLocator('iframe');
const courseIn = (page: Page) => launched(page).frameLocator('iframe');
const cardIn = (page: Page) => courseIn(page).locator('.practice .question');

async function answer(page: Page, text: string, verdict: string): Promise<void> {
  await cardIn(page).getByRole('textbox').fill(text);
  await cardIn(page).getByRole('button', { name: 'Check' }).click();
  await expect(outcomeIn(cardIn(page))).toHaveAttribute('data-verdict', verdict);
}

/** Forgets what this browser holds of the course; what the system keeps stays. */
async function moveToOtherDevice(page: Page): Promise<void> {
  await page.goto('/favicon.ico');
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
    for (const key of Object.keys(localStorage)) if (key !== 'lms') localStorage.removeItem(key);
  });
}

test('a practice set as SCORM 1.2 tells its system of every answer, and is resumed on another device', async ({
  page,
}) => {
  const host = await serveLms({ kind: 'scorm12', what: practiceLink(), pass: 0.7, iri: null }, port);
  const status = launched(page).getByRole('status');
  try {
    await page.goto('/course');
    await expect(status).toHaveText('0 of 2 questions answered. Reported to your course by SCORM 1.2.');
    await expect(courseIn(page).locator('.site-header')).toBeHidden();
    await answer(page, '4', 'incorrect');
    await answer(page, '4.089', 'correct');
    await expect(status).toContainText('1 of 2 questions answered, score 50 %.');
    const first = await keptBy(page);
    expect(first.core).toMatchObject({ lesson_status: 'incomplete', score: { raw: '50' } });
    expect(first.interactions[0]).toMatchObject({
      id: 'matching-periods.lambda-4096-16384-d128.v2.s0',
      type: 'numeric',
      student_response: '4',
      result: 'wrong',
      objectives: { 1: { id: 'misconception:lambda-is-the-stretch' } },
      correct_responses: {},
    });
    expect(first.interactions[1]).toMatchObject({ student_response: '4.089', result: 'correct' });
    // The system opens it again: nothing is told twice.
    await page.goto('/course');
    await expect(outcomeIn(cardIn(page))).toHaveAttribute('data-verdict', 'correct');
    expect(Object.keys((await keptBy(page)).interactions)).toHaveLength(2);

    await moveToOtherDevice(page);
    await page.goto('/course');
    await expect(cardIn(page).getByRole('textbox')).toHaveValue('4.089');
    await expect(outcomeIn(cardIn(page))).toHaveAttribute('data-verdict', 'correct');
    await courseIn(page).getByRole('button', { name: 'Next question' }).click();
    await answer(page, 'nonsense', 'incorrect');
    await expect(status).toContainText('2 of 2 questions answered, score 50 %, not passed.');
    const last = await keptBy(page);
    expect(last.core.lesson_status).toBe('failed');
    expect(last.interactions[2]).toMatchObject({ type: 'fill-in', student_response: 'nonsense' });
    expect(Object.keys(last.interactions)).toHaveLength(3);
  } finally {
    host.close();
  }
});
