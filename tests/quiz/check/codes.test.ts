import { expect, test } from 'vitest';
import { canBeShown } from '../../../src/quiz/check/codes.ts';

test('a question whose examples alone fail can be looked at', () => {
  expect(canBeShown([])).toBe(true);
  expect(canBeShown([{ code: 'W112' }, { code: 'E030' }, { code: 'E050' }])).toBe(true);
  expect(canBeShown([{ code: 'E030' }, { code: 'E032' }])).toBe(false);
});
