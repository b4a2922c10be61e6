import { describe, expect, it } from 'vitest';
import { placedQuestions, unplacedQuestions } from '../../src/course/placed-questions.ts';

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
