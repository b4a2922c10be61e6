import { refuse } from '../../../formula/number-input/number-reader.ts';
import type { NumberReaders } from '../../../formula/number-input/number-reader.ts';
import { createNumeric } from './grader.ts';
import type { NumericType } from './grader.ts';

/**
 * The grader of numbers for a page: most of what is typed is a plain number, so what reads calculations, and what reads
 * formulas in other spellings, is loaded with the first text that asks for it. Once equipped for a text, it grades it as
 * `numeric` does.
 */
export function createPageNumeric(): NumericType {
  const readers: Partial<NumberReaders> = {};
  const missing = new Set<keyof NumberReaders>();
  const grader = createNumeric({
    readCalculation: (lexed, arithmetic) => {
      if (readers.readCalculation !== undefined) return readers.readCalculation(lexed, arithmetic);
      missing.add('readCalculation');
      // No problem of a kind that asks for formulas.
      return refuse('invalid.unfinished', null);
    },
    readFormula: (text, span) => {
      if (readers.readFormula !== undefined) return readers.readFormula(text, span);
      missing.add('readFormula');
      return null;
    },
  });
  return {
    ...grader,
    equip: async (raw, question) => {
      grader.parse(raw, question);
      if (missing.delete('readCalculation')) {
        Object.assign(readers, await import('../../../formula/number-input/calculation.ts'));
        // What is no calculation may be a formula.
        grader.parse(raw, question);
      }
      if (missing.delete('readFormula')) {
        Object.assign(readers, await import('../../../formula/number-input/read-formula.ts'));
      }
    },
  };
}
