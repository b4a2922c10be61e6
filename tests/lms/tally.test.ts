import { describe, expect, test } from 'vitest';
import { scoreItems, tallyUp } from '../../src/lms/tally.ts';
import type { LearnerEvent } from '../../src/progress/events.ts';
import type { Unit } from '../../src/lms/unit.ts';
import { answerEvent } from '../support/events.ts';
import { unitOf } from './units.ts';

const wrong = { verdict: 'incorrect', score: 0 } as const;
const tally = (unit: Unit, events: readonly LearnerEvent[], handedIn = false) =>
  tallyUp(unit, scoreItems(unit, new Map(), events), handedIn);

describe('the score of a unit', () => {
  test('is the mean of the best answers to all its items', () => {
    const events = [
      answerEvent('a-lesson/one', 1),
      answerEvent('a-lesson/one', 2, wrong),
      answerEvent('a-lesson/two', 3, { verdict: 'partial', score: 0.5 }),
    ];
    expect(tally(unitOf(), events)).toEqual({
      answered: 2,
      count: 3,
      score: 0.5,
      isScored: true,
      isComplete: false,
      hasPassed: null,
    });
  });

  test('leaves out what nobody grades, and gives nothing for an answer with the worked answer in view', () => {
    const events = [
      answerEvent('a-lesson/one', 1, { verdict: 'ungraded', score: null }),
      answerEvent('a-lesson/two', 2, { solutionShown: true }),
      answerEvent('b-lesson/three', 3),
    ];
    expect(tally(unitOf({ pass: 0.5 }), events)).toMatchObject({
      score: 0.5,
      isComplete: true,
      hasPassed: true,
    });
  });

  test('counts no other questions, versions or sittings', () => {
    const events = [
      answerEvent('c-lesson/four', 1),
      answerEvent('a-lesson/one', 2, { version: 2 }),
      answerEvent('a-lesson/two', 3, { sitting: 's2' }),
    ];
    expect(tally(unitOf({ sitting: 's1' }), events)).toMatchObject({ answered: 0, isScored: false });
  });

  test('passes at three thirds of a third, whatever their last binary digit', () => {
    const events = unitOf().items.map(({ question }, at) =>
      answerEvent(question, at, { verdict: 'partial', score: 0.7 }),
    );
    expect(tally(unitOf({ pass: 0.7 }), events).hasPassed).toBe(true);
  });
});

describe('an exam', () => {
  const exam = unitOf({ sitting: 's1', isExam: true, pass: 0.5 });

  test('takes the answer that was handed in, and is complete when it was, whatever is open', () => {
    const events = [
      answerEvent('a-lesson/one', 1, { sitting: 's1' }),
      answerEvent('a-lesson/one', 2, { sitting: 's1', ...wrong }),
    ];
    expect(tally(exam, events)).toMatchObject({ score: 0, isComplete: false, hasPassed: null });
    expect(tally(exam, events, true)).toMatchObject({ isComplete: true, hasPassed: false });
    expect(tally(exam, [], true)).toMatchObject({ score: 0, isScored: true, hasPassed: false });
  });
});
