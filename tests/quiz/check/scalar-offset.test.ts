import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { offsetInSource } from '../../../src/quiz/check/scalar-offset.ts';
import type { ScalarStyle } from '../../../src/quiz/check/scalar-offset.ts';

/** What stands in the source where the character of the value does. */
function characterAt(source: string, style: ScalarStyle, index: number): string {
  const value = valueOf(source);
  return source.slice(offsetInSource(source, value, style, index)).charAt(0);
}

function valueOf(source: string): string {
  const node = parseDocument(`a: ${source}\n`).get('a', true);
  return isScalar(node) ? String(node.value) : '';
}

const words = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1, maxLength: 8 });

describe('offsetInSource', () => {
  it.each([
    ['plain text', 'a + b', 'plain'],
    ['single quotes with an apostrophe', "'it''s a + b'", 'single'],
    ['double quotes with escapes', '"a\\u0041 \\\\ b"', 'double'],
    ['a block', '|\n  one\n  two three\n\n  four', 'literal'],
    ['a folded block', '>-\n  one\n  two three\n\n  four', 'folded'],
    ['plain text on two lines', 'one two\n  three', 'plain'],
    ['quotes on two lines', "'one two\n  three'", 'single'],
  ] as const)('finds every letter of %s', (_, source, style) => {
    const value = valueOf(source);
    for (const [index, letter] of [...value].entries()) {
      if (/[a-z+]/.test(letter))
        expect([letter, characterAt(source, style, index)]).toEqual([letter, letter]);
    }
  });

  it('finds every letter of a block of any words and indent', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), fc.integer({ min: 1, max: 4 }), (lines, indent) => {
        const source = `|\n${lines.map((line) => ' '.repeat(indent) + line.join(' ')).join('\n')}`;
        for (const [index, letter] of [...valueOf(source)].entries()) {
          if (letter !== '\n') expect(characterAt(source, 'literal', index)).toBe(letter);
        }
      }),
    );
  });

  it('stands behind the last letter for the end of the value', () => {
    expect(offsetInSource("'ab'", 'ab', 'single', 2)).toBe(3);
    expect(offsetInSource('', '', 'plain', 0)).toBe(0);
  });
});
