import { describe, expect, it } from 'vitest';
import { shape } from '../../src/lab/shape.ts';
import { countParameters, fromHalf, readWeights } from '../../src/lab/weights.ts';
import { inventFile } from '../support/lab.ts';

describe('fromHalf', () => {
  it.each([
    [0x0000, 0],
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333_251_953_125],
    [0x7bff, 65_504],
    [0x0001, 2 ** -24],
    [0x8400, -(2 ** -14)],
    [0x7c00, Infinity],
    [0xfc00, -Infinity],
  ])('reads the bits %i as %d', (bits, value) => {
    expect(fromHalf(bits)).toBe(value);
  });

  it('reads what is no number as such', () => {
    expect(fromHalf(0x7e00)).toBeNaN();
  });
});

describe('readWeights', () => {
  it('cuts the file into parts that use each number once, in order', () => {
    const { embedding, layers, gain, shift, output, bias } = readWeights(inventFile('t5'), 't5');
    const parts = [
      bias,
      embedding,
      ...layers.flatMap((layer) => Object.values<Float32Array>({ ...layer })),
      gain,
      shift,
      output,
    ];
    const places = parts.map(({ byteOffset, length }) => [byteOffset / 4, length] as const);
    let next = 0;
    for (const [start, length] of places) {
      expect(start).toBe(next);
      next += length;
    }
    expect(next).toBe(countParameters('t5'));
    expect(output).toHaveLength(shape.vocabulary * shape.width);
  });

  it('has 37 248 parameters, and with T5 a bias for each head and bucket', () => {
    expect(countParameters('rope')).toBe(37_248);
    expect(countParameters('t5')).toBe(37_248 + shape.heads * shape.t5Buckets);
  });

  it('refuses a file of another size', () => {
    expect(() => readWeights(inventFile('t5'), 'rope')).toThrow(/74624 bytes.*rope has 74496/);
  });

  it('refuses numbers that are not finite', () => {
    const file = inventFile('rope');
    new DataView(file).setUint16(100, 0x7c00, true);
    expect(() => readWeights(file, 'rope')).toThrow('no finite number');
  });
});
