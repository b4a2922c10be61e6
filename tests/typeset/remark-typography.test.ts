import { expect, it } from 'vitest';
import { createMarkdown } from '../../src/typeset/markdown.ts';

const render = createMarkdown({ base: '/' });

it.each([
  ['say "far"', '<p>say “far”</p>'],
  ['say &quot;far&quot;', '<p>say “far”</p>'],
  ["it’s the model's", '<p>it’s the model’s</p>'],
  ['from 1 -- 2', '<p>from 1 — 2</p>'],
  ['and so on...', '<p>and so on…</p>'],
  ['and so on. . .', '<p>and so on…</p>'],
  ["``far''", '<p>“far”</p>'],
  ['Nothing to change here: 1, 2.', '<p>Nothing to change here: 1, 2.</p>'],
])('writes %s as in print', async (typed, printed) => {
  expect(await render(typed, () => '')).toBe(printed);
});
