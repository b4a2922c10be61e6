import { describe, expect, it } from 'vitest';
import { questionSchema } from '../../src/quiz/types/schemas.ts';
import type { QuestionItem } from '../../src/quiz/types/schemas.ts';
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

/** From the lowest. */
const levels = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const;

/** What a type can ask for at the most: only an essay creates, alone or in a case, and whoever moves a slider applies a rule. */
const highest = {
  case: 'create',
  choice: 'evaluate',
  cloze: 'analyze',
  code: 'apply',
  essay: 'create',
  expression: 'analyze',
  match: 'evaluate',
  numeric: 'analyze',
  order: 'analyze',
  'short-text': 'understand',
  term: 'understand',
  'true-false': 'analyze',
  widget: 'apply',
} as const satisfies Readonly<Record<QuestionItem['type'], (typeof levels)[number]>>;

describe('the labels of depth', () => {
  it.each(questions)('of $id promise no more than its type can ask for', ({ data }) => {
    const { type, bloom } = questionSchema.parse(data);
    expect(levels.indexOf(bloom)).toBeLessThanOrEqual(levels.indexOf(highest[type]));
  });
});
