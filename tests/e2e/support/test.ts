import { expect, test as base } from 'playwright/test';
import { watch } from './watch.ts';

interface Fixtures {
  /** Complaints that a test provokes on purpose. */
  readonly allowed: RegExp | null;
  readonly watched: undefined;
}

/**
 * Every browser test also watches its page, from the first request to the last: no error or warning in the
 * console, nothing uncaught, no violation of the Content-Security-Policy, no failed request, and none to another
 * origin.
 */
export const test = base.extend<Fixtures>({
  allowed: [null, { option: true }],
  watched: [
    async ({ page, baseURL, allowed }, use) => {
      const complaints = await watch(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      const unexpected = complaints.messages.filter((text) => allowed?.test(text) !== true);
      expect(unexpected).toEqual([]);
      expect(complaints.foreignRequests).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
