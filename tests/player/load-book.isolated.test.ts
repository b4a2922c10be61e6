import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoRecord } from '../../src/player/fetch-record.ts';
import { loadBook, openRecord, untilItCame } from '../../src/player/load-book.ts';
import type { GradingRecord } from '../../src/quiz/kernel/grading-record.ts';

const record: GradingRecord<unknown> = {
  id: 'lesson/question',
  version: 1,
  title: 'A question',
  hash: '',
  type: 'case',
  partTypes: ['choice'],
  canVary: false,
  params: {},
  derive: {},
  constraints: [],
  pins: {},
  source: { parts: [] },
  texts: { shown: {}, hidden: {}, hints: [], explanation: [], feedback: {} },
  known: null,
};

const answerWith = (given: unknown, status = 200) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(JSON.stringify(given), { status }))),
  );

beforeEach(() => vi.stubGlobal('reportError', () => undefined));
afterEach(() => vi.unstubAllGlobals());

describe('loading what grades a question', () => {
  it.each([[[]], [['case', 'choice']], [['case', 'numeric', 'unheard-of']]])(
    'opens it by its record, whatever was expected: %j',
    async (expected) => {
      answerWith(record);
      const book = await loadBook({ recordUrl: '/questions/lesson/question.json', expected });
      expect(fetch).toHaveBeenCalledWith('/questions/lesson/question.json');
      expect((await book.open(0)).shown).toMatchObject({ title: 'A question', view: { parts: [] } });
    },
  );

  it('has the graders that the record names', async () => {
    const part = { id: 'a', type: 'numeric', weight: 1, source: {}, carries: [] };
    answerWith({ ...record, source: { parts: [part] } });
    const book = await loadBook({ recordUrl: '/x.json', expected: [] });
    await expect(book.open(0)).rejects.toThrow('Choose one of: choice.');
  });

  it('fails where the record is not there', async () => {
    answerWith(null, 404);
    const refused = loadBook({ recordUrl: '/x.json', expected: [] });
    await expect(refused).rejects.toThrow(NoRecord);
    await expect(refused).rejects.toThrow('There is no grading record at /x.json.');
    answerWith(null, 500);
    await expect(loadBook({ recordUrl: '/x.json', expected: [] })).rejects.toThrow('(500)');
  });

  it('fails where the record, or the page, names a type that there is none of', async () => {
    answerWith({ ...record, type: 'riddle' });
    await expect(loadBook({ recordUrl: '/x.json', expected: [] })).rejects.toThrow('"riddle"');
    answerWith(record);
    await expect(loadBook({ recordUrl: '/x.json', expected: ['riddle'] })).rejects.toThrow(RangeError);
  });
});

describe('a question that is not published', () => {
  it('is opened by its record alone', async () => {
    const book = await openRecord(JSON.stringify(record));
    expect((await book.open(0)).shown).toMatchObject({ title: 'A question', view: { parts: [] } });
    await expect(openRecord(JSON.stringify({ ...record, type: 'riddle' }))).rejects.toThrow('"riddle"');
  });

  it('has what was measured where a formula of it looks that up', async () => {
    const derive = { share: "labAccuracy(setting: 'base', lambda: 1, from: 0, to: 128)" };
    const opened = await (await openRecord(JSON.stringify({ ...record, derive }))).open(0);
    expect(opened.values.get('share')).toBeGreaterThan(0.5);
  });
});

describe('what is loaded until it came', () => {
  it('is loaded once', async () => {
    const load = vi.fn(() => Promise.resolve('here'));
    const get = untilItCame(load);
    expect(await Promise.all([get(), get()])).toEqual(['here', 'here']);
    expect(await get()).toBe('here');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is loaded anew after a failure', async () => {
    const load = vi.fn(() => Promise.resolve('here'));
    load.mockRejectedValueOnce(new Error('offline'));
    const get = untilItCame(load);
    await expect(get()).rejects.toThrow('offline');
    expect(await get()).toBe('here');
    expect(load).toHaveBeenCalledTimes(2);
  });
});
