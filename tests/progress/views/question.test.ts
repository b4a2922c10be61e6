import { describe, expect, it } from 'vitest';
import type { Happening, QuestionEvent } from '../../../src/progress/events.ts';
import { isClosed, latestState } from '../../../src/progress/views/question.ts';
import { answerTo, eventOf } from '../../support/events.ts';

const question = 'a-lesson/one';
const variant = { question, version: 1, seed: 0 };
const wrong = answerTo(question, { verdict: 'incorrect', score: 0 });
const right = answerTo(question);
const essay = answerTo(question, { verdict: 'ungraded', score: null });
const hint = (number: number): Happening => ({ kind: 'hint-opened', ...variant, number });
const shown: Happening = { kind: 'solution-shown', ...variant };

const log = (...happenings: readonly Happening[]) =>
  happenings.map((happening, number) => eventOf(happening, number)) as readonly QuestionEvent[];

describe('the latest state of a question', () => {
  it('is untouched where nothing happened to that version', () => {
    const untouched = { seed: null, attempts: [], last: null, hintsOpened: 0, solutionShown: false };
    expect(latestState([], 1)).toEqual(untouched);
    expect(latestState(log(right, hint(1), shown), 2)).toEqual(untouched);
  });

  it('counts the answers that were marked, and knows the last one even if it was not', () => {
    const { attempts, last } = latestState(log(wrong, essay), 1);
    expect(attempts).toHaveLength(1);
    expect(last?.verdict).toBe('ungraded');
  });

  it('begins anew with another variant', () => {
    const drawn: Happening = { kind: 'variant-drawn', ...variant, seed: 5 };
    expect(latestState(log(wrong, hint(2), shown, drawn), 1)).toEqual({
      seed: 5,
      attempts: [],
      last: null,
      hintsOpened: 0,
      solutionShown: false,
    });
  });

  it('remembers hints from their own events and from answers of a time without them', () => {
    expect(latestState(log(hint(1), hint(2)), 1).hintsOpened).toBe(2);
    expect(latestState(log(answerTo(question, { hintsOpened: 3 })), 1).hintsOpened).toBe(3);
    expect(latestState(log(answerTo(question, { solutionShown: true })), 1).solutionShown).toBe(true);
  });
});

describe('a question is closed', () => {
  it.each<[string, readonly Happening[], boolean]>([
    ['by nothing', [], false],
    ['by a right answer', [right], true],
    ['by no wrong answer while tries remain', [wrong, wrong], false],
    ['by the last try', [wrong, wrong, wrong], true],
    ['by the worked answer', [shown], true],
    ['by no hint', [hint(1), hint(2), hint(3)], false],
    ['by no answer that was not marked', [essay, essay, essay], false],
  ])('%s', (_, happenings, closed) => {
    expect(isClosed(log(...happenings), 1, 3)).toBe(closed);
  });

  it('for good by one variant, whichever is drawn afterwards', () => {
    const drawn: Happening = { kind: 'variant-drawn', ...variant, seed: 5 };
    expect(isClosed(log(right, drawn), 1, 3)).toBe(true);
    expect(isClosed(log(wrong, wrong, drawn, { ...wrong, seed: 5 }), 1, 3)).toBe(false);
    expect(isClosed(log(right), 2, 3)).toBe(false);
  });

  it('by no number of wrong answers where tries are unlimited', () => {
    expect(isClosed(log(wrong, wrong, wrong, wrong), 1, null)).toBe(false);
  });
});
