import { describe, expect, it } from 'vitest';
import { quantities } from '../../../src/notebook/quantities.ts';
import { withMethod } from '../../../src/widgets/stretch-per-pair/methods.ts';
import { derive } from '../../../src/widgets/stretch-per-pair/model.ts';
import { outcomeInWords, overlaidMethod, readingOf } from '../../../src/widgets/stretch-per-pair/reading.ts';

const methodValue = (id: string) => quantities.method.options.findIndex((option) => option.id === id);

function figureAt(pair: number, method = 'base-scaling', changes: { m?: number; b?: number } = {}) {
  const values = { pair, method: methodValue(method), m: 16_384, m_l: 4096, d: 128, b: 10_000, ...changes };
  return withMethod(derive(values), values);
}

const readingAt = (...args: Parameters<typeof figureAt>) =>
  readingOf(figureAt(...args)).replaceAll('\u202F', ' ');

describe('readingOf', () => {
  it('says of a fast pair that it met every angle', () => {
    expect(readingAt(33)).toBe(
      'Pair 33 is stretched 2.022 times by base scaling and 4 times by interpolation. ' +
        'With the new base it turns 1.98 times as far as in training (6.52 turns), where it met every angle.',
    );
  });

  it('says of the first pair that base scaling does not stretch it', () => {
    expect(readingAt(1)).toMatch(
      /^Pair 1 is stretched not at all by base scaling and 4 times by interpolation\. With/,
    );
  });

  it('says of a pair with less than a turn that it meets new angles', () => {
    expect(readingAt(47)).toContain(
      '1.45 times as far as in training (0.869 of a turn), so it meets new angles.',
    );
  });

  it('says of the last pair that it turns no further than in training', () => {
    expect(readingAt(64)).toContain('With the new base it turns exactly as far as in training.');
  });

  it('names the chosen method where it is none of the two', () => {
    expect(readingAt(33, 'yarn')).toContain(
      '2.022 times by base scaling, 4 times by interpolation and 1.529 times by YaRN.',
    );
    expect(readingAt(1, 'llama3')).toContain('4 times by interpolation and not at all by the Llama 3 rule.');
    for (const method of ['none', 'interpolation', 'base-scaling']) {
      expect(readingAt(33, method)).toBe(readingAt(33));
      expect(overlaidMethod(figureAt(33, method))).toBeNull();
    }
  });

  it('says why a method is not drawn', () => {
    expect(readingAt(33, 'longrope')).toContain('LongRoPE searches for a stretch of each pair');
    expect(readingAt(33, 'yarn', { m: 2048 })).toContain('YaRN is made for longer texts alone');
  });

  it('says only how far a pair turns where the text is shorter', () => {
    expect(readingAt(33, 'base-scaling', { m: 2048 })).toMatch(/0\.711 times as far as in training\.$/);
  });

  it('says that nothing changes where the text does not grow', () => {
    expect(readingAt(33, 'yarn', { m: 4096 })).toBe('The text does not grow, so no method changes a period.');
  });
});

describe('outcomeInWords', () => {
  it('names both stretches of the pair', () => {
    expect(outcomeInWords(figureAt(33))).toBe('base scaling stretches it 2.022 times, interpolation 4 times');
  });
});
