import type { Locator } from 'playwright/test';
import { done, openLab } from './support/lab.ts';
import { expect, test } from './support/test.ts';

/** Notes every sentence that the figure says from now on; answers those so far. Some are gone before one can look. */
async function listen(figure: Locator): Promise<() => Promise<string>> {
  const said = await figure.evaluateHandle((root) => {
    const sentences: (string | null | undefined)[] = [];
    const note = () => sentences.push(root.querySelector('.reading')?.textContent);
    new MutationObserver(note).observe(root, { subtree: true, childList: true, characterData: true });
    return sentences;
  });
  return () => said.evaluate((sentences) => sentences.join('\n'));
}

test('reads letter by letter, and can be stopped', async ({ page }) => {
  const figure = await openLab(page);
  await figure.locator('.figure-more > summary').click();
  const said = await listen(figure);
  await figure.getByRole('textbox', { name: 'length of the text' }).fill('1024');
  await expect.poll(said).toMatch(/The model has read [\d\u202f]+ of 1024 letters/);
  await figure.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(figure.locator('.figure-stream').first()).toContainText('Stopped.');
  await figure.getByRole('button', { name: 'Start again' }).click();
  await done(figure);
});
