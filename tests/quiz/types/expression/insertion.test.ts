import { expect, test } from 'vitest';
import { insertPiece } from '../../../../src/quiz/types/expression/insertion.ts';

/** The text after the insertion, with | where the caret stands; `text` has one | or two, around a selection. */
function insert(text: string, piece: string): string {
  const [before = '', second = '', third] = text.split('|');
  const selection = {
    from: before.length,
    to: third === undefined ? before.length : before.length + second.length,
  };
  const { text: after, caret } = insertPiece(text.replaceAll('|', ''), selection, piece);
  return `${after.slice(0, caret)}|${after.slice(caret)}`;
}

test.each([
  ['|', 'm', 'm|'],
  ['m|', '^', 'm^|'],
  ['m|n', '/', 'm/|n'],
  ['2|', 'm', '2m|'],
  ['n|', 'm', 'n·m|'],
  ['m_l|', 'λ', 'm_l·λ|'],
  ['x2|', 'm', 'x2·m|'],
  ['|n', 'm', 'm|·n'],
  ['m|/n', 'b', 'm·b|/n'],
  ['(|x|)', 'm', '(m|)'],
])('into %s goes %s: %s', (text, piece, after) => {
  expect(insert(text, piece)).toBe(after);
});
