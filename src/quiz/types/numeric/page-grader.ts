import { refuse } from '../../../formula/number-input/number-reader.ts';
import { createNumeric } from './grader.ts';
import type { NumericReaders, NumericType } from './grader.ts';

/** Where each reader is. */
const load: { readonly [Name in keyof NumericReaders]: () => Promise<Pick<NumericReaders, Name>> } = {
  readQuantityBy: () => import('../../../formula/number-input/quantity-reader.ts'),
  readCalculation: () => import('../../../formula/number-input/calculation.ts'),
  readFormula: () => import('../../../formula/number-input/read-formula.ts'),
};

/** What is answered while a reader is missing: no problem of a kind that asks for another reader. */
const unread = refuse('invalid.unfinished', null);

/**
 * The grader of numbers for a page: most of what is typed is a plain number without a unit, so what reads units,
 * calculations and formulas in other spellings is loaded with the first question or text that asks for it. Once equipped
 * for a text, it grades it as `numeric` does.
 */
export function createPageNumeric(): NumericType {
  const readers: Partial<NumericReaders> = {};
  let missing: keyof NumericReaders | undefined;
  const ask = <Name extends keyof NumericReaders>(name: Name): NumericReaders[Name] | undefined => {
    const reader: NumericReaders[Name] | undefined = readers[name];
    if (reader === undefined) missing = name;
    return reader;
  };
  const grader = createNumeric(
    {
      readQuantityBy: (...given) => ask('readQuantityBy')?.(...given) ?? unread,
      readCalculation: (...given) => ask('readCalculation')?.(...given) ?? unread,
      readFormula: (...given) => ask('readFormula')?.(...given) ?? null,
    },
    null,
  );
  const findMissing = (...given: Parameters<NumericType['parse']>) => {
    missing = undefined;
    grader.parse(...given);
    return missing as keyof NumericReaders | undefined;
  };
  return {
    ...grader,
    equip: async (raw, question) => {
      // What one reader makes of a text may be a question for the next.
      for (let name = findMissing(raw, question); name !== undefined; name = findMissing(raw, question)) {
        Object.assign(readers, await load[name]());
      }
    },
  };
}
