import { expect, test } from 'vitest';
import { echoExpression } from '../../../../src/quiz/types/expression/echo.ts';

test('a text is echoed as far as it is a formula, and nothing is complained of while one types', () => {
  expect(echoExpression('m/2m_l', ['m', 'm_l'])).toBe('Read as m/2·m_l');
  for (const typed of ['', 'm/', 'q', 'm'.repeat(600)]) expect(echoExpression(typed, ['m'])).toBe('');
});
