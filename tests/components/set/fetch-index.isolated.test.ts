import { afterEach, expect, it, vi } from 'vitest';
import { fetchIndex } from '../../../src/components/set/fetch-index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('the index is fetched once, for whoever asks; after a failure once more', async () => {
  const index = [{ id: 'a/one' }];
  const fetch = vi
    .fn<(url: string) => Promise<Response>>()
    .mockRejectedValueOnce(new TypeError('offline'))
    .mockResolvedValueOnce(new Response(null, { status: 500 }))
    .mockResolvedValueOnce(Response.json(index));
  vi.stubGlobal('fetch', fetch);
  const url = '/questions.json';
  await expect(fetchIndex(url)).rejects.toThrow('offline');
  await expect(fetchIndex(url)).rejects.toThrow('500');
  const [one, other] = await Promise.all([fetchIndex(url), fetchIndex(url)]);
  expect(one).toEqual(index);
  expect(other).toBe(one);
  expect(fetch).toHaveBeenCalledTimes(3);
});
