import { expect, test } from 'vitest';
import { echoNumber, echoValue } from '../../../src/formula/number-input/echo.ts';

test.each([
  [4.089, '4.089'],
  [-0.5, '−0.5'],
  [16384, '16384'],
  [4.088994243248622, '4.088994243248622'],
  [5e-7, '5 × 10⁻⁷'],
  [-2.5e-12, '−2.5 × 10⁻¹²'],
  [1.5e21, '1.5 × 10²¹'],
  [1.5e20, '150000000000000000000'],
  [0.000001, '0.000001'],
])('%d is echoed as %s', (value, text) => {
  expect(echoNumber(value)).toBe(text);
});

test('a value follows what was written, in six figures, and says whether they are all', () => {
  expect(echoValue('1500 mm', 1.5)).toBe('1500 mm = 1.5');
  expect(echoValue('90 deg', Math.PI / 2)).toBe('90 deg ≈ 1.5708');
  expect(echoValue('3 × 0.1', 3 * 0.1)).toBe('3 × 0.1 = 0.3');
});
