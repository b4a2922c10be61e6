import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/quiz/kernel/fold-text.ts';
import { anyCharacter } from '../../support/any-character.ts';

const fold = (text: string) => foldText(text, false);

describe('a folded text', () => {
  it.each([
    ['Head Size', 'head size'],
    ['head-size', 'head size'],
    ['head – size', 'head size'],
    ['  head\u00a0 size\n', 'head size'],
    ['“head size.”', 'head size'],
    ['**head size**', 'head size'],
    ['The head size', 'head size'],
    ['a “head size”', 'head size'],
    ['ｈｅａｄ ｓｉｚｅ', 'head size'],
    ['head\u200b si\u00adze', 'head size'],
    ['`rope_theta`', 'rope_theta'],
    ['models’', 'models'],
    ['model’s', "model's"],
    ['An', 'an'],
  ])('has no dress: %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['headsize', 'head size'],
    ['rope theta', 'rope_theta'],
    ['periods', 'period'],
    ['b²', 'b2'],
    ['naive', 'naïve'],
    ['not a period', 'period'],
    ['T5', 'T 5'],
  ])('keeps what makes it another: %j is not %j', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('keeps capitals where they count', () => {
    expect(foldText('The RoPE', true)).toBe('RoPE');
    expect(foldText('rope', true)).not.toBe(foldText('RoPE', true));
  });

  it('does not change when it is folded again', () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom('the', 'a ', '-', '“', '.', ' ', 'x²', 'İ', 'ß'),
        fc.string({ unit: anyCharacter }),
      ),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (pieces, matchCase) => {
        const once = foldText(pieces.join(''), matchCase);
        expect(foldText(once, matchCase)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});
