import { existsSync } from 'node:fs';
import { serveFolder } from '../../tools/static-server.mjs';
import { findFreePort } from '../../tools/ports.mjs';
import { subfolder } from '../../tools/test-steps.mjs';
import { answer, awaken, outcomeOn, questionOn } from './support/lesson.ts';
import { expect, test } from './support/test.ts';

// The watch over other origins goes by the base address, so this site needs one of its own.
const port = await findFreePort(4340);
test.use({ baseURL: `http://127.0.0.1:${port}${subfolder.base}` });

test('works below a folder of a host, graded question and all', async ({ page }) => {
  expect(existsSync(subfolder.output), 'run `npm test -- --only subfolder` first').toBe(true);
  const server = await serveFolder({ folder: subfolder.output, port, base: subfolder.base });
  try {
    await page.goto('lessons/matching-periods/');
    await awaken(questionOn(page));
    await answer(page, '4.089');
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
    await page.getByRole('link', { name: 'Peng et al. 2023' }).first().click();
    await expect(page).toHaveURL(/\/course\/references\/#peng-2023-yarn$/);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
