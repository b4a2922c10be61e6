import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/widgets/period-matching/model.ts';
import {
  factsOf,
  outcomeInWords,
  readingOf,
  signedPercent,
} from '../../../src/widgets/period-matching/reading.ts';

/** The figure of the course at some λ, with thin spaces as ordinary ones. */
function figureAt(lambda: number) {
  const figure = derive({ m_l: 4096, m: 16_384, d: 128, b: 10_000, lambda });
  return { figure, reading: readingOf(figure, lambda).replaceAll('\u202F', ' ') };
}

describe('readingOf', () => {
  it('says that the period is too short, and to raise λ', () => {
    expect(figureAt(4).reading).toBe(
      'With λ = 4.0000 the last pair’s period goes from 54 410 tokens to 212 977 tokens. ' +
        'Interpolation takes it to 217 641 tokens, so the last period is 2.14 % too short. Raise λ.',
    );
  });

  it('says that nothing has changed while λ is 1', () => {
    expect(figureAt(1).reading).toBe(
      'With λ = 1 nothing has changed yet: the last pair’s period is 54 410 tokens, as trained. ' +
        'Interpolation takes it to 217 641 tokens, so the last period is 75.00 % too short. Raise λ.',
    );
  });

  it('says that the period is too long, and to lower λ', () => {
    expect(figureAt(16).reading).toContain('so the last period is 283 % too long. Lower λ.');
  });

  it.each([
    ['above', { m_l: 512, m: 1_048_576, d: 4, lambda: 65_536 }, '4 190 000'],
    ['below', { m_l: 131_072, m: 512, d: 4, lambda: 0.5 }, '1.53 × 10⁻⁵'],
  ])('says where the match would be if it lies %s the range of λ', (_, changes, needed) => {
    const figure = derive({ b: 10_000, ...changes });
    const range = { minimum: 0.5, maximum: 65_536 };
    const reading = readingOf(figure, changes.lambda, range).replaceAll('\u202F', ' ');
    expect(reading).toMatch(new RegExp(`The match would need λ = ${needed}, beyond this figure’s range\\.$`));
    expect(reading).not.toMatch(/Raise|Lower/);
    expect(readingOf(figure, changes.lambda)).not.toContain('beyond');
    expect(readingOf(figure, changes.lambda, { minimum: 1e-6, maximum: 1e7 })).toMatch(/(Raise|Lower) λ\.$/);
  });

  it('says that the periods match, and that pair 1 has not moved', () => {
    const { figure } = figureAt(1);
    expect(figureAt(figure.exactLambda).reading).toBe(
      'With λ = 4.0890 the last pair’s period goes from 54 410 tokens to 217 641 tokens, ' +
        'and interpolation takes it to 217 641 tokens: they match (0.00 %). Pair 1 still turns in 6.28 tokens.',
    );
  });
});

describe('factsOf', () => {
  it.each([4, 4.089, 16, 65_536])('neither judges nor advises, whatever λ: %d', (lambda) => {
    const { figure } = figureAt(lambda);
    const facts = factsOf(figure, lambda).replaceAll('\u202F', ' ');
    expect(facts).toMatch(
      /^With λ = [\d .]+ the last pair’s period goes from 54 410 tokens to [\d ]+ tokens\. Interpolation takes it to 217 641 tokens\.$/,
    );
  });

  it('says of λ = 1 only that nothing has changed', () => {
    expect(factsOf(figureAt(1).figure, 1).replaceAll('\u202F', ' ')).toBe(
      'With λ = 1 nothing has changed yet: the last pair’s period is 54 410 tokens, as trained. ' +
        'Interpolation takes it to 217 641 tokens.',
    );
  });

  it('does not tell where the match lies, even beyond the range', () => {
    const figure = derive({ m_l: 512, m: 1_048_576, d: 4, b: 10_000, lambda: 65_536 });
    expect(factsOf(figure, 65_536)).not.toMatch(/match|need|range|Raise|Lower/);
  });
});

describe('outcomeInWords', () => {
  it.each([
    [1, 'the last period is 75.00 % too short'],
    [4, 'the last period is 2.14 % too short'],
    [4.089, 'the last periods match'],
    [4.2, 'the last period is 2.67 % too long'],
  ])('at λ = %d: %s', (lambda, words) => {
    expect(outcomeInWords(figureAt(lambda).figure)).toBe(words);
  });
});

describe('signedPercent', () => {
  it.each([
    [0.0135, '+1.35 %'],
    [-0.0214, '−2.14 %'],
    [0, '0.00 %'],
    [0.000_04, '0.00 %'],
    [-0.000_04, '0.00 %'],
    [0.000_06, '+0.01 %'],
    [2.83, '+283 %'],
    [163.2, '+16\u202F320 %'],
    [-1, '−100 %'],
  ])('writes %d as %s', (share, text) => {
    expect(signedPercent(share)).toBe(text);
  });
});
