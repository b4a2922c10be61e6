import { expect, test } from 'vitest';
import { messageFor } from '../../../../src/quiz/kernel/messages.ts';

test('a learner is told why words are sent back', () => {
  const context = { raw: '', span: null };
  expect(messageFor('invalid.spelling', context)).toMatch(/^This is nearly an answer .* spelling/);
  expect(messageFor('invalid.text-too-long', context)).toContain('at most 120 characters');
});
