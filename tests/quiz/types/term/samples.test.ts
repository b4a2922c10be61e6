import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { sampleTerm } from '../../../../src/quiz/types/term/samples.ts';
import type { TermSource } from '../../../../src/quiz/types/term/schema.ts';
import { term } from '../../../../src/quiz/types/term/score.ts';
import { pieceOf, plainPiece, termSourceOf } from './builders.ts';

const names = ['lambda', 'ratio', 'exponent', 'base', 'constructor', 'valueof', 'head-size', 'pair'];

/** Sound questions of two to eight parts. */
const sources: fc.Arbitrary<TermSource> = fc
  .record({
    select: fc.constantFrom('one' as const, 'many' as const),
    ids: fc.shuffledSubarray(names, { minLength: 2 }),
    worded: fc.array(fc.boolean(), { minLength: names.length, maxLength: names.length }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ select, ids, worded, share }) => {
    const rights = select === 'one' ? 1 : Math.max(1, Math.floor((ids.length / 2) * share));
    const pieces = ids.map((id, index) => {
      const correct = index < rights;
      return pieceOf(id, { correct, hasWords: !correct && worded[index] === true });
    });
    return { pieces: [...pieces.slice(1), plainPiece, ...pieces.slice(0, 1)], select };
  });

test('the samples of every sound question are graded as they say', () => {
  let count = 0;
  fc.assert(
    fc.property(sources, (question) => {
      for (const { name, raw, expect: expected } of sampleTerm(question)) {
        const { verdict, feedback } = gradeResponse(term, raw, question);
        expect({ name, verdict, feedback: feedback[0] }).toEqual({ name, ...expected });
        count += 1;
      }
    }),
    { numRuns: 500 },
  );
  expect(count).toBeGreaterThan(5000);
});

test('a question’s samples hold every kind of response', () => {
  const pieces = [
    pieceOf('a', { correct: true }),
    pieceOf('b', { correct: true }),
    pieceOf('x', { hasWords: true }),
    pieceOf('y'),
  ];
  const many = sampleTerm(termSourceOf({ pieces, select: 'many' }));
  const one = sampleTerm(termSourceOf());
  const outcomes = [...many, ...one].map((sample) => sample.expect.feedback);
  expect([...new Set(outcomes)].sort()).toEqual([
    'correct',
    'incorrect',
    'invalid.nothing-chosen',
    'invalid.repeated',
    'invalid.too-many',
    'invalid.unknown-choice',
    'invalid.wrong-form',
    'partial',
    'selection.missing',
    'x',
  ]);
});
