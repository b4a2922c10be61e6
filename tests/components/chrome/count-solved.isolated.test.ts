import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const fetched = vi.fn<(url: string) => Promise<Response>>();

/** The module as a page that is opened now has it. */
async function openPage() {
  vi.resetModules();
  const { countSolved } = await import('../../../src/components/chrome/count-solved.ts');
  return (solved: readonly string[]) => countSolved(solved, '/question-names.json');
}

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(Response.json(['a/b@2', 'a/c@1'])));
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('counts what the course still has, in that version', async () => {
  const count = await openPage();
  expect(await count(['a/b@1', 'a/c@1', 'gone/away@1'])).toBe(1);
  expect(await count(['a/b@2', 'a/c@1'])).toBe(2);
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/question-names.json');
});

it('fetches nothing as long as nothing was solved', async () => {
  expect(await (await openPage())([])).toBe(0);
  expect(fetched).not.toHaveBeenCalled();
});

it('counts all that was solved where the names cannot be had, and tries again', async () => {
  const count = await openPage();
  fetched.mockImplementationOnce(() => Promise.reject(new TypeError('offline')));
  expect(await count(['a/b@1', 'a/c@1'])).toBe(2);
  fetched.mockImplementationOnce(() => Promise.resolve(new Response('', { status: 500 })));
  expect(await count(['a/b@1', 'a/c@1'])).toBe(2);
  expect(await count(['a/b@1', 'a/c@1'])).toBe(1);
});
