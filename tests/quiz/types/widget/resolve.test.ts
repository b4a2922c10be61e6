import { describe, expect, test } from 'vitest';
import { FormulaError } from '../../../../src/formula/error.ts';
import { QuestionError } from '../../../../src/quiz/kernel/question-error.ts';
import { resolveWidget } from '../../../../src/quiz/types/widget/resolve.ts';
import type { WidgetSource } from '../../../../src/quiz/types/widget/schema.ts';
import { checkOf, mistakeOf, scopeOf, widgetSourceOf } from './builders.ts';

const resolve = (parts: Partial<WidgetSource> = {}) => resolveWidget(widgetSourceOf(parts), scopeOf());

const codeOf = (parts: Partial<WidgetSource>): string => {
  try {
    resolve(parts);
    return 'none';
  } catch (error) {
    if (error instanceof QuestionError) return `${error.code} ${error.field}`;
    if (error instanceof FormulaError) return `${error.code} ${String(error.field)}`;
    throw error;
  }
};

describe('a question answered in a figure', () => {
  test('has every number of its variant computed', () => {
    const { start, solution, free, widget } = resolve();
    expect(start).toEqual({ m_l: 4096, m: 16_384, d: 128, b: 10_000, lambda: 1 });
    expect(solution.lambda).toBeCloseTo(4.088_994_24, 8);
    expect([widget, free]).toEqual(['period-matching', ['lambda']]);
  });

  test('knows for which states its checks hold', () => {
    const [check] = resolve().checks;
    expect([4.0, 4.0845, 4.089, 4.093, 4.1].map((lambda) => check?.holds({ lambda }))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('computes its own names anew where a free parameter has one of them', () => {
    const { checks } = resolve({
      free: ['lambda', 'm'],
      solution: { lambda: 'lam', m: 'm' },
      checks: [checkOf({ require: 'abs(lambda - lam) <= 0.001 * lam' })],
    });
    expect(checks[0]?.holds({ lambda: 4.089, m: 16_384 })).toBe(true);
    expect(checks[0]?.holds({ lambda: 4.089, m: 32_768 })).toBe(false);
    expect(checks[0]?.holds({ lambda: 8.268, m: 32_768 })).toBe(true);
  });

  test('counts a state outside the range of a function as one for which nothing holds', () => {
    const [check] = resolve().checks;
    for (const lambda of [0, -4, 1e-300, 1e308]) expect(check?.holds({ lambda })).toBe(false);
  });

  test('is refused where its solution fails a check', () => {
    expect(codeOf({ solution: { lambda: 's' } })).toBe('E031 checks[0].require');
    expect(codeOf({ checks: [checkOf(), checkOf({ id: 'small', require: 'lambda < 2' })] })).toBe(
      'E031 checks[1].require',
    );
  });

  test('is refused where a mistake holds for its solution', () => {
    expect(codeOf({ mistakes: [mistakeOf()] })).toBe('none');
    expect(codeOf({ mistakes: [mistakeOf(), mistakeOf({ id: 'near', require: 'lambda > s' })] })).toBe(
      'E032 mistakes[1].require',
    );
  });

  test('is refused where there is nothing to do', () => {
    const props = { m_l: 'm_l', m: 'm', d: 'd', b: 10_000, lambda: 4.089 };
    expect(codeOf({ props })).toBe('E049 props');
    expect(codeOf({ props, checks: [checkOf(), checkOf({ id: 'large', require: 'lambda > 4.0889' })] })).toBe(
      'E049 props',
    );
    expect(
      codeOf({ props, checks: [checkOf(), checkOf({ id: 'small', require: 'lambda < 4.08899' })] }),
    ).toBe('E031 checks[1].require');
    const other = { ...props, lambda: 4.0885 };
    expect(
      codeOf({ props: other, checks: [checkOf(), checkOf({ id: 'large', require: 'lambda > 4.0887' })] }),
    ).toBe('none');
  });

  test('is refused where a parameter has the name of another value', () => {
    const props = { m_l: 'm_l', m: 'm', d: 'd', b: 10_000, lambda: 1 };
    expect(codeOf({ props: { ...props, s: 3 } })).toBe('E049 props.s');
    expect(codeOf({ props: { ...props, s: 4 } })).toBe('none');
    expect(codeOf({ props: { ...props, lam: 1 } })).toBe('E049 props.lam');
    expect(codeOf({ props: { ...props, pi: 3 } })).toBe('name-taken props');
  });

  test('is refused where a formula cannot be evaluated, with the field', () => {
    const props = { m_l: 'm_l', m: 'm', d: 'd', b: 10_000, lambda: 1 };
    expect(codeOf({ props: { ...props, b: '1 / 0' } })).toBe('not-finite props.b');
    expect(codeOf({ solution: { lambda: 'nothing' } })).toBe('unknown-name solution.lambda');
    expect(codeOf({ checks: [checkOf({ require: 'lamda < 2' })] })).toBe('unknown-name checks[0].require');
    expect(codeOf({ checks: [checkOf({ require: 'lambda' })] })).toBe('wrong-kind checks[0].require');
    expect(codeOf({ mistakes: [mistakeOf({ require: 'lamda < 2' })] })).toBe(
      'unknown-name mistakes[0].require',
    );
  });
});
