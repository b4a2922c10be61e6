import type { NumberOptions, NumberReading } from './number-reader.ts';
import { readQuantityBy } from './quantity-reader.ts';
import { allReaders } from './readers.ts';
import { readNumber } from './read-number.ts';
import { foldSpelling } from './unit.ts';
import type { UnitRule } from './unit.ts';

/** What a learner typed as a number with a unit behind it, a formula included; see `readQuantityBy`. */
export function readQuantity(
  raw: unknown,
  options: NumberOptions & { readonly unit: UnitRule },
): NumberReading {
  return readQuantityBy(allReaders, raw, options);
}

/**
 * Whether a text can name a unit: it has at most 24 characters, begins with no digit, sign or space, and cannot be
 * read as a part of a number or calculation.
 */
export function isUnitSpelling(spelling: string): boolean {
  if (spelling.length > 24 || spelling.trim() !== spelling) return false;
  if (/^[\d+\-*/^().,=≈<>[\]{}]|[=≈]/.test(foldSpelling(spelling))) return false;
  if (readNumber(`${spelling}(1)`, { arithmetic: true }).ok) return false;
  const unit: UnitRule = { name: spelling, factors: new Map([[spelling, 1]]), isRequired: true };
  return ['1', '1 ', '1*'].every((number) => {
    const typed = number + spelling;
    return !readNumber(typed, { arithmetic: true }).ok && readQuantity(typed, { arithmetic: true, unit }).ok;
  });
}
