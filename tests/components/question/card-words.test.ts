import { expect, it } from 'vitest';
import { cardLabel } from '../../../src/components/question/card-words.ts';

it.each([
  [{ type: 'numeric', difficulty: 1, place: { number: 3, count: 7 } }, 'Question 3 of 7 · number · easy'],
  [{ type: 'true-false', difficulty: 3, place: null }, 'Question · true or false · medium'],
  [{ type: 'short-text', difficulty: 1, place: null }, 'Question · words · easy'],
  [{ type: 'code', difficulty: 4, place: null }, 'Question · program · hard'],
  [{ type: 'essay', difficulty: null, place: null }, 'Question · text'],
])('says where a question stands, its type and how hard it is: %o', (facts, label) => {
  expect(cardLabel(facts)).toBe(label);
});
