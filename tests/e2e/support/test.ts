import { expect, test as base } from 'playwright/test';
import { watch } from './watch.ts';

interface Fixtures {
  /** Complaints that a test provokes on purpose. */
  readonly allowed: readonly RegExp[];
  readonly watched: undefined;
}

/**
 * Every browser test also watches its page, from the first request to the last: no error or warning in the
 * console, nothing uncaught, no violation of the Content-Security-Policy, no failed request, and none to another
 * origin.
 */
export const test = base.extend<Fixtures>({
  allowed: [[], { option: true }],
  watched: [
    async ({ page, baseURL, allowed }, use) => {
      const complaints = await watch(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      const unexpected = complaints.messages.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected).toEqual([]);
      expect(complaints.foreignRequests).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
