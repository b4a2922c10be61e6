import { describe, expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { limits } from '../../../../src/quiz/kernel/limits.ts';
import type { TermSource } from '../../../../src/quiz/types/term/schema.ts';
import { term } from '../../../../src/quiz/types/term/score.ts';
import { pieceOf, plainPiece, termSourceOf } from './builders.ts';

function open(parts: Partial<TermSource> = {}) {
  const question = termSourceOf(parts);
  return {
    view: term.publicView(question, (_name, items) => items),
    grade: (raw: unknown) => gradeResponse(term, raw, question),
  };
}

describe('a question about one part of a formula', () => {
  test('gives full reasons for the right part, alone or in a list', () => {
    const grade = {
      verdict: 'correct',
      score: 1,
      feedback: ['correct'],
      misconceptions: [],
      understood: 'exponent',
      marks: { exponent: 'right' },
    };
    expect(open().grade('exponent')).toEqual(grade);
    expect(open().grade(['exponent'])).toEqual(grade);
  });

  test('answers a wrong part with its own words where it has some', () => {
    const pieces = [
      pieceOf('ratio', { hasWords: true, misconception: 'lambda-is-the-stretch' }),
      pieceOf('factor'),
      pieceOf('exponent', { correct: true }),
    ];
    const { grade } = open({ pieces });
    expect(grade('ratio')).toEqual({
      verdict: 'incorrect',
      score: 0,
      feedback: ['ratio'],
      misconceptions: ['lambda-is-the-stretch'],
      understood: 'ratio',
      marks: { ratio: 'wrong' },
    });
    expect(grade('factor')).toMatchObject({ feedback: ['incorrect'], misconceptions: [] });
  });

  test.each([
    ['nothing', null, 'invalid.nothing-chosen'],
    ['an empty text', '', 'invalid.nothing-chosen'],
    ['an empty list', [], 'invalid.nothing-chosen'],
    ['two parts', ['ratio', 'exponent'], 'invalid.too-many'],
    ['the same part twice', ['ratio', 'ratio'], 'invalid.repeated'],
    ['an unknown part', 'base', 'invalid.unknown-choice'],
    ['a prototype’s name', '__proto__', 'invalid.unknown-choice'],
    ['an index', 2, 'invalid.wrong-form'],
    ['an object', { ratio: true }, 'invalid.wrong-form'],
    ['a list too long', Array(limits.entries + 1).fill('ratio'), 'invalid.wrong-form'],
  ])('%s is sent back', (_name, raw, code) => {
    expect(open().grade(raw)).toMatchObject({ verdict: 'invalid', feedback: [code] });
  });
});

describe('a question about several parts of a formula', () => {
  const pieces = [
    pieceOf('a', { correct: true }),
    plainPiece,
    pieceOf('b', { correct: true }),
    pieceOf('x', { hasWords: true, misconception: 'exponent-inverted' }),
    pieceOf('y'),
    pieceOf('z'),
  ];
  const { grade } = open({ pieces, select: 'many' });

  test.each([
    [['b', 'a'], 1, ['correct']],
    [['a'], 0.5, ['selection.missing', 'partial']],
    ['b', 0.5, ['selection.missing', 'partial']],
    [['a', 'b', 'y'], 0.5, ['partial']],
    [['a', 'b', 'x'], 0.5, ['x', 'partial']],
    [['a', 'y'], 0, ['selection.missing', 'incorrect']],
    [['a', 'x'], 0, ['x', 'selection.missing']],
    [['y', 'z'], 0, ['incorrect']],
    [['a', 'b', 'x', 'y', 'z'], 0, ['x']],
  ])('%j earns %d', (raw, score, feedback) => {
    expect(grade(raw)).toMatchObject({ score, feedback });
  });

  test('reads the choice from left to right and marks every part of it', () => {
    expect(grade(['x', 'a'])).toMatchObject({
      understood: 'a, x',
      marks: { a: 'right', x: 'wrong' },
      misconceptions: ['exponent-inverted'],
    });
    expect(grade(['y', 'b', 'a'])).toEqual(grade(['a', 'b', 'y']));
  });
});

describe('what the page shows', () => {
  test('is the formula in its order, with the words for each part', () => {
    expect(open().view).toEqual({
      pieces: [
        { option: { id: 'factor', say: 'the factor' }, opensLine: false },
        { option: null, opensLine: true },
        { option: { id: 'ratio', say: 'the ratio' }, opensLine: false },
        { option: { id: 'exponent', say: 'the exponent' }, opensLine: false },
      ],
      select: 'one',
    });
  });

  test('does not differ with the part that is right', () => {
    const other = [
      pieceOf('factor', { correct: true }),
      plainPiece,
      pieceOf('ratio', { hasWords: true, misconception: 'lambda-is-the-stretch' }),
      pieceOf('exponent'),
    ];
    expect(open({ pieces: other }).view).toEqual(open().view);
  });
});
