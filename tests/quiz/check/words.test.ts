import { describe, expect, it } from 'vitest';
import {
  listWords,
  shorten,
  showValue,
  splitSentences,
  suggest,
  toId,
  toName,
} from '../../../src/quiz/check/words.ts';

describe('the words of the checker', () => {
  it('quotes a value as its author wrote it, cut where it is long', () => {
    expect(showValue('aply')).toBe('"aply"');
    expect(showValue(4.09)).toBe('the number "4.09"');
    expect(showValue({ rel: [1, true] })).toBe('"{rel: [1, true]}"');
    expect(showValue(null)).toBe('empty');
    expect(shorten('one two three', 9)).toBe('one two …');
    expect(shorten('a\n  b')).toBe('a b');
  });

  it('names the nearest choice, or all', () => {
    expect(suggest('mistkaes', ['mistakes', 'hints'])).toBe('did you mean "mistakes"?');
    expect(suggest('zzzzzz', ['mistakes', 'hints'], 'it takes')).toBe('it takes mistakes or hints');
    const many = [...Array.from({ length: 30 }, (_, index) => `a${index}`), 'base-is-not-scaled'];
    expect(suggest('the-base-was-kept', many)).toMatch(
      /^of the 31 there are, the nearest are base-is-not-scaled, /,
    );
    expect(suggest('zzzzzz', [])).toBe('there are none yet');
    expect(listWords(['a'])).toBe('a');
    expect(listWords(Array.from({ length: 30 }, (_, index) => String(index)))).toMatch(/^0, 1, .*, …$/);
  });

  it('proposes ids and names', () => {
    expect(toId('Foo barBaz!')).toBe('foo-bar-baz');
    expect(toName('m-l')).toBe('m_l');
    expect(toName('1st')).toBe('n1st');
  });

  it('splits what is wrong from what to do', () => {
    expect(splitSentences('The value 4.0000 … 4.2 is too large. Write 3. Or 2.')).toEqual({
      message: 'the value 4.0000 … 4.2 is too large',
      advice: 'write 3. Or 2',
    });
    expect(splitSentences('TeX fails')).toEqual({ message: 'TeX fails', advice: '' });
  });
});
