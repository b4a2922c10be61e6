import { expect, test } from 'vitest';
import { messageFor } from '../../../../src/quiz/kernel/messages.ts';
import type { FeedbackCode, MessageContext } from '../../../../src/quiz/kernel/messages.ts';

const say = (code: FeedbackCode, context: Partial<MessageContext> = {}) =>
  messageFor(code, { raw: '', span: null, ...context });

test('what is missing is named, or described, or left open', () => {
  expect(say('invalid.incomplete', { names: ['a', 'b'], wanted: 'more' })).toBe(
    'Still missing: “a” and “b”.',
  );
  expect(say('invalid.incomplete', { wanted: 'letters for 2 rows' })).toBe(
    'Still missing: letters for 2 rows.',
  );
  expect(say('invalid.incomplete')).toBe('Something is still missing. Complete your answer first.');
});

test('an answer that cannot be read is asked for once more, in the form that is wanted', () => {
  expect(say('invalid.wrong-form')).toMatch(/ Give it once more\.$/);
  expect(say('invalid.wrong-form', { wanted: 'a list' })).toMatch(/ Write a list\.$/);
});

test('what was chosen and is not there, or is there twice, is quoted', () => {
  expect(say('invalid.unknown-choice', { names: ['x'] })).toBe(
    '“x” is not one of the answers to choose from.',
  );
  expect(say('invalid.repeated', { names: ['x'] })).toMatch(/^“x” is given more than once\./);
});

test('a missing right answer is not given away', () => {
  expect(say('selection.missing')).toBe('There is another right answer that you did not choose.');
});
