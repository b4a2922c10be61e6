import { describe, expect, test } from 'vitest';
import {
  factsOfOptions,
  oneRight,
  optionProblems,
  toSelectable,
} from '../../../src/quiz/types/option-fields.ts';

const option = (id: string, parts: object = {}) => ({ id, text: id, correct: false, ...parts });

describe('a list of options', () => {
  test('names misconceptions at wrong options only', () => {
    const options = [
      option('a', { correct: true, misconception: 'm' }),
      option('b', { misconception: 'm' }),
      option('b'),
    ];
    expect(optionProblems('options', options).map(({ path }) => path.join('.'))).toEqual([
      'options.2.id',
      'options.0.misconception',
    ]);
  });

  test('may have to hold exactly one that is right', () => {
    const right = option('a', { correct: true });
    expect(oneRight('reasons', [right, option('b')])).toEqual([]);
    expect(oneRight('reasons', [option('b')])).toMatchObject([{ path: ['reasons'], code: 'E044' }]);
    expect(oneRight('reasons', [right, right])).toMatchObject([{ path: ['reasons'], code: 'E045' }]);
  });

  test('hands grading all but the words', () => {
    expect(toSelectable(option('a', { feedback: 'No.' }))).toEqual({
      id: 'a',
      correct: false,
      hasWords: true,
      misconception: null,
    });
    expect(toSelectable(option('a', { misconception: 'm' }))).toMatchObject({
      hasWords: true,
      misconception: 'm',
    });
    expect(toSelectable(option('a'))).toMatchObject({ hasWords: false });
  });

  test('lists the words of those that have some, and the texts of all', () => {
    const options = [option('a'), option('b', { feedback: 'No.', misconception: 'm' })];
    const { texts, feedback, options: listed } = factsOfOptions('reasons', 'reason', options);
    expect(feedback).toMatchObject([
      { id: 'b', text: 'No.', path: ['reasons', 1, 'feedback'], misconception: 'm' },
    ]);
    expect(texts.map(({ key, path }) => [key, path])).toEqual([
      ['reason/a', ['reasons', 0, 'text']],
      ['reason/b', ['reasons', 1, 'text']],
    ]);
    expect(listed.map(({ hasFeedback, hasMisconception }) => [hasFeedback, hasMisconception])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
