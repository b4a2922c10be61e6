import { expect, test } from 'vitest';
import { queryIn, withQuery, wordsOfPath } from '../../../src/components/search/search-address.ts';

const page = 'https://example.org/course/search/';

test('a query goes into the address and comes back from it', () => {
  const query = 'λ & "base"';
  expect(queryIn(withQuery(page, query))).toBe(query);
  expect(withQuery(withQuery(page, query), ' ')).toBe(page);
  expect(queryIn(page)).toBe('');
});

test.each([
  ['/course/lessons/yarn-scaling/', 'yarn scaling'],
  ['/course/lambda.html', 'lambda'],
  ['/course/na%C3%AFve', 'naïve'],
  ['/course/100%', '100%'],
  ['/course/', ''],
])('the words of %s are “%s”', (path, words) => {
  expect(wordsOfPath(path, '/course/')).toBe(words);
});
