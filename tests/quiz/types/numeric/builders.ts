import type { MistakeSource, NumericSource } from '../../../../src/quiz/types/numeric/schema.ts';

/** A question whose answer is 4 within one thousandth; a test spells out what it is about. */
export function numericSourceOf(parts: Partial<NumericSource> = {}): NumericSource {
  return {
    answer: { value: 4, tolerance: { rel: 0.001 } },
    precision: null,
    unit: null,
    arithmetic: true,
    mistakes: [],
    ...parts,
  };
}

export function mistakeOf(parts: Partial<MistakeSource> = {}): MistakeSource {
  return { id: 'five', value: 5, tolerance: null, score: 0, misconception: null, ...parts };
}
