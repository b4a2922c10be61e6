import { expect, test } from 'vitest';
import { replaceElements } from '../../../tools/search/replace-elements.ts';

const without = (html: string, part: string) =>
  replaceElements(html, (tag) => (tag.includes(part) ? '·' : undefined));

test('an element goes with all that is in it, also elements of its own name', () => {
  expect(without('<p>a</p><div class="x"><div>b</div>c</div><div>d</div>', '"x"')).toBe(
    '<p>a</p>·<div>d</div>',
  );
});

test('an element without an end goes alone', () => {
  expect(without('a<br class="x">b<img class="x" alt="<"/>c', '"x"')).toBe('a·b·c');
});

test('an attribute may hold signs of tags', () => {
  expect(without('<p title="</p>" class="x">a</p>b', '"x"')).toBe('·b');
});

test('what replaces an element may depend on what it holds', () => {
  const html = replaceElements('<b>1</b><i>2</i>', (tag, whole) =>
    tag === '<b>' ? whole().toUpperCase() : undefined,
  );
  expect(html).toBe('<B>1</B><i>2</i>');
});

test('an element that is not closed is told of', () => {
  expect(() => without('<p class="x">a', '"x"')).toThrow('<p class="x">a');
});
