import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from 'playwright/test';
import type { IndexEntry } from '../../src/player/deal.ts';
import { writeSet } from '../../src/player/question-set.ts';
import type { SetMode } from '../../src/player/question-set.ts';
import { findFreePort } from '../../tools/ports.mjs';
import { RecordStoreDouble } from '../support/record-store.ts';
import { serveLms } from './support/lms-host.ts';
import { outcomeIn } from './support/question.ts';
import { siteFolder } from './support/site.ts';
import { expect, test } from './support/test.ts';

// One host after the other on one port. The watch over other origins goes by the base address.
test.describe.configure({ mode: 'serial' });
const port = await findFreePort(4120);
test.use({ baseURL: `http://127.0.0.1:${String(port)}` });

/** A set of two questions. */
function linkOf(mode: SetMode): string {
  const index = JSON.parse(readFileSync(`${siteFolder}/questions.json`, 'utf8')) as readonly IndexEntry[];
  const items = ['lambda-4096-16384-d128', 'what-cancels'].map((name) => {
    const question = `matching-periods/${name}`;
    return { question, hash: index.find(({ id }) => id === question)?.hash ?? '' };
  });
  return writeSet({ mode, seed: 17, tries: null, minutes: null, title: 'Monday', items });
}

interface Kept12 {
  readonly suspend_data: string;
  readonly core: { readonly lesson_status: string; readonly score: { readonly raw: string } };
  readonly interactions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What the system was told, as it keeps it. */
async function keptBy<Form>(page: Page): Promise<Form> {
  const text = await page.evaluate(() => localStorage.getItem('lms'));
  return JSON.parse(text ?? '{}') as Form;
}

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
  const host = await serveLms({ kind: 'scorm12', what: linkOf('practice'), pass: 0.7, iri: null }, port);
  const status = launched(page).getByRole('status');
  try {
    await page.goto('/course');
    await expect(status).toHaveText('0 of 2 questions answered. Reported to your course by SCORM 1.2.');
    await expect(courseIn(page).locator('.site-header')).toBeHidden();
    await answer(page, '4', 'incorrect');
    await answer(page, '4.089', 'correct');
    await expect(status).toContainText('1 of 2 questions answered, score 50 %.');
    const first = await keptBy<Kept12>(page);
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
    // Whoever else uses this browser has a record of their own.
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toEqual([expect.stringMatching(/^wavelength:lms:[0-9a-z]{10}$/)]);
    // The system opens it again: nothing is told twice.
    await page.goto('/course');
    await expect(outcomeIn(cardIn(page))).toHaveAttribute('data-verdict', 'correct');
    expect(Object.keys((await keptBy<Kept12>(page)).interactions)).toHaveLength(2);

    await moveToOtherDevice(page);
    await page.goto('/course');
    await expect(cardIn(page).getByRole('textbox')).toHaveValue('4.089');
    await expect(outcomeIn(cardIn(page))).toHaveAttribute('data-verdict', 'correct');
    await courseIn(page).getByRole('button', { name: 'Next question' }).click();
    await answer(page, 'nonsense', 'incorrect');
    await expect(status).toContainText('2 of 2 questions answered, score 50 %, not passed.');
    const last = await keptBy<Kept12>(page);
    expect(last.core.lesson_status).toBe('failed');
    expect(last.interactions[2]).toMatchObject({ type: 'fill-in', student_response: 'nonsense' });
    expect(Object.keys(last.interactions)).toHaveLength(3);
  } finally {
    host.close();
  }
});

test('the course as SCORM 2004 goes from page to page, and its questions count wherever they are', async ({
  page,
}) => {
  const host = await serveLms({ kind: 'scorm2004', what: 'course', pass: null, iri: null }, port);
  const course = courseIn(page);
  try {
    await page.goto('/course');
    await course.getByRole('link', { name: 'Matching periods', exact: true }).first().click();
    await expect(course.getByRole('heading', { level: 1 })).toHaveText('Matching periods');
    await expect(course.locator('.site-header').getByRole('link', { name: 'Questions' })).toHaveCount(0);
    await expect(course.getByRole('button', { name: 'Embed the figure' })).toHaveCount(0);
    const choice = course.locator('.question[data-shows="matching-periods/which-pair-is-matched"]');
    await choice.scrollIntoViewIfNeeded();
    await choice.getByRole('radio').first().check();
    await choice.getByRole('button', { name: 'Check' }).click();
    await expect(outcomeIn(choice)).toHaveAttribute('data-verdict', /correct|incorrect/);
    await expect(launched(page).getByRole('status')).toContainText(/^1 of \d+ questions answered/);
    const kept = await keptBy<{
      readonly completion_status: string;
      readonly interactions: Readonly<Record<string, Readonly<Record<string, string>>>>;
    }>(page);
    expect(kept.completion_status).toBe('incomplete');
    expect(kept.interactions[0]).toMatchObject({ type: 'choice' });
    expect(kept.interactions[0]?.description).toMatch(/; seed 0; version \d+; feedback:/);
    await course.getByRole('link', { name: 'Practise this lesson' }).click();
    await expect(course.locator('.practice .question')).toBeVisible();
  } finally {
    host.close();
  }
});

test.describe('a record store that has kept nothing yet answers as xAPI asks', () => {
  test.use({ allowed: /404 \(Not Found\)/ });

  test('an exam as cmi5 is answered on two devices, handed in, and told to a record store', async ({
    page,
  }) => {
    const store = new RecordStoreDouble({
      masteryScore: 0.5,
      returnURL: `http://127.0.0.1:${String(port)}/favicon.ico`,
    });
    const answerAs = (asked: IncomingMessage, response: ServerResponse) => {
      if (!/^\/(?:store|token)\//.test(asked.url ?? '')) return false;
      let body = '';
      asked.on('data', (piece) => (body += String(piece)));
      asked.on('end', () => {
        const { method = 'GET', url = '/', headers } = asked;
        const given = store.answer({ method, url, body, authorization: headers.authorization ?? null });
        response.writeHead(given?.status ?? 500).end(given?.body);
      });
      return true;
    };
    const host = await serveLms({ kind: 'cmi5', what: linkOf('exam'), pass: 0.9, iri: null }, port, answerAs);
    const exam = page.frameLocator('iframe');
    try {
      await page.goto(host.launchPage + store.launch(host.origin));
      await exam.getByRole('button', { name: 'Begin' }).click();
      await exam.locator('.practice .question').getByRole('textbox').fill('4.0890');
      await exam.getByRole('button', { name: 'Next question' }).click();
      await expect(exam.locator('.practice .question')).toContainText('Question 2 of 2');
      // Its page is reloaded: the token was given once.
      await page.reload();
      await expect(exam.getByRole('button', { name: 'Hand in …' })).toBeVisible();
      await expect.poll(() => store.states.get('wavelength') ?? '').toContain('4.0890');

      await moveToOtherDevice(page);
      await page.goto(host.launchPage + store.launch(host.origin));
      await expect(exam.locator('.practice .question').getByRole('textbox')).toHaveValue('4.0890');
      await exam.getByRole('button', { name: 'Hand in …' }).click();
      await exam.getByRole('button', { name: 'Hand in now' }).click();
      await expect(exam.getByRole('heading', { name: 'Monday: results' })).toBeVisible();
      await expect(page.getByRole('status')).toContainText('score 50 %, passed.');
      await page.getByRole('button', { name: 'Save and leave' }).click();
      await expect(page).toHaveURL(/favicon\.ico$/);
      await expect.poll(() => store.verbs().at(-1)).toBe('terminated');
      expect(store.faults).toEqual([]);
      expect(store.verbs().filter((verb) => verb !== 'initialized')).toEqual([
        'answered',
        'passed',
        'completed',
        'terminated',
      ]);
      expect(store.statements.find(({ verb }) => verb.id.endsWith('answered'))?.result).toMatchObject({
        response: '4.0890',
        success: true,
      });
    } finally {
      host.close();
    }
  });
});
