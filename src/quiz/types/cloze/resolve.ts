import type { Scope } from '../../../formula/scope.ts';
import { resolvePart } from '../../kernel/parts.ts';
import type { PartTypes, QuestionPart } from '../../kernel/parts.ts';
import type { ClozeSource } from './schema.ts';

/** A text with blanks, every value computed. */
export interface ClozeQuestion {
  /** In the order in which they stand in the text. */
  readonly blanks: readonly QuestionPart[];
}

/**
 * Computes every blank in the scope of the question.
 * @throws FormulaError if a formula of a blank cannot be read or evaluated
 * @throws QuestionError if a blank is mis-set
 */
export function resolveCloze({ blanks }: ClozeSource, types: PartTypes, scope: Scope): ClozeQuestion {
  return {
    blanks: blanks.map((blank, index) =>
      resolvePart(blank, { field: `blanks.${blank.id}`, label: `Blank ${index + 1}` }, types, scope),
    ),
  };
}
