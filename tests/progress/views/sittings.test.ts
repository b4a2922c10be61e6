import { expect, it } from 'vitest';
import type { Happening } from '../../../src/progress/events.ts';
import { listSittings } from '../../../src/progress/views/sittings.ts';
import { answerTo, eventOf, timeOf } from '../../support/events.ts';

const opened = (sitting: string): Happening => ({
  kind: 'sitting-opened',
  sitting,
  title: 'Quiz',
  items: [{ question: 'a/one', seed: 0, hash: null }],
  terms: null,
});
const submitted = (sitting: string): Happening => ({ kind: 'sitting-submitted', sitting });
const answer = (sitting: string | null, response: string) => answerTo('a/one', { sitting, response });

it('counts one that was opened twice from the first time, and nothing after it was handed in', () => {
  const happenings = [opened('set'), opened('set'), answer('set', '1'), submitted('set'), answer('set', '2')];
  const [only, ...others] = listSittings(happenings.map(eventOf));
  expect(others).toEqual([]);
  expect(only?.opened.at).toBe(timeOf(0));
  expect(only?.answers.get('a/one')?.response).toBe('1');
});

it('lists sittings with the last answer to each item, and when they were handed in', () => {
  const happenings = [
    opened('first'),
    answer('first', '1'),
    answer('first', '2'),
    answer(null, '3'),
    opened('second'),
    answer('unknown', '4'),
    submitted('first'),
    submitted('first'),
  ];
  const [first, second, ...others] = listSittings(happenings.map(eventOf));
  expect(others).toEqual([]);
  expect(first?.opened.sitting).toBe('first');
  expect([...(first?.answers.values() ?? [])].map(({ response }) => response)).toEqual(['2']);
  expect(first?.submittedAt).toBe(timeOf(6));
  expect(second).toMatchObject({ answers: new Map(), submittedAt: null });
});
