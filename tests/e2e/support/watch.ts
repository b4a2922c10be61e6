import type { Page } from 'playwright/test';

/** What a page did that it should not have done. */
export interface Complaints {
  /** Errors and warnings: in the console, uncaught, of the Content-Security-Policy, failed requests. */
  readonly messages: string[];
  /** Requests to another origin. The browser reaches none, so that no test depends on a network. */
  readonly foreignRequests: string[];
}

/** Collects what goes wrong on a page. Call it before the page is opened. */
export async function watch(page: Page, origin: string): Promise<Complaints> {
  const complaints: Complaints = { messages: [], foreignRequests: [] };
  const complain = (text: string) => complaints.messages.push(text);

  page.on('console', (message) => {
    // The runner says so wherever it keeps the site from working offline.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`uncaught: ${error.message}`));
  // Listening costs nothing; intercepting (`page.route`) would send every request through the test's process.
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin)
      complaints.foreignRequests.push(url.href);
  });
  page.on('requestfailed', (request) => {
    // What a page still asks for when the reader leaves it is cancelled by the browser.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complain(`failed: ${request.url()}`);
  });

  await page.exposeFunction('reportViolation', (text: string) => complain(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const report = Reflect.get(globalThis, 'reportViolation') as (text: string) => void;
      report(`${violatedDirective} blocked ${blockedURI} in ${sourceFile}`);
    });
  });
  return complaints;
}
