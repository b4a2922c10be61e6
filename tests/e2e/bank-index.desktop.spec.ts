import { deal } from '../../src/player/deal.ts';
import type { IndexEntry } from '../../src/player/deal.ts';
import { listGradingRecords } from './support/site.ts';
import { expect, test } from './support/test.ts';

test('the index of the bank has every question, and a deal from it names only such', async ({ request }) => {
  const response = await request.get('/questions.json');
  const index = (await response.json()) as IndexEntry[];
  const records = listGradingRecords().map(({ id }) => id);
  expect(index.map(({ id }) => id).sort()).toEqual(records.sort());
  for (const { hash, lesson, id } of index) {
    expect(hash, id).toMatch(/^[0-9a-f]{12}$/);
    expect(id).toMatch(new RegExp(`^${lesson}/`));
  }
  const dealt = deal(index, { count: 12, balance: 'lessons', order: 'easy-first' }, 7);
  expect(dealt).toHaveLength(12);
  for (const { question } of dealt) {
    const record = (await (await request.get(`/questions/${question}.json`)).json()) as IndexEntry;
    expect(record).toMatchObject({ id: question, hash: index.find(({ id }) => id === question)?.hash });
  }
});
