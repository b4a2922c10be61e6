import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright/test';

/** The kind of a file by its address. */
function kindOf(url: string): 'html' | 'script' | 'fonts' | 'other' {
  if (url.endsWith('.js')) return 'script';
  if (url.endsWith('.woff2')) return 'fonts';
  return url.endsWith('/') ? 'html' : 'other';
}

/**
 * What a reader loads who opens a page and scrolls to its end, and saves data so that nothing is fetched ahead: kB
 * (gzip -9) in all and by kind, and requests.
 */
export async function measureWeight(
  browser: Browser,
  url: string,
): Promise<Readonly<Record<string, number>>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.ok()) bodies.set(response.url(), response.body());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const weights = { html: 0, script: 0, fonts: 0, other: 0 };
  for (const [address, body] of bodies) {
    const kind = kindOf(address);
    const bytes = await body;
    weights[kind] += (kind === 'fonts' ? bytes.length : gzipSync(bytes, { level: 9 }).length) / 1000;
  }
  await page.close();
  const all = Object.values(weights).reduce((sum, kilobytes) => sum + kilobytes, 0);
  return { 'read through': all, ...weights, requests: bodies.size };
}
