import { describe, expect, it } from 'vitest';
import { isNearly } from '../../../../src/quiz/types/short-text/nearly.ts';

describe('a text that is nearly a word', () => {
  it.each(['perplexty', 'perplexitty', 'perplexitx', 'perplexiyt', 'perlexity', 'perplexit'])(
    'has one slip: %s',
    (text) => {
      expect(isNearly(text, 'perplexity')).toBe(true);
    },
  );

  it.each([
    ['the word itself', 'perplexity', 'perplexity'],
    ['two slips', 'prplexty', 'perplexity'],
    ['another first letter', 'serplexity', 'perplexity'],
    ['a short word', 'bade', 'base'],
    ['another digit', 'llama 2', 'llama 3'],
    ['a digit too many', 'perplexity2', 'perplexity'],
    ['an opposite', 'interpolation', 'extrapolation'],
  ])('is not %s', (_, text, word) => {
    expect(isNearly(text, word)).toBe(false);
  });
});
