import { describe, expect, it } from 'vitest';
import { findAnswerLists, measureLengthCue } from '../../tools/content/item-writing.ts';
import { readQuestionFiles } from '../support/question-files.ts';

const questions = readQuestionFiles();
const lessonOf = (id: string): string => id.split('/')[0] ?? id;
const lessons = [...new Set(questions.map(({ id }) => lessonOf(id)))];

describe('who knows nothing', () => {
  it.each(lessons)('gains nothing in %s by choosing the longest answer', (lesson) => {
    const own = questions.filter(({ id }) => lessonOf(id) === lesson);
    const lists = own.flatMap(({ id, data }) => findAnswerLists(id, data));
    const longest = lists.filter(({ lengths, key }) =>
      lengths.every((length, at) => at === key || length < (lengths[key] ?? 0)),
    );
    const { count, expected, deviation } = measureLengthCue(lists);
    const places = longest.map(({ place }) => place).join(', ');
    expect(count, `the right answer is the longest in ${places}`).toBeLessThanOrEqual(
      expected + 2 * deviation,
    );
  });

  it('gains little by choosing true, or false, throughout', () => {
    const answers = questions.map(({ data }) => data as { type?: unknown; answer?: unknown });
    const settled = answers.filter(
      ({ type, answer }) => type === 'true-false' && typeof answer === 'boolean',
    );
    const share = settled.filter(({ answer }) => answer === true).length / settled.length;
    expect(settled.length).toBeGreaterThan(0);
    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(2 / 3);
  });
});
