import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { findFreePort } from '../../tools/ports.mjs';
import { serveFolder } from '../../tools/static-server.mjs';
import { answer, awaken, lessonPath, openQuestion, outcomeOn } from './support/lesson.ts';
import { siteFolder } from './support/site.ts';
import { expect, test } from './support/test.ts';

// A copy of the site that can be published anew, below no other test's feet.
const port = await findFreePort(4350);
const origin = `http://127.0.0.1:${port}`;
const copy = mkdtempSync(path.join(os.tmpdir(), 'offline-'));
const workerFile = path.join(copy, 'service-worker.js');
test.use({
  baseURL: origin,
  serviceWorkers: 'allow',
  allowed: /failed: |net::ERR|404|integrity|bad-precaching/i,
});

/** Waits until the worker has taken a whole version in. */
async function waitUntilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Publishes a version in which the home page says something new; a broken one forgets to bring that page along. */
function publish(words: string, { isBroken }: { readonly isBroken: boolean }): void {
  const home = path.join(copy, 'index.html');
  const page = readFileSync(home, 'utf8').replace(/<h1[^>]*>[^<]*/, `<h1>${words}`);
  const hash = `sha256-${createHash('sha256').update(page).digest('base64')}`;
  const worker = readFileSync(workerFile, 'utf8');
  writeFileSync(
    workerFile,
    worker.replace(/(\[(?<quote>["'`])\.\/\k<quote>,\s*\k<quote>)sha256-[^"'`]*/, `$1${hash}`),
  );
  expect(readFileSync(workerFile, 'utf8')).not.toBe(worker);
  if (!isBroken) writeFileSync(home, page);
}

/** Has the browser look for a new version, and waits until that is taken in or given up. */
function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration?.addEventListener('updatefound', () => resolve(registration.installing));
    });
    await registration?.update();
    // A page that was just opened looks by itself, and may have been first.
    if (registration?.waiting) return 'installed';
    const worker = await found;
    return new Promise<string>((resolve) => {
      const tell = () => {
        if (worker?.state === 'installed' || worker?.state === 'redundant') resolve(worker.state);
      };
      worker?.addEventListener('statechange', tell);
      tell();
    });
  });
}

test('after one visit the course works without a network; updates wait to be used, and a broken one is dropped', async ({
  page,
  context,
}) => {
  cpSync(siteFolder, copy, { recursive: true });
  const server = await serveFolder({ folder: copy, port });
  try {
    await page.goto('/about/');
    await waitUntilKept(page);
    await context.setOffline(true);

    await openQuestion(page);
    await answer(page, '4.0890');
    await expect(outcomeOn(page)).toHaveAttribute('data-verdict', 'correct');
    await page.goto(`${lessonPath}?m=32768`);
    await expect(page.locator('h1')).toHaveText('Matching periods');
    await page.goto('/calculator/');
    await expect(async () => {
      await page.getByLabel('Target length, in tokens').fill('32768');
      await expect(page).toHaveURL(/target=32768/, { timeout: 500 });
    }).toPass();
    await page.goto('/lab/');
    const lab = page.locator('#figure-lab');
    await awaken(lab);
    await lab.getByRole('textbox', { name: 'factor on the base' }).fill('4.5');
    await expect(lab.locator('.reading')).toContainText('With the base times 4.5 the model predicts', {
      timeout: 60_000,
    });
    await page.goto('/search/?q=lambda');
    await expect(page.locator('.found > li').first()).toBeVisible();
    await page.goto('/bank/');
    await expect(page.locator('h1')).toHaveText('This page is not on your device yet');

    await context.setOffline(false);
    await page.goto('/');
    const old = (await page.locator('h1').textContent()) ?? '';
    publish('A broken update', { isBroken: true });
    expect(await lookForUpdate(page)).toBe('redundant');
    await page.reload();
    await expect(page.locator('h1')).toHaveText(old);

    publish('A new version', { isBroken: false });
    // The browser may still be at the broken one, which it looked for again when the page was opened.
    await expect(async () => expect(await lookForUpdate(page)).toBe('installed')).toPass();
    const notice = page.getByRole('status').filter({ hasText: 'A new version of the course is ready.' });
    await expect(notice).toBeVisible();
    await expect(page.locator('h1')).toHaveText(old);

    // An exam in another tab holds the update back, whatever is pressed.
    await page.evaluate(() => {
      void navigator.locks.request('wavelength:exam', { mode: 'shared' }, () => new Promise(() => undefined));
    });
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(page.locator('.update-notice')).toContainText('until the exam is over');
    await page.reload();
    await expect(page.locator('h1')).toHaveText(old);
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(page.locator('h1')).toHaveText('A new version');
  } finally {
    await context.setOffline(false);
    server.closeAllConnections();
    server.close();
    rmSync(copy, { recursive: true, force: true });
  }
});
