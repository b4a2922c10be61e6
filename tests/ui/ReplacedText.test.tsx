import { expect, test } from 'vitest';
import { ReplacedText } from '../../src/ui/ReplacedText.tsx';

test('other words are another element, the same words the same', () => {
  const [first, same, other] = ['1 of 2', '1 of 2', '2 of 2'].map((children) => ReplacedText({ children }));
  expect(first?.props).toEqual({ children: '1 of 2' });
  expect([same?.type, same?.key]).toEqual([first?.type, first?.key]);
  expect(other?.key).not.toBe(first?.key);
});
