import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LearnerEvent } from '../../src/progress/events.ts';
import { answerTo } from '../support/events.ts';
import { freshDevice, openTab } from '../support/tab.ts';

beforeEach(async () => {
  await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('is empty on a fresh device, and hears of what is added in this page and in other tabs', async () => {
  const { journal } = await openTab();
  const { watchLog } = await import('../../src/progress/live-log.ts');
  const heard = vi.fn<(events: readonly LearnerEvent[]) => void>();
  watchLog(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([]));
  await journal.append([answerTo('a/one')]);
  await vi.waitFor(() => expect(heard.mock.lastCall?.[0]).toHaveLength(1));
  const other = await openTab();
  await other.journal.append([answerTo('a/two')]);
  await vi.waitFor(() => expect(heard.mock.lastCall?.[0]).toHaveLength(2));
});

it('is read once for all who watch it, and not for those who have stopped', async () => {
  const { journal } = await openTab();
  await journal.append([answerTo('a/one')]);
  const { watchLog } = await import('../../src/progress/live-log.ts');
  const [one, other, gone] = [vi.fn(), vi.fn(), vi.fn()];
  watchLog(one);
  watchLog(gone)();
  watchLog(other);
  await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1));
  expect(one).toHaveBeenCalledTimes(1);
  expect(one.mock.lastCall?.[0]).toBe(other.mock.lastCall?.[0]);
  const late = vi.fn();
  watchLog(late);
  expect(late).toHaveBeenCalledExactlyOnceWith(one.mock.lastCall?.[0]);
  expect(gone).not.toHaveBeenCalled();
});
