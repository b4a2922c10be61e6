import type { SelectableOption } from '../../../../src/quiz/kernel/selection.ts';
import type { TrueFalseSource } from '../../../../src/quiz/types/true-false/schema.ts';

export function reasonOf(parts: Partial<SelectableOption> & { readonly id: string }): SelectableOption {
  return { correct: false, hasWords: false, misconception: null, ...parts };
}

/** A statement that is true, without reasons; a test spells out what it is about. */
export function trueFalseSourceOf(parts: Partial<TrueFalseSource> = {}): TrueFalseSource {
  return { answer: true, misconception: null, reasons: null, ...parts };
}
