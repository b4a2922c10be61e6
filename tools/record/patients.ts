import type { Page } from 'playwright/test';
import type { Patient } from './kill-rounds.ts';

/** The journal alone, at the address of its page; see `journal-page.ts`. */
export function journalPatient(address: string): Patient {
  return {
    open: async (page) => {
      await page.goto(address);
      await page.waitForFunction(() => window.driver !== undefined);
    },
    type: (page, text) => page.getByRole('textbox').fill(text),
    check: async (page) => {
      await page.getByRole('button').click();
      await page.getByText(/^recorded/).waitFor();
    },
    remembers: async (page, _, text) => (await page.getByRole('textbox').inputValue()) === text,
  };
}

const name = 'question-lambda-4096-16384-d128';
const questionOn = (page: Page) => page.locator(`#${name}`);
const fieldOn = (page: Page) => questionOn(page).getByRole('textbox').first();
const outcomesOn = (page: Page) => questionOn(page).locator('.outcome[data-verdict]');

/** Checks, and waits for an outcome that says something else than before. */
async function checkQuestion(page: Page): Promise<void> {
  const before = String(await outcomesOn(page).allTextContents());
  await questionOn(page).getByRole('button', { name: 'Check' }).click();
  await page.waitForFunction(
    ({ selector, text }) => {
      const outcomes = [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
      return outcomes.length > 0 && String(outcomes) !== text;
    },
    { selector: `#${name} .outcome[data-verdict]`, text: before },
    { polling: 10 },
  );
}

function happens(waiting: Promise<unknown>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}

/** The numeric question of the built course at `origin`. */
export function questionPatient(origin: string): Patient {
  return {
    open: async (page) => {
      await page.goto(`${origin}/lessons/matching-periods/#${name}`);
      await questionOn(page).locator('astro-island:not([ssr])').first().waitFor();
      await fieldOn(page).focus();
    },
    type: (page, text) => fieldOn(page).fill(text),
    check: checkQuestion,
    remembers: async (page, what, text) => {
      const typed = page.waitForFunction(
        ({ selector, wanted }) => document.querySelector<HTMLInputElement>(selector)?.value === wanted,
        { selector: `#${name} input`, wanted: text },
        { timeout: 5000 },
      );
      if (!(await happens(typed)) || what === 'draft') return happens(typed);
      return happens(outcomesOn(page).first().waitFor({ timeout: 5000 }));
    },
  };
}

/** A link to an exam of one typed question, by the bank as it is served. Its clock is long enough for all rounds. */
async function examLink(origin: string): Promise<string> {
  const question = 'matching-periods/lambda-4096-16384-d128';
  const response = await fetch(`${origin}/questions.json`);
  const index = (await response.json()) as readonly { readonly id: string; readonly hash: string }[];
  const hash = index.find(({ id }) => id === question)?.hash ?? '0';
  return `${origin}/practice/exam/#mode=exam&seed=7&tries=1&minutes=600&title=Soak&items=${question}.${hash}`;
}

/** An exam in progress, of the built course at `origin`: until it is handed in, what is typed is all there is to lose. */
export async function examPatient(origin: string): Promise<Patient> {
  const link = await examLink(origin);
  const fieldIn = (page: Page) => page.locator('.exam .question').getByRole('textbox').first();
  const flagIn = (page: Page) => page.getByRole('button', { name: 'Flag this question' });
  return {
    open: async (page) => {
      await page.goto(link);
      const begin = page.getByRole('button', { name: 'Begin' });
      await begin.or(fieldIn(page)).first().waitFor();
      // An exam that has begun goes on by itself.
      if (await begin.isVisible()) await begin.click();
      await fieldIn(page).focus();
    },
    type: (page, text) => fieldIn(page).fill(text),
    // In an exam nothing is checked before its end. A draft is in the database 200 ms after its last key.
    check: async (page) => {
      await flagIn(page).click();
      await page.waitForTimeout(500);
    },
    remembers: (page, _, text) =>
      happens(
        page.waitForFunction(
          (wanted) => document.querySelector<HTMLInputElement>('.exam .question input')?.value === wanted,
          text,
          { timeout: 10_000 },
        ),
      ),
  };
}
