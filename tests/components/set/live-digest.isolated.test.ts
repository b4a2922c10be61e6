import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LogDigest } from '../../../src/components/set/live-digest.ts';
import { answerTo } from '../../support/events.ts';
import { freshDevice, openTab } from '../../support/tab.ts';

beforeEach(async () => {
  await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the pages of a tab watch; of the same copy of the modules. */
const openDigest = () => import('../../../src/components/set/live-digest.ts');

it('is that of an empty log on a fresh device, and hears of what is added in this page and in other tabs', async () => {
  const { journal } = await openTab();
  const { watchDigest } = await openDigest();
  const heard = vi.fn<(digest: LogDigest) => void>();
  const expectEvents = (events: number) =>
    vi.waitFor(() => expect(heard.mock.lastCall?.[0].survey.events).toBe(events));
  watchDigest(heard);
  await expectEvents(0);
  await journal.append([answerTo('a/one')]);
  await expectEvents(1);
  const other = await openTab();
  await other.journal.append([answerTo('a/two')]);
  await expectEvents(2);
});

it('is read once for all who watch it, and not for those who have stopped', async () => {
  const { journal } = await openTab();
  await journal.append([answerTo('a/one')]);
  const { watchDigest } = await openDigest();
  const [one, other, gone] = [vi.fn(), vi.fn(), vi.fn()];
  watchDigest(one);
  watchDigest(gone)();
  watchDigest(other);
  await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1));
  expect(one).toHaveBeenCalledTimes(1);
  expect(one.mock.lastCall?.[0]).toBe(other.mock.lastCall?.[0]);
  const late = vi.fn();
  watchDigest(late);
  expect(late).toHaveBeenCalledExactlyOnceWith(one.mock.lastCall?.[0]);
  expect(gone).not.toHaveBeenCalled();
});
