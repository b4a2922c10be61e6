import { expect, test as base } from 'playwright/test';
import type { BrowserContext, CDPSession } from 'playwright/test';
import { watch } from './watch.ts';

interface Fixtures {
  /** Complaints that a test provokes on purpose. */
  readonly allowed: RegExp | null;
  readonly watched: undefined;
}

/**
 * Has what a test sets by the browser's own protocol (a phone's screen, a finger, a slow line) end with the test: the next
 * one gets the same page.
 */
async function endSessions(context: BrowserContext, use: () => Promise<void>): Promise<void> {
  const open = context.newCDPSession.bind(context);
  const sessions: CDPSession[] = [];
  context.newCDPSession = async (page) => {
    const session = await open(page);
    sessions.push(session);
    return session;
  };
  await use();
  context.newCDPSession = open;
  // Of a page that was closed, the session has ended already.
  await Promise.allSettled(sessions.map((session) => session.detach()));
}

/**
 * Every browser test also watches its page, from the first request to the last: no error or warning in the
 * console, nothing uncaught, no violation of the Content-Security-Policy, no failed request, and none to another
 * origin.
 */
export const test = base.extend<Fixtures>({
  allowed: [null, { option: true }],
  watched: [
    async ({ page, context, baseURL, allowed }, use) => {
      const complaints = await watch(page, new URL(baseURL ?? '').origin);
      await endSessions(context, () => use(undefined));
      const unexpected = complaints.messages.filter((text) => allowed?.test(text) !== true);
      expect(unexpected).toEqual([]);
      expect(complaints.foreignRequests).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
