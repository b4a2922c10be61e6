import { describe, expect, it } from 'vitest';
import { visibleLength } from '../../../src/quiz/check/visible-length.ts';
import { findAnswerLists, measureLengthCue } from '../../../tools/content/item-writing.ts';
import type { AnswerList } from '../../../tools/content/item-writing.ts';

const right = (text: string) => ({ text, correct: true });
const wrong = (text: string) => ({ text });

describe('findAnswerLists', () => {
  it('finds the options of a question with one right answer', () => {
    const item = { type: 'choice', options: [wrong('no'), right('maybe'), wrong('yes')] };
    expect(findAnswerLists('a/b', item)).toEqual([{ place: 'a/b options', lengths: [2, 5, 3], key: 1 }]);
  });

  it('finds reasons, and the options of parts and blanks', () => {
    const list = [right('so'), wrong('not')];
    const places = (item: unknown) => findAnswerLists('a/b', item).map(({ place }) => place);
    expect(places({ type: 'true-false', reasons: list })).toEqual(['a/b reasons']);
    expect(places({ parts: [{ type: 'numeric' }, { options: list }] })).toEqual(['a/b parts 1 options']);
    expect(places({ blanks: { first: { options: list } } })).toEqual(['a/b blanks first options']);
  });

  it('passes over lists with several right answers', () => {
    const options = [right('one'), wrong('two')];
    expect(findAnswerLists('a/b', { select: 'many', options })).toEqual([]);
    expect(findAnswerLists('a/b', { options: [right('one'), right('two')] })).toEqual([]);
  });
});

describe('measureLengthCue', () => {
  const list = (key: number, ...lengths: number[]): AnswerList => ({ place: 'a/b options', lengths, key });

  it('counts the lists in which the right answer is strictly the longest', () => {
    expect(measureLengthCue([list(0, 9, 5), list(1, 9, 5), list(2, 1, 2, 3)]).count).toBe(2);
  });

  it('leaves out lists without one longest answer', () => {
    expect(measureLengthCue([list(0, 9, 9, 5)])).toEqual({ count: 0, expected: 0, deviation: 0 });
  });

  it('adds up the chances, and their variances', () => {
    const { expected, deviation } = measureLengthCue([list(0, 9, 5, 4, 3), list(0, 9, 5, 4, 3)]);
    expect(expected).toBeCloseTo(1 / 2);
    expect(deviation).toBeCloseTo(Math.sqrt(2 * (1 / 4) * (3 / 4)));
  });
});

describe('visibleLength', () => {
  it.each([
    ['It falls.', 9],
    ['about {{100 * (1 - s)|2sf}} per cent', 16],
    ['$\\lambda$', 1],
    ['a *large* head', 12],
    ['$2^{ {{n}} }$', 5],
  ])('of %s is %i', (text, length) => {
    expect(visibleLength(text)).toBe(length);
  });
});
