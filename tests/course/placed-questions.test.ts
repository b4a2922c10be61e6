import { describe, expect, it } from 'vitest';
import {
  answerableQuestions,
  headingOfQuestion,
  placedQuestions,
  unplacedQuestions,
} from '../../src/course/placed-questions.ts';

const body = `
Text with <Question id="one/a" /> and

<Question
  figure="x"
  id="one/b"
/>

<QuestionMark id="one/c" /> <AfterQuestion id="one/d">
`;

describe('placedQuestions', () => {
  it('finds every placed question, wherever its id stands in the tag', () => {
    expect(placedQuestions(body)).toEqual(['one/a', 'one/b']);
  });
});

describe('placedQuestions, of a quiz', () => {
  it('finds all its questions, on one line or several', () => {
    const quiz = '<Quiz title="Check" questions="one/a one/b\n  two/c" tries="2" />';
    expect(placedQuestions(quiz)).toEqual(['one/a', 'one/b', 'two/c']);
  });
});

describe('unplacedQuestions', () => {
  it('leaves the questions of this lesson that the text does not show', () => {
    const questions = ['one/d', 'one/b', 'one/c', 'one/a', 'two/a', 'one-more/a'];
    expect(unplacedQuestions('one', body, questions)).toEqual(['one/c', 'one/d']);
  });
});

describe('answerableQuestions', () => {
  const lesson = `<Question id="one/a" seed="7" />
<Quiz title="Check" questions="one/b two/c" />
<Quiz title="Exam" questions="one/c
one/a-b" feedback="end" />`;
  const ids = ['one/a', 'one/a-b', 'one/b', 'one/c', 'one/d', 'two/c', 'two/d'];

  it('lists what the page shows, in its order and variant, with what the text does not place at the end', () => {
    expect(answerableQuestions('one', lesson, ids)).toEqual([
      { id: 'one/a', seed: 7, isInText: true },
      { id: 'one/b', seed: 0, isInText: true },
      { id: 'two/c', seed: 0, isInText: true },
      { id: 'one/d', seed: 0, isInText: false },
    ]);
  });

  it('leaves out what an exam asks, even if it is placed elsewhere too', () => {
    const both = `${lesson}<Question id="one/c" />`;
    expect(answerableQuestions('one', both, ids).map(({ id }) => id)).not.toContain('one/c');
  });
});

describe('the heading of a question', () => {
  const body = [
    'Before. <Question id="a/first" />',
    '## One',
    '```\n## no heading\n```',
    '<Question id="a/second" />',
    '### Two',
    '<Quiz questions="a/third a/fourth" />',
  ].join('\n\n');

  it.each([
    ['a/first', -1],
    ['a/second', 0],
    ['a/third', 1],
    ['a/fourth', 1],
    ['a/four', null],
  ])('of %s has the number %j', (question, number) => {
    expect(headingOfQuestion(body, question)).toBe(number);
  });
});
