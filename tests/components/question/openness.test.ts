import { describe, expect, it } from 'vitest';
import { openness } from '../../../src/components/question/openness.ts';
import type { Grade } from '../../../src/quiz/kernel/grade.ts';

const reasons = { feedback: [], misconceptions: [], understood: 'a' };
const checked = (grade: Grade) => ({ grade, response: 'a', number: 1 });
const right = checked({ verdict: 'correct', score: 1, ...reasons });
const ungraded = checked({ verdict: 'ungraded', score: null, ...reasons });
const practice = { tries: null, isExam: false, isOver: true };
const open = { isClosed: false, canCheck: true };
const closed = { isClosed: true, canCheck: false };

describe('a question', () => {
  it('takes any number of answers where no number is set', () => {
    expect(openness({ attempts: 20, checked: right }, practice)).toEqual(open);
  });

  it('takes as many answers as its tries, right or wrong', () => {
    const terms = { ...practice, tries: 2 };
    expect(openness({ attempts: 1, checked: right }, terms)).toEqual(open);
    expect(openness({ attempts: 2, checked: right }, terms)).toEqual(closed);
  });

  it('that waits for the learner’s own comparison stays open for it, with one try as in an exam', () => {
    expect(openness({ attempts: 0, checked: ungraded }, { ...practice, tries: 1 })).toEqual(open);
    const over = { tries: null, isExam: true, isOver: true };
    expect(openness({ attempts: 0, checked: ungraded }, over)).toEqual(open);
    expect(openness({ attempts: 1, checked: right }, over)).toEqual(closed);
  });

  it('of an exam takes answers until its end, and is checked by none but the end', () => {
    const exam = { tries: null, isExam: true, isOver: false };
    expect(openness({ attempts: 0, checked: null }, exam)).toEqual({ isClosed: false, canCheck: false });
    expect(openness({ attempts: 0, checked: null }, { ...exam, isOver: true })).toEqual(closed);
  });
});
