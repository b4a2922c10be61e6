import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from '../../../../src/quiz/kernel/grading.ts';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import type { WidgetQuestion } from '../../../../src/quiz/types/widget/resolve.ts';
import { sampleWidget } from '../../../../src/quiz/types/widget/samples.ts';
import { widget } from '../../../../src/quiz/types/widget/score.ts';
import type { WidgetSource } from '../../../../src/quiz/types/widget/schema.ts';
import { checkOf, mistakeOf, scopeOf, widgetSourceOf } from './builders.ts';

function resolve(source: WidgetSource, values: Readonly<Record<string, number>>): WidgetQuestion | null {
  try {
    return widget.resolve(source, scopeOf(values));
  } catch (error) {
    if (error instanceof QuestionError) return null;
    throw error;
  }
}

const checks = [
  checkOf(),
  checkOf({ id: 'large', require: 'lambda > s' }),
  checkOf({ id: 'some', require: 'lambda > 0.5', hasWords: false }),
];
const mistakes = [mistakeOf(), mistakeOf({ id: 'none', require: 'lambda == 1', score: 0.5 })];

const question = fc.record({
  checks: fc.subarray(checks, { minLength: 1 }),
  mistakes: fc.subarray(mistakes),
  lambda: fc.constantFrom(1, 2, 0.25, 40),
  free: fc.constantFrom(['lambda'], ['lambda', 'b'], ['b', 'lambda']),
  values: fc.record({
    m_l: fc.constantFrom(2048, 4096, 8192),
    s: fc.constantFrom(2, 4, 8, 16),
    d: fc.constantFrom(64, 128),
  }),
});

test('the samples of every sound question are graded as they say', () => {
  const verdicts = new Set<string>();
  fc.assert(
    fc.property(question, ({ lambda, free, values, ...parts }) => {
      const source = widgetSourceOf({
        ...parts,
        free,
        props: { m_l: 'm_l', m: 'm', d: 'd', b: 10_000, lambda },
        solution: Object.fromEntries(free.map((name) => [name, name === 'b' ? 10_000 : 'lam'])),
      });
      const resolved = resolve(source, values);
      if (resolved === null) return;
      for (const { name, raw, expect: expected } of sampleWidget(resolved)) {
        const { verdict, feedback } = gradeResponse(widget, raw, resolved);
        expect({ name, verdict }).toEqual({ name, verdict: expected.verdict });
        if (expected.feedback !== undefined) expect(feedback[0]).toBe(expected.feedback);
        verdicts.add(verdict);
      }
    }),
  );
  expect([...verdicts].sort()).toEqual(['correct', 'incorrect', 'invalid', 'partial']);
});
