import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createScope } from '../../../../src/formula/scope.ts';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import type { PartSamplers } from '../../../../src/quiz/kernel/part-samples.ts';
import type { Sampler } from '../../../../src/quiz/kernel/question-type.ts';
import { createCaseSampler } from '../../../../src/quiz/types/case/samples.ts';
import { sampleChoice } from '../../../../src/quiz/types/choice/samples.ts';
import { sampleEssay } from '../../../../src/quiz/types/essay/samples.ts';
import { sampleNumeric } from '../../../../src/quiz/types/numeric/samples.ts';
import { mistakeOf } from '../numeric/builders.ts';
import { caseType, essayPart, numberPart } from './builders.ts';

const samplers: PartSamplers = {
  numeric: sampleNumeric as Sampler<unknown>,
  choice: sampleChoice as Sampler<unknown>,
  essay: sampleEssay as Sampler<unknown>,
};
const sample = createCaseSampler(samplers);

const mistakes = [mistakeOf({ id: 'half', value: 'lam / 2', score: 0.5 })];

const part = fc.record({
  kind: fc.constantFrom('lambda', 'twice', 'essay', 'constructor'),
  weight: fc.constantFrom(1, 3, 0.001, 1e9),
  isCarried: fc.boolean(),
});

const parts = fc.array(part, { minLength: 2, maxLength: 8 }).map((drawn) =>
  drawn.map(({ kind, weight, isCarried }, index) => {
    const id = kind === 'constructor' && index === 0 ? kind : `${kind}-${String(index)}`;
    if (kind === 'essay') return { ...essayPart(id), weight };
    const giver = drawn.slice(0, index).findIndex((earlier) => earlier.kind === 'lambda');
    const carries = isCarried && giver !== -1 ? { lam: `lambda-${String(giver)}` } : {};
    return numberPart(id, kind === 'twice' ? '2 * lam' : 'lam', { weight, carries, mistakes });
  }),
);

test('the samples of every case are graded as they say', () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(parts, (drawn) => {
      const question = caseType.resolve({ parts: drawn }, createScope({ values: { lam: 5 } }));
      for (const { name, raw, expect: expected } of sample(question)) {
        const { verdict, feedback } = gradeResponse(caseType, raw, question);
        expect({ name, raw, feedback: feedback[0], verdict }).toEqual({
          name,
          raw,
          feedback: feedback[0],
          ...expected,
        });
        verdicts.add(verdict);
      }
    }),
    { numRuns: 200 },
  );
  expect([...verdicts].sort()).toEqual(['correct', 'invalid', 'partial', 'ungraded']);
});

test('a case’s samples hold it all right, and each part wrong, missing and unreadable', () => {
  const question = caseType.resolve({ parts: [numberPart('four', 4), essayPart('why')] }, createScope({}));
  const samples = sample(question);
  const verdictsOf = (of: string) =>
    samples.filter(({ name }) => name.includes(of)).map(({ expect: { verdict } }) => verdict);
  expect(verdictsOf('every part right')).toEqual(['correct', 'correct', 'correct']);
  expect(verdictsOf('the part four')).toEqual(['partial', 'invalid', 'partial']);
  expect(verdictsOf('the part why')).toEqual(['partial', 'ungraded', 'invalid', 'partial']);
  expect(samples.map(({ raw }) => raw)).toEqual(expect.arrayContaining([null, undefined, '', {}, ['4.089']]));
});

test('where a part cannot be answered rightly, only what no case takes is left', () => {
  const question = caseType.resolve({ parts: [numberPart('four', 4), essayPart('why')] }, createScope({}));
  const { numeric } = samplers;
  const left = numeric === undefined ? [] : createCaseSampler({ numeric })(question);
  expect(left.length).toBeGreaterThan(0);
  for (const { raw } of left) expect(gradeResponse(caseType, raw, question).verdict).toBe('invalid');
});
