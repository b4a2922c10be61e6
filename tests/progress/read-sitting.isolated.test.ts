import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Happening } from '../../src/progress/events.ts';
import { answerTo } from '../support/events.ts';
import { freshDevice, openTab } from '../support/tab.ts';

const items = ['a/one', 'a/two'].map((question) => ({ question, seed: 0, hash: null }));
const opened = (sitting: string): Happening => ({
  ...{ kind: 'sitting-opened', sitting, title: 'Monday', items, terms: null },
});

beforeEach(async () => {
  await freshDevice();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('a sitting is read with its answers, flags and end, oldest first, and with nothing of another', async () => {
  const { journal } = await openTab();
  const own: readonly Happening[] = [
    opened('set-1'),
    answerTo('a/one', { sitting: 'set-1' }),
    { kind: 'item-flagged', sitting: 'set-1', item: 'a/two', isFlagged: true },
    answerTo('a/two', { sitting: 'set-1' }),
    { kind: 'sitting-submitted', sitting: 'set-1' },
  ];
  const others = [opened('set-2'), answerTo('a/one', { sitting: 'set-2' }), answerTo('a/two')];
  await journal.append([...own.slice(0, 2), ...others]);
  await journal.append([
    { kind: 'hint-opened', question: 'a/one', version: 1, seed: 0, number: 1 },
    ...own.slice(2),
  ]);
  expect(await journal.readSitting('set-1')).toMatchObject(own);
  expect(await journal.readSitting('set-3')).toEqual([]);
});

it('predictions are read alone, what could not be stored among them', async () => {
  const { journal } = await openTab();
  const guess = (value: number): Happening => ({
    ...{ kind: 'prediction-made', lesson: 'a', prediction: 'factor', value },
  });
  await journal.append([guess(4), answerTo('a/one')]);
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await journal.append([guess(5)]);
  vi.restoreAllMocks();
  expect(await journal.readPredictions()).toMatchObject([guess(4), guess(5)]);
});
