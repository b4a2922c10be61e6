import { describe, expect, it } from 'vitest';
import { predictionInWords, readOptions, recallText } from '../../src/figure/prediction-words.ts';

const options = 'less: less than 4 | more: more: a lot | same';

describe('readOptions', () => {
  it('reads ids and labels; an id alone is its own label', () => {
    expect(readOptions(options)).toEqual([
      { id: 'less', label: 'less than 4' },
      { id: 'more', label: 'more: a lot' },
      { id: 'same', label: 'same' },
    ]);
    expect(readOptions('')).toEqual([]);
  });
});

describe('predictionInWords', () => {
  it('writes a number in short, a choice by its label, and names a curve', () => {
    expect(predictionInWords(4.5)).toBe('4.5');
    expect(predictionInWords('less', readOptions(options))).toBe('less than 4');
    expect(predictionInWords('gone', readOptions(options))).toBe('gone');
    expect(predictionInWords([[0, 1]])).toBe('the curve that you drew');
  });
});

describe('recallText', () => {
  const words = { says: 'You guessed {guess}. It needs 4.089.', otherwise: 'It needs 4.089.', options };

  it('puts the prediction into the sentence', () => {
    expect(recallText(4, words)).toBe('You guessed 4. It needs 4.089.');
    expect(recallText('less', words)).toBe('You guessed less than 4. It needs 4.089.');
  });

  it('says something else where there is none', () => {
    expect(recallText(null, words)).toBe('It needs 4.089.');
  });

  it('takes signs of replacement as they stand', () => {
    expect(recallText('$&', words)).toContain('You guessed $&.');
  });
});
