import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, toDouble } from '../../../src/core/numeric/double-double.ts';
import { period, rotationsCompleted } from '../../../src/core/rope/frequencies.ts';
import { logarithmOfPeriod, placeOfRotations, preciseRotations } from '../../../src/core/rope/precise.ts';
import { length, pairOfHead } from '../../support/heads.ts';

const tolerance = 1e-14;
const relativeDifference = (a: number, b: number) => Math.abs(a / b - 1);

describe('the precise forms', () => {
  it('agree with the plain ones to their accuracy', () => {
    fc.assert(
      fc.property(pairOfHead, length, (pair, tokens) => {
        const precisePeriod = toDouble(exponential(logarithmOfPeriod(pair)));
        expect(relativeDifference(precisePeriod, period(pair))).toBeLessThan(tolerance);
        const turns = toDouble(preciseRotations(pair, tokens));
        expect(relativeDifference(turns, rotationsCompleted({ ...pair, length: tokens }))).toBeLessThan(
          tolerance,
        );
      }),
    );
  });

  it('place a pair where it makes its number of turns', () => {
    fc.assert(
      fc.property(pairOfHead, length, ({ pair, ...head }, trainedLength) => {
        const rotations = rotationsCompleted({ ...head, pair, length: trainedLength });
        const place = toDouble(placeOfRotations({ ...head, trainedLength, rotations }));
        const pairsPerUnit = head.headSize / Math.log(head.base);
        expect(Math.abs(place - (pair - 1))).toBeLessThan(tolerance * (1 + pairsPerUnit));
      }),
    );
  });
});
