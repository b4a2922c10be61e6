import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { resolveOrder } from '../../../../src/quiz/types/order/resolve.ts';
import { sampleOrder } from '../../../../src/quiz/types/order/samples.ts';
import { order } from '../../../../src/quiz/types/order/score.ts';
import { orderSources } from './arbitraries.ts';
import { chainOf, orderSourceOf, stepOf } from './builders.ts';

test('the samples of every sound question are graded as they say', () => {
  let count = 0;
  fc.assert(
    fc.property(orderSources(8), (source) => {
      const question = resolveOrder(source);
      for (const { name, raw, expect: expected } of sampleOrder(question)) {
        const { verdict, feedback } = gradeResponse(order, raw, question);
        expect({ name, verdict, feedback: feedback[0] }).toEqual({ name, ...expected });
        count += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(count).toBeGreaterThan(5000);
});

test('a question’s samples hold every kind of response', () => {
  const steps = [
    ...chainOf('a', 'b'),
    stepOf('c', { after: ['b'], hasWords: true }),
    stepOf('x', { isExtra: true }),
    stepOf('y', { isExtra: true, hasWords: true }),
  ];
  const samples = sampleOrder(resolveOrder(orderSourceOf({ steps, scoring: 'lcs' })));
  expect([...new Set(samples.map((sample) => sample.expect.feedback))].sort()).toEqual([
    'c',
    'correct',
    'invalid.nothing-ordered',
    'invalid.repeated',
    'invalid.unknown-choice',
    'invalid.wrong-form',
    'order.early',
    'order.extra',
    'order.missing',
    'y',
  ]);
  expect(new Set(samples.map((sample) => sample.expect.verdict))).toEqual(
    new Set(['correct', 'partial', 'incorrect', 'invalid']),
  );
});
