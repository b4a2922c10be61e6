import { expect, test } from 'vitest';
import { messageFor } from '../../../../src/quiz/kernel/messages.ts';

const context = { raw: '', span: null };

test('a learner is told what is wanted of a text, and what comes next', () => {
  const words = [
    messageFor('essay.compare', context),
    messageFor('essay.self-assessed', context),
    messageFor('invalid.empty-essay', context),
    messageFor('invalid.too-few-words', { ...context, wanted: 'at least 40 words' }),
    messageFor('invalid.too-few-words', context),
    messageFor('invalid.too-many-words', { ...context, wanted: 'at most 120 words' }),
    messageFor('invalid.too-many-words', context),
    messageFor('invalid.essay-too-long', context),
  ];
  expect(words.join('\n')).toMatchInlineSnapshot(`
    "Compare your answer with the model answer and choose a level for each criterion.
    These points come from your own comparison with the model answer.
    Nothing is written yet. Answer in your own words first.
    This is still too short. Write at least 40 words.
    This is still too short. Write more words.
    This is too long. Write at most 120 words.
    This is too long. Write fewer words.
    This is too long to be read: at most 20 000 characters. Shorten it."
  `);
});
