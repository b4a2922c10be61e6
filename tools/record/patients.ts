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

/** The numeric question of the built course at `origin`. */
export function questionPatient(origin: string): Patient {
  const questionOn = (page: Page) => page.locator('#question-lambda-4096-16384-d128');
  const fieldOn = (page: Page) => questionOn(page).getByRole('textbox').first();
  return {
    open: async (page) => {
      await page.goto(`${origin}/lessons/matching-periods/#question-lambda-4096-16384-d128`);
      await questionOn(page).locator('astro-island:not([ssr])').waitFor();
      await fieldOn(page).focus();
    },
    type: (page, text) => fieldOn(page).fill(text),
    check: async (page) => {
      const before = await questionOn(page).locator('.outcome').allTextContents();
      await questionOn(page).getByRole('button', { name: 'Check' }).click();
      await page.waitForFunction(
        (texts) => {
          const question = document.querySelector('#question-lambda-4096-16384-d128');
          const outcomes = [...(question?.querySelectorAll('.outcome[data-verdict]') ?? [])];
          return (
            outcomes.length > 0 && String(outcomes.map(({ textContent }) => textContent)) !== String(texts)
          );
        },
        before,
        { polling: 10 },
      );
    },
    remembers: async (page, what, text) => {
      const isTyped = await page
        .waitForFunction(
          (wanted) =>
            document.querySelector<HTMLInputElement>('#question-lambda-4096-16384-d128 input')?.value ===
            wanted,
          text,
          { timeout: 5000 },
        )
        .then(
          () => true,
          () => false,
        );
      const verdict = questionOn(page).locator('.outcome[data-verdict]').first();
      if (!isTyped || what === 'draft') return isTyped;
      return verdict.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    },
  };
}
