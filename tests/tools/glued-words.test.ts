import { expect, test } from 'vitest';
import { findGluedWords } from '../../tools/glued-words.ts';

test.each([
  ['For a class:<a href="/exam/">put one together</a>.', ['class:put one together']],
  ['and afterwards<a href="/x/">analyse it</a>', ['afterwardsanalyse it']],
  ['with <code>2dp</code>decimals', ['2dpdecimals']],
  ['the typefaces of<em>Knuth</em>', ['ofKnuth']],
  ['<em>Both</em>words', ['Bothwords']],
])('%s has grown together', (html, found) => {
  expect(findGluedWords(html)).toEqual(found);
});

test.each([
  'For a class: <a href="/exam/">put one together</a>.',
  'a set (<a href="/x/">here</a>), “<em>quoted</em>” and <code>λ</code>s',
  '<a href="/a/">One</a><a href="/b/">Another</a>',
  '<p>First.</p><a href="/x/">Second</a>',
  '<script>const a="word"+x<a.b;</script>',
  '<pre>word<code>more</code>words</pre>',
])('%s has its spaces', (html) => {
  expect(findGluedWords(html)).toEqual([]);
});
