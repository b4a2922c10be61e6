import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import { foldText } from '../../../../src/quiz/kernel/fold-text.ts';
import type { ShortTextSource } from '../../../../src/quiz/types/short-text/schema.ts';
import { shortText } from '../../../../src/quiz/types/short-text/score.ts';
import { shortTextSourceOf } from './builders.ts';
import { anyCharacter } from '../../../support/any-character.ts';

function open(parts: Partial<ShortTextSource> = {}) {
  const question = shortText.resolve(shortTextSourceOf(parts), createScope({}));
  return {
    view: shortText.publicView(question, (_, items) => items),
    grade: (raw: unknown) => gradeResponse(shortText, raw, question),
  };
}

const mistakes = [
  { id: 'speed', misconception: 'believes-speed', texts: ['frequency', 'speed'], score: 0 },
  { id: 'nearly', misconception: null, texts: ['half a turn'], score: 0.5 },
];

describe('a short text', () => {
  it('is right as any of its spellings, however it is dressed', () => {
    const { grade } = open({ accept: ['period', 'wave length'] });
    for (const raw of ['period', 'The Period.', ' “wave-length” ']) {
      expect(grade(raw)).toEqual({
        verdict: 'correct',
        score: 1,
        feedback: ['correct'],
        misconceptions: [],
        understood: raw.trim(),
      });
    }
  });

  it('is met with the words of a mistake, and shows what is believed', () => {
    const { grade } = open({ mistakes });
    expect(grade('The Frequency')).toMatchObject({
      verdict: 'incorrect',
      score: 0,
      feedback: ['speed'],
      misconceptions: ['believes-speed'],
    });
    expect(grade('half-a-turn')).toMatchObject({
      verdict: 'partial',
      score: 0.5,
      feedback: ['nearly'],
      misconceptions: [],
    });
  });

  it('is wrong where nobody thought of it', () => {
    expect(open({ mistakes }).grade(' Amplitude ')).toEqual({
      verdict: 'incorrect',
      score: 0,
      feedback: ['incorrect'],
      misconceptions: [],
      understood: 'Amplitude',
    });
  });

  it('may be a number, and as long as a few words are', () => {
    expect(open({ accept: ['4'] }).grade('4').verdict).toBe('correct');
    expect(open().grade('period'.padEnd(limits.shortText)).verdict).toBe('correct');
  });

  it('is sent back where it is a slip away from a right one, and never counts', () => {
    expect(open().grade('perod').feedback).toEqual(['invalid.spelling']);
    expect(open().grade('periods').feedback).toEqual(['invalid.spelling']);
    expect(open({ accept: ['wave length', 'period'] }).grade('perod').feedback).toEqual(['invalid.spelling']);
    // What its author lists is no slip.
    const listed = [{ id: 'plural', misconception: null, texts: ['periods'], score: 0 }];
    expect(open({ mistakes: listed }).grade('periods').feedback).toEqual(['plural']);
  });

  it('tells capitals apart where they count, and says so to the page alone', () => {
    const { grade, view } = open({ accept: ['RoPE'], matchCase: true });
    expect(grade('RoPE').verdict).toBe('correct');
    expect(grade('ROPE').verdict).toBe('incorrect');
    expect(view).toEqual({ matchCase: true });
    expect(open({ mistakes }).view).toEqual({ matchCase: false });
  });

  it.each([
    ['', 'invalid.empty'],
    [null, 'invalid.empty'],
    ['“ … ”', 'invalid.empty'],
    [7, 'invalid.not-text'],
    [['period'], 'invalid.not-text'],
    ['x'.repeat(121), 'invalid.text-too-long'],
  ])('is sent back as it is: %j', (raw, code) => {
    expect(open().grade(raw).feedback).toEqual([code]);
  });

  it.each(['', '“ … ”', 7])('is asked for where there is none: %j', (raw) => {
    expect(open().grade(raw)).toMatchObject({ problem: { wanted: 'a word or a few words' } });
  });

  it('is never right unless it folds to a spelling that is accepted', () => {
    const { grade } = open({ accept: ['period', 'wave length'], mistakes });
    const near = fc.constantFrom('period', 'wave length', 'frequency', 'half a turn');
    const raw = fc
      .tuple(near, fc.nat(12), fc.nat(2), fc.string({ unit: anyCharacter, maxLength: 2 }))
      .map(([word, at, cut, put]) => word.slice(0, at) + put + word.slice(at + cut));
    fc.assert(
      fc.property(fc.oneof(raw, fc.string({ unit: anyCharacter })), (text) => {
        const isListed = ['period', 'wave length'].includes(foldText(text, false));
        expect(grade(text).verdict === 'correct').toBe(isListed);
      }),
      { numRuns: 500 },
    );
  });
});
