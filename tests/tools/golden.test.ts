import { describe, expect, it } from 'vitest';
import { Decimal, exactly, print } from '../../tools/golden/decimals.ts';
import * as formulas from '../../tools/golden/formulas.ts';
import { maxAngleRatio, periodRatio } from '../../tools/golden/methods.ts';
import type { GoldenValue } from '../support/golden.ts';
import { referenceCalls } from '../support/reference-calls.ts';

type Formula = (...args: never[]) => unknown;

const formulaByName = new Map<string, Formula>(Object.entries({ ...formulas, periodRatio, maxAngleRatio }));

/** The reference was rounded to 30 digits. */
const tolerance = new Decimal('1e-29');

function agrees(value: unknown, reference: GoldenValue): boolean {
  if (value instanceof Decimal) {
    const wanted = new Decimal(typeof reference === 'string' ? reference : Number(reference));
    return value.minus(wanted).abs().lte(wanted.abs().times(tolerance));
  }
  if (Array.isArray(value) && Array.isArray(reference)) {
    return (
      value.length === reference.length &&
      value.every((each, index) => agrees(each, reference[index] as string))
    );
  }
  return typeof reference === 'object' && reference !== null
    ? JSON.stringify(value) === JSON.stringify(reference)
    : Number(value) === Number(reference);
}

describe('the golden generator', () => {
  it('gives every value of the separate reference to its last digit', () => {
    const wrong = referenceCalls().filter((call) => {
      const value = formulaByName.get(call.function)?.(call.arguments as never);
      return !agrees(value, call.value);
    });
    expect(wrong).toEqual([]);
  });

  it('takes the exact value of a double, not its shortest spelling', () => {
    expect(exactly(0.1).toString()).toBe('0.1000000000000000055511151231257827021181583404541015625');
  });

  it('prints 30 significant digits', () => {
    expect(print(new Decimal(1).div(3))).toBe(`0.${'3'.repeat(30)}`);
  });
});
