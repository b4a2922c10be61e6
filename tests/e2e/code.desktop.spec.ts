import type { Locator } from 'playwright/test';
import { awaken } from './support/lesson.ts';
import { openInBank, outcomeIn } from './support/question.ts';
import { storedEvents } from './support/record.ts';
import { expect, test } from './support/test.ts';

const right = '(targetLength / trainedLength) ** (headSize / (headSize - 2))';

/** Hands in a function with this body, which throws where it should. */
async function handIn(question: Locator, body: string): Promise<void> {
  await question.getByRole('textbox').fill(
    `function baseScaleFactor(trainedLength: number, targetLength: number, headSize: number): number {
  if (headSize < 4) throw new RangeError('too small');
${body}
}`,
  );
  await question.getByRole('button', { name: 'Check' }).click();
}

test('a right function passes the tests that are seen and those that are not', async ({ page }) => {
  const question = await openInBank(page, 'write-the-function');
  await handIn(question, `  return ${right};`);
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'correct');
  await expect(question.locator('.code-result[data-passed="true"]')).toHaveCount(7);
  await expect(question.getByRole('row', { name: /hidden test 3/ })).toContainText('passed');
});

test('a program without end is stopped and named, and the next one runs', async ({ page }) => {
  const question = await openInBank(page, 'write-the-function');
  // The engine is loaded by the first run.
  await handIn(question, '  return targetLength / trainedLength;');
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'partial');
  const begin = Date.now();
  await handIn(question, '  for (;;) {}');
  await expect(outcomeIn(question)).toContainText('did not come to an end in time', { timeout: 15_000 });
  const seconds = (Date.now() - begin) / 1000;
  console.log(`A program without end is stopped after ${seconds.toFixed(1)} s.`);
  expect(seconds).toBeLessThan(8);
  await handIn(question, `  return ${right};`);
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'correct');
});

test('a program reaches nothing of the page', async ({ page }) => {
  const question = await openInBank(page, 'write-the-function');
  const names = [
    'fetch',
    'localStorage',
    'document',
    'window',
    'XMLHttpRequest',
    'importScripts',
    'postMessage',
  ];
  const found = names.map((name) => `typeof ${name}`).join(', ');
  await handIn(question, `  return [${found}].every((kind) => kind === 'undefined') ? ${right} : 0;`);
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'correct');

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const attempt of ["fetch('/references/')", "localStorage.setItem('a', 'b')", "document.title = 'a'"]) {
    await handIn(question, `  ${attempt};\n  return ${right};`);
    await expect(outcomeIn(question), attempt).toHaveAttribute('data-verdict', 'invalid');
    await expect(outcomeIn(question), attempt).toContainText('is switched off here');
  }
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('what came of a program is there after a reload, and it is not run unasked', async ({ page }) => {
  await page.goto('/lessons/matching-periods/');
  const question = page.locator('#question-write-the-function');
  await awaken(question);
  await handIn(question, '  return targetLength / trainedLength;');
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'partial');
  await page.reload();
  await awaken(question);
  await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'partial');
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question.locator('.code-result[data-passed="false"]').first()).toBeVisible();
  expect(await storedEvents(page)).toHaveLength(1);
});

test.describe('where what runs programs cannot be loaded', () => {
  test.use({ allowed: /wasm|Failed to load resource/ });

  test('says so at once, uses no attempt, and loads it on the next try', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    await page.goto('/lessons/matching-periods/');
    const question = page.locator('#question-write-the-function');
    await awaken(question);
    await handIn(question, '  return targetLength / trainedLength;');
    // The sandbox would give up after half a minute.
    await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'invalid', { timeout: 10_000 });
    await expect(outcomeIn(question)).toContainText('could not be loaded');
    expect(await storedEvents(page)).toEqual([]);
    await page.unroute('**/*.wasm');
    await question.getByRole('button', { name: 'Check' }).click();
    await expect(outcomeIn(question)).toHaveAttribute('data-verdict', 'partial');
  });
});
