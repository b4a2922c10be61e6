import { createScope } from '../../../../src/formula/scope.ts';
import type { Scope } from '../../../../src/formula/scope.ts';
import type { CheckSource, MistakeSource, WidgetSource } from '../../../../src/quiz/types/widget/schema.ts';

/** The case of a question on period matching. */
export function scopeOf(values: Readonly<Record<string, number>> = {}): Scope {
  return createScope({
    values: { m_l: 4096, s: 4, d: 128, ...values },
    derive: { m: 's * m_l', lam: 'baseScaleFactor(trainedLength: m_l, targetLength: m, headSize: d)' },
  });
}

/** A question that asks to match the periods by λ; a test spells out what it is about. */
export function widgetSourceOf(parts: Partial<WidgetSource> = {}): WidgetSource {
  return {
    widget: 'period-matching',
    props: { m_l: 'm_l', m: 'm', d: 'd', b: 10_000, lambda: 1 },
    free: ['lambda'],
    solution: { lambda: 'lam' },
    checks: [checkOf()],
    mistakes: [],
    ...parts,
  };
}

export function checkOf(parts: Partial<CheckSource> = {}): CheckSource {
  return {
    id: 'matched',
    require: 'abs(impliedStretch(base: b, newBase: lambda * b, headSize: d) / s - 1) <= 0.001',
    hasWords: true,
    misconception: null,
    ...parts,
  };
}

export function mistakeOf(parts: Partial<MistakeSource> = {}): MistakeSource {
  return {
    id: 'lambda-is-the-stretch',
    require: 'abs(lambda - s) <= 0.002 * s',
    misconception: 'lambda-is-the-stretch',
    score: null,
    ...parts,
  };
}
