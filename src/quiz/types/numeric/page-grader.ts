import type { FormulaReader } from '../../../formula/number-input/number-reader.ts';
import { createNumeric } from './grader.ts';
import type { NumericType } from './grader.ts';

/**
 * The grader of numbers for a page: most of what is typed is a plain number or calculation, so what reads other formulas
 * is loaded with the first text that asks for it. Once equipped for a text, it grades it as `numeric` does.
 */
export function createPageNumeric(): NumericType {
  let isAskedFor = false;
  let read: FormulaReader | null = null;
  const grader = createNumeric((text, span) => {
    isAskedFor ||= read === null;
    return read?.(text, span) ?? null;
  });
  return {
    ...grader,
    equip: async (raw, question) => {
      grader.parse(raw, question);
      if (!isAskedFor || read !== null) return;
      ({ readFormula: read } = await import('../../../formula/number-input/read-formula.ts'));
    },
  };
}
