import type { ChoiceOption, ChoiceSource } from '../../../../src/quiz/types/choice/schema.ts';

export function optionOf(parts: Partial<ChoiceOption> & { readonly id: string }): ChoiceOption {
  return { correct: false, hasWords: false, misconception: null, last: false, ...parts };
}

/** One right option, `a`, and two wrong ones; a test spells out what it is about. */
export function choiceSourceOf(parts: Partial<ChoiceSource> = {}): ChoiceSource {
  return {
    select: 'one',
    options: [optionOf({ id: 'a', correct: true }), optionOf({ id: 'b' }), optionOf({ id: 'c' })],
    scoring: 'all',
    shuffle: true,
    ...parts,
  };
}
