import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSuperscript, writeSuperscript } from '../../../src/core/numeric/superscript.ts';

it('superscripts stand for digits and signs, and nothing else does', () => {
  expect(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻').map(readSuperscript).join('')).toBe('0123456789+-');
  expect(['', '1', 'a', '₁'].map(readSuperscript)).toEqual([null, null, null, null]);
});

it('an integer is read back as it was written', () => {
  expect(writeSuperscript(-12)).toBe('⁻¹²');
  fc.assert(
    fc.property(fc.integer(), (integer) => {
      expect(Array.from(writeSuperscript(integer)).map(readSuperscript).join('')).toBe(String(integer));
    }),
  );
});
