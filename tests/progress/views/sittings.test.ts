import { expect, it } from 'vitest';
import type { Happening } from '../../../src/progress/events.ts';
import { listSittings } from '../../../src/progress/views/sittings.ts';
import { answerEvent, answerTo, eventOf, timeOf } from '../../support/events.ts';

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

it('knows what is flagged by the last word on each question', () => {
  const flag = (item: string, isFlagged: boolean, number: number) =>
    eventOf({ kind: 'item-flagged', sitting: 's1', item, isFlagged }, number);
  const [sitting] = listSittings([
    eventOf({ kind: 'sitting-opened', sitting: 's1', title: 'A', items: [], terms: null }, 1),
    ...[flag('a/one', true, 2), flag('a/two', true, 3), flag('a/one', false, 4), flag('a/one', true, 5)],
    flag('a/two', false, 6),
    eventOf({ kind: 'item-flagged', sitting: 's2', item: 'a/three', isFlagged: true }, 7),
  ]);
  expect([...(sitting?.flagged ?? [])]).toEqual(['a/one']);
});

it('keeps its answers where the device’s clock was put back after it was opened', () => {
  const answered = answerEvent('a/one', 1, { sitting: 's1' });
  const opened = eventOf({ kind: 'sitting-opened', sitting: 's1', title: 'A', items: [], terms: null }, 900);
  const over = eventOf({ kind: 'sitting-submitted', sitting: 's1' }, 2);
  const [sitting] = listSittings([answered, over, opened]);
  expect(sitting?.answers.get('a/one')).toBe(answered);
  expect(sitting?.submittedAt).toBe(over.at);
});
