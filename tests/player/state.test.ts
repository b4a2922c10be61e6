import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  hasNextHint,
  openness,
  priceOf,
  reduce,
  toKeep,
  untouched,
  withPrice,
} from '../../src/player/state.ts';
import type { QuestionState, StateEvent } from '../../src/player/state.ts';
import type { QuestionTerms } from '../../src/player/terms.ts';
import { gradeByName, half, hints, questionTerms, right, ungraded, wrong } from '../support/player.ts';

const terms = questionTerms();
const exam = questionTerms({ feedback: 'end', mayVary: false });
const graded = (response: string): StateEvent => ({ kind: 'graded', response, grade: gradeByName(response) });
const ended: StateEvent = { kind: 'ended' };
const hint: StateEvent = { kind: 'hint-opened' };
const solution: StateEvent = { kind: 'solution-shown' };
/** The state after all these events. */
function after(events: readonly StateEvent[], given = terms, from = untouched(0)): QuestionState {
  return events.reduce((state, event) => reduce(state, event, given), from);
}

describe('an attempt', () => {
  it.each<[string, readonly string[], number]>([
    ['is a marked response', ['wrong'], 1],
    ['is each that differs', ['wrong', 'wrong 2', 'half'], 3],
    ['is none where the response cannot be read', ['?', ''], 0],
    ['is not used by the same response again', ['wrong', 'wrong'], 1],
    ['is not used by the same response after one that cannot be read', ['wrong', '?', 'wrong'], 1],
    ['is used by an earlier response after another one', ['wrong', 'wrong 2', 'wrong'], 3],
    ['is not used by what awaits the learner’s own comparison', ['ungraded', 'ungraded 2'], 0],
  ])('%s', (_, responses, attempts) => {
    expect(after(responses.map(graded)).attempts).toBe(attempts);
  });

  it('is used by the same response where it is marked differently by now', () => {
    const again: StateEvent = { kind: 'graded', response: 'wrong', grade: right };
    expect(after([graded('wrong'), again])).toMatchObject({ attempts: 2, marked: { grade: right } });
  });

  it('is used by no response once all are used up', () => {
    const state = after(['wrong', 'wrong 2', 'right'].map(graded), questionTerms({ tries: 2 }));
    expect(state).toMatchObject({ attempts: 2, marked: { response: 'wrong 2' }, checked: { number: 2 } });
  });
});

describe('a checked response', () => {
  it('is told anew each time, with the score that it got first', () => {
    const state = after([graded('half'), hint, hint, graded('half')]);
    expect(state.checked).toEqual({ grade: half, response: 'half', number: 2 });
    expect(state.marked).toEqual({ grade: half, response: 'half' });
  });

  it('that cannot be read is told of, and leaves the last answer in place', () => {
    expect(after([graded('half'), graded('?')])).toMatchObject({
      checked: { grade: { verdict: 'invalid' }, response: '?', number: 2 },
      marked: { response: 'half' },
    });
  });

  it('changes nothing in the field', () => {
    expect(after([{ kind: 'edited', response: 'half' }, graded('wrong')]).response).toBe('half');
  });
});

describe('a hint', () => {
  it('costs its share of what a right or partly right answer earns', () => {
    expect(after([hint, hint, graded('right')]).marked?.grade).toEqual({ ...right, score: 0.9 });
    expect(after([hint, hint, graded('half')]).marked?.grade).toEqual({ ...half, score: 0.4 });
    expect(after([hint, hint, graded('wrong')]).marked?.grade).toEqual(wrong);
    expect(after([hint, hint, graded('ungraded')]).marked?.grade).toEqual(ungraded);
  });

  it('opens one after another, and waits for the attempts that it wants', () => {
    expect(after([hint, hint, hint]).hintsOpened).toBe(2);
    expect(after([hint, hint, graded('wrong'), hint, hint]).hintsOpened).toBe(3);
  });

  it.each<[string, readonly StateEvent[], QuestionTerms]>([
    ['where there is no help', [], questionTerms({ help: false })],
    ['after a right answer', [graded('right')], terms],
    ['when no more answers are taken', [graded('wrong')], questionTerms({ tries: 1 })],
    ['before the end of an exam', [], exam],
  ])('does not open %s', (_, before, given) => {
    expect(after([...before, hint], given).hintsOpened).toBe(0);
  });

  it('is there and ready, or not', () => {
    expect(hasNextHint(untouched(0), terms)).toBe(true);
    expect(hasNextHint({ ...untouched(0), hintsOpened: 2 }, terms)).toBe(false);
    expect(hasNextHint({ ...untouched(0), hintsOpened: 2, attempts: 1 }, terms)).toBe(true);
    expect(hasNextHint({ ...untouched(0), hintsOpened: 3, attempts: 9 }, terms)).toBe(false);
  });
});

describe('the price of hints', () => {
  it('is what the open ones cost together', () => {
    expect([0, 1, 2, 3, 9].map((opened) => priceOf(hints, opened))).toEqual([0, 0, 0.1, 0.35, 0.35]);
  });

  it('is never more than all', () => {
    const dear = { cost: 0.7, afterAttempts: 0 };
    expect(priceOf([dear, dear], 2)).toBe(1);
    expect(
      withPrice(half, { ...untouched(0), hintsOpened: 2 }, questionTerms({ hints: [dear, dear] })).score,
    ).toBe(0);
  });

  test('grows with each hint, and a score only falls', () => {
    const costs = fc.array(
      fc.record({ cost: fc.double({ min: 0, max: 1, noNaN: true }), afterAttempts: fc.nat(3) }),
    );
    fc.assert(
      fc.property(costs, fc.nat(9), (given, opened) => {
        expect(priceOf(given, opened + 1)).toBeGreaterThanOrEqual(priceOf(given, opened));
        const own = questionTerms({ hints: given });
        const score = (hintsOpened: number) =>
          withPrice(right, { ...untouched(0), hintsOpened }, own).score ?? -1;
        expect(score(opened + 1)).toBeLessThanOrEqual(score(opened));
        expect(score(opened)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what a learner can do', () => {
  const all = { isClosed: false, isTold: true, canCheck: true, canHint: true, canSolve: true, canVary: true };
  const untold = { ...all, isTold: false, canCheck: false, canHint: false, canSolve: false, canVary: false };
  const closed = { ...all, isClosed: true, canCheck: false, canHint: false };

  it.each<[string, readonly StateEvent[], QuestionTerms, object]>([
    ['at first', [], terms, { ...all, canSolve: false, canVary: false }],
    ['after a wrong answer', [graded('wrong')], terms, all],
    ['after a right one', [graded('right')], terms, { ...all, canHint: false }],
    ['after one that cannot be read', [graded('?')], terms, { ...all, canSolve: false, canVary: false }],
    ['with a model answer to compare with', [graded('ungraded')], terms, all],
    ['with tries left', [graded('wrong')], questionTerms({ tries: 2 }), all],
    ['with no tries left', [graded('wrong')], questionTerms({ tries: 1 }), closed],
    ['with one try, which an ungraded answer leaves', [graded('ungraded')], questionTerms({ tries: 1 }), all],
    [
      'without help',
      [graded('wrong')],
      questionTerms({ help: false }),
      { ...all, canHint: false, canSolve: false },
    ],
    [
      'where the numbers stay',
      [graded('wrong')],
      questionTerms({ mayVary: false }),
      { ...all, canVary: false },
    ],
    ['in an exam', [], exam, untold],
    ['in an exam, graded but not over', [graded('wrong')], exam, untold],
    ['after an exam', [graded('wrong'), ended], exam, { ...closed, canVary: false }],
    ['after an exam, with no answer', [ended], exam, { ...closed, canVary: false }],
    [
      'after an exam, with an answer to compare',
      [graded('ungraded'), ended],
      exam,
      { ...all, canVary: false },
    ],
    ['after practice', [graded('wrong'), ended], terms, all],
  ])('%s', (_, events, given, expected) => {
    expect(openness(after(events, given), given)).toEqual(expected);
  });
});

describe('what is kept of a grade', () => {
  it.each<[string, readonly StateEvent[], string, QuestionTerms, object | null]>([
    ['it, less the price of hints', [hint, hint], 'right', terms, { ...right, score: 0.9 }],
    ['an ungraded one', [], 'ungraded', terms, ungraded],
    ['none that was sent back', [], '?', terms, null],
    ['none that was kept just before', [graded('wrong')], 'wrong', terms, null],
    ['none when no more answers are taken', [graded('wrong')], 'right', questionTerms({ tries: 1 }), null],
  ])('%s', (_, events, response, given, expected) => {
    expect(toKeep(after(events, given), response, gradeByName(response), given)).toEqual(expected);
  });
});

describe('the worked answer', () => {
  it('shows after an attempt, and not before', () => {
    expect(after([solution]).solutionShown).toBe(false);
    expect(after([graded('wrong'), solution]).solutionShown).toBe(true);
  });
});

describe('another variant', () => {
  it('begins untouched', () => {
    const events: StateEvent[] = [{ kind: 'edited', response: 'x' }, hint, graded('wrong'), solution];
    expect(after([...events, { kind: 'variant-drawn', seed: 4 }])).toEqual(untouched(4));
  });

  it('is not drawn before an attempt, where the numbers stay, or for itself', () => {
    expect(after([{ kind: 'variant-drawn', seed: 4 }]).seed).toBe(0);
    const fixed = questionTerms({ mayVary: false });
    expect(after([graded('wrong'), { kind: 'variant-drawn', seed: 4 }], fixed).seed).toBe(0);
    expect(after([graded('wrong'), { kind: 'variant-drawn', seed: 0 }]).attempts).toBe(1);
  });

  it('is over where its sitting is', () => {
    expect(after([ended, graded('wrong'), { kind: 'variant-drawn', seed: 4 }])).toEqual({
      ...untouched(4),
      isOver: true,
    });
  });
});

describe('what is typed', () => {
  it('stands in the field, and no longer changes it once no answer is taken', () => {
    const one = questionTerms({ tries: 1 });
    const typed: StateEvent = { kind: 'edited', response: 'x' };
    expect(after([typed], one).response).toBe('x');
    expect(after([graded('wrong'), typed], one).response).toBeNull();
  });
});
