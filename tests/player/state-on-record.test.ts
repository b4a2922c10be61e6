import { describe, expect, it } from 'vitest';
import { gradeOf, reduce, untouched } from '../../src/player/state.ts';
import type { QuestionState, StateEvent } from '../../src/player/state.ts';
import { answeredWith, gradeByName, half, questionTerms, unread, wrong } from '../support/player.ts';

const terms = questionTerms();
const exam = questionTerms({ feedback: 'end', mayVary: false });
const graded = (response: string): StateEvent => ({ kind: 'graded', response, grade: gradeByName(response) });
const ended: StateEvent = { kind: 'ended' };
/** The state after all these events. */
function after(events: readonly StateEvent[], given = terms, from = untouched(0)): QuestionState {
  return events.reduce((state, event) => reduce(state, event, given), from);
}

describe('what is on record', () => {
  const remembered = (changes: Parameters<typeof answeredWith>[0] = {}): StateEvent => ({
    kind: 'remembered',
    event: answeredWith(changes),
  });
  const ofKind = (kind: 'hint-opened' | 'solution-shown' | 'variant-drawn', more = {}): StateEvent => ({
    kind: 'remembered',
    event: {
      id: kind,
      at: '',
      v: 1,
      question: 'lesson/question',
      version: 1,
      seed: 0,
      kind,
      number: 2,
      ...more,
    },
  });

  it('is the last answer, in the field too', () => {
    expect(after([remembered({ hintsOpened: 2, solutionShown: true })])).toEqual({
      ...untouched(0),
      response: 'wrong',
      marked: { response: 'wrong', grade: { ...wrong, understood: '' } },
      attempts: 1,
      hintsOpened: 2,
      solutionShown: true,
    });
  });

  it('follows one answer after another, and leaves a draft alone', () => {
    expect(after([remembered(), remembered({ response: 'wrong 2' })]).response).toBe('wrong 2');
    const draft: StateEvent = { kind: 'edited', response: 'draft' };
    expect(after([draft, remembered()]).response).toBe('draft');
    expect(after([remembered(), draft, remembered({ response: 'wrong 2' })]).response).toBe('draft');
  });

  it('counts the same answer of two tabs once, and answers beyond the tries not', () => {
    expect(after([remembered(), remembered()]).attempts).toBe(1);
    const many = ['a', 'b', 'c'].map((response) => remembered({ response }));
    expect(after(many, questionTerms({ tries: 2 }))).toMatchObject({
      attempts: 2,
      marked: { response: 'c' },
    });
    expect(after(many).attempts).toBe(3);
  });

  it('counts no answer that waits for the learner’s own comparison', () => {
    const state = after([remembered({ verdict: 'ungraded', score: null })]);
    expect(state).toMatchObject({ attempts: 0, marked: { grade: { verdict: 'ungraded', score: null } } });
  });

  it('keeps the score of an answer that was given twice', () => {
    const twice = [
      remembered({ verdict: 'partial', score: 0.5 }),
      remembered({ verdict: 'partial', score: 0.4 }),
    ];
    expect(after(twice).marked?.grade.score).toBe(0.5);
  });

  it('is help that was had, which is never taken back', () => {
    expect(after([ofKind('hint-opened'), ofKind('hint-opened', { number: 1 })]).hintsOpened).toBe(2);
    expect(after([ofKind('hint-opened'), remembered()])).toMatchObject({
      hintsOpened: 2,
      solutionShown: false,
    });
    expect(after([ofKind('solution-shown'), remembered()]).solutionShown).toBe(true);
  });

  it('is nothing of another variant', () => {
    const others = [
      remembered({ seed: 1 }),
      ofKind('hint-opened', { seed: 1 }),
      ofKind('solution-shown', { seed: 1 }),
      ofKind('variant-drawn'),
    ];
    expect(after(others)).toEqual(untouched(0));
  });

  it('changes nothing in an exam that is over', () => {
    const over = after([graded('right'), ended], exam);
    expect(after([remembered()], exam, over)).toEqual(over);
    expect(after([remembered()], terms, after([ended])).attempts).toBe(1);
  });

  it('is explained by grading it again, at the score that it got', () => {
    const state = after([
      remembered({ response: 'half', verdict: 'partial', score: 0.4 }),
      { kind: 'regraded', grade: half },
    ]);
    expect(state.checked).toEqual({ grade: { ...half, score: 0.4 }, response: 'half', number: 0 });
    expect(state.marked?.grade.score).toBe(0.4);
  });

  it('is explained at the score of now where it is marked differently by now', () => {
    const before = [ofKind('hint-opened'), remembered()];
    expect(after([...before, { kind: 'regraded', grade: half }]).checked?.grade).toEqual({
      ...half,
      score: 0.4,
    });
    expect(after([...before, { kind: 'regraded', grade: unread }]).checked?.grade).toEqual(unread);
  });

  it('needs no explanation where there is no answer', () => {
    expect(after([{ kind: 'regraded', grade: half }])).toEqual(untouched(0));
  });

  it('is a grade without its words', () => {
    expect(gradeOf(answeredWith({ misconceptions: ['m'] }))).toEqual({
      ...wrong,
      misconceptions: ['m'],
      understood: '',
    });
    expect(gradeOf(answeredWith({ verdict: 'ungraded', score: 0.3 }))).toMatchObject({
      verdict: 'ungraded',
      score: null,
    });
    expect(gradeOf(answeredWith({ score: null }))).toMatchObject({ verdict: 'ungraded', score: null });
  });
});
