import { expect, test } from 'vitest';
import { typeset } from '../support/typeset.ts';

test('the groups of a number stand on one line, by narrow spaces', async () => {
  expect(await typeset('From 4 to 16 384 and 1 000 000 tokens.')).toBe(
    '<p>From 4 to 16\u202F384 and 1\u202F000\u202F000 tokens.</p>',
  );
});

test.each(['pairs 1 33 46', 'in 2024 2048', '4 16', '`16 384`'])('"%s" is left as it is', async (text) => {
  expect(await typeset(text)).not.toContain('\u202F');
});
