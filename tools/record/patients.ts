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
