import { describe, expect, it } from 'vitest';
import { alibiBias } from '../../src/core/bias/alibi.ts';
import { t5Bucket } from '../../src/core/bias/t5.ts';
import { rotateVector } from '../../src/core/rope/rotation.ts';
import { matchingLambda, rotationOf } from '../../src/lab/methods.ts';
import type { Defect } from '../../src/lab/methods.ts';
import { asTrained, frequenciesOf, placementOf } from '../../src/lab/placement.ts';
import type { Rotation } from '../../src/lab/placement.ts';
import { shape } from '../../src/lab/shape.ts';
import { inventVector, inventWeights } from '../support/lab.ts';

const { base, headSize } = shape;

describe('the placement of RoPE', () => {
  const placement = placementOf(inventWeights('rope'), 300);

  it.each([0, 1, 17, 128, 299])('rotates as the core does, in halves, at position %i', (position) => {
    const vector = inventVector(position);
    const both = Float32Array.from([...inventVector(5), ...vector]);
    placement.rotate(both, headSize, position);
    const expected = rotateVector({ vector, position, base, layout: 'half-split' });
    expect([...both.slice(headSize)]).toEqual(expected.map((value): unknown => expect.closeTo(value, 5)));
    expect([...both.slice(0, headSize)]).toEqual([...Float32Array.from(inventVector(5))]);
  });

  it('adds no bias', () => {
    expect(placement.bias.flatMap((bias) => [...bias]).every((value) => value === 0)).toBe(true);
  });

  it('multiplies queries and keys by the attention factor', () => {
    const sharpened = placementOf(inventWeights('rope'), 4, { periodRatios: [], attentionFactor: 1.5 });
    const [plain, sharp] = [Float32Array.from(inventVector(1)), Float32Array.from(inventVector(1))];
    placement.rotate(plain, 0, 3);
    sharpened.rotate(sharp, 0, 3);
    expect([...sharp]).toEqual([...plain].map((value): unknown => expect.closeTo(1.5 * value, 5)));
  });
});

describe('biases', () => {
  it('are ALiBi’s, from the core', () => {
    const { bias, rotate } = placementOf(inventWeights('alibi'), 200);
    for (const [head, distance] of [
      [0, 0],
      [0, 7],
      [1, 7],
      [1, 199],
    ] as const) {
      const expected = alibiBias({ heads: shape.heads, head: head + 1, distance });
      expect(bias[head]?.[distance]).toBeCloseTo(expected, 5);
    }
    const vector = Float32Array.from(inventVector(2));
    rotate(vector, 0, 9);
    expect([...vector]).toEqual([...Float32Array.from(inventVector(2))]);
  });

  it('are T5’s learned ones, by the core’s buckets', () => {
    const weights = inventWeights('t5');
    const { bias } = placementOf(weights, 200);
    for (const [head, distance] of [
      [0, 0],
      [0, 15],
      [1, 16],
      [1, 100],
      [0, 199],
    ] as const) {
      const bucket = t5Bucket({
        distance,
        buckets: shape.t5Buckets,
        maxDistance: shape.t5MaxDistance,
        bidirectional: false,
        keyAfterQuery: false,
      });
      expect(bias[head]?.[distance]).toBe(weights.bias[head * shape.t5Buckets + bucket]);
    }
  });
});

describe('rotationOf', () => {
  const slowestRatio = (rotation: ReturnType<typeof rotationOf>) => rotation.periodRatios.at(-1);

  it('matches the last pair where no λ is given, and takes a free one', () => {
    expect(slowestRatio(rotationOf({ method: 'base-scaling', targetLength: 512 }))).toBeCloseTo(4, 12);
    const free = rotationOf({ method: 'base-scaling', targetLength: 512, lambda: matchingLambda(1024) });
    expect(slowestRatio(free)).toBeCloseTo(8, 12);
    expect(slowestRatio(rotationOf({ method: 'base-scaling', targetLength: 512, lambda: 1 }))).toBeCloseTo(
      1,
      12,
    );
  });

  it('lets by-parts leave alone what makes 8 turns in training, unless told otherwise', () => {
    const ratioOf = (fastRotations?: number) =>
      rotationOf({
        method: 'by-parts',
        targetLength: 512,
        ...(fastRotations !== undefined && { options: { fastRotations } }),
      }).periodRatios;
    expect(ratioOf()).toEqual(ratioOf(8));
    expect(ratioOf()).not.toEqual(ratioOf(20));
  });

  it('sharpens for YaRN alone', () => {
    const factorOf = (method: 'yarn' | 'by-parts') =>
      rotationOf({ method, targetLength: 512 }).attentionFactor;
    expect(factorOf('yarn')).toBeCloseTo(0.1 * Math.log(4) + 1, 12);
    expect(factorOf('by-parts')).toBe(1);
  });

  it('divides the frequencies by the ratios', () => {
    const slowed = frequenciesOf(rotationOf({ method: 'interpolation', targetLength: 256 }));
    expect(slowed).toEqual(
      frequenciesOf(asTrained).map((frequency): unknown => expect.closeTo(frequency / 2, 12)),
    );
  });
});

describe('a defect', () => {
  const scaled = { method: 'by-parts', targetLength: 512 } as const;
  const rotationWith = (defect: Defect) => rotationOf({ ...scaled, defect });

  /** A vector, rotated to a position. */
  const rotated = (rotation: Rotation, position: number) => {
    const vector = Float32Array.from(inventVector(1));
    placementOf(inventWeights('rope'), 300, rotation).rotate(vector, 0, position);
    return [...vector];
  };

  it('that turns scaling off leaves the angles as trained', () => {
    expect(rotated(rotationWith('not-scaled'), 200)).toEqual(rotated(asTrained, 200));
    expect(rotated(rotationWith('none'), 200)).not.toEqual(rotated(asTrained, 200));
  });

  it('of the cache keeps the trained angles up to the trained length, and scales from there on', () => {
    const stale = rotationWith('stale-keys');
    expect(rotated(stale, shape.trainedLength - 1)).toEqual(rotated(asTrained, shape.trainedLength - 1));
    expect(rotated(stale, shape.trainedLength)).toEqual(rotated(rotationWith('none'), shape.trainedLength));
  });

  it('of the pairing rotates neighbours, as the core does', () => {
    const frequencies = { vector: inventVector(1), position: 7, base, layout: 'interleaved' } as const;
    const expected = rotateVector(frequencies);
    const turned = rotated({ ...asTrained, layout: 'interleaved' }, 7);
    expect(turned).toEqual(expected.map((value): unknown => expect.closeTo(value, 5)));
    expect(rotationWith('other-pairing').layout).toBe('interleaved');
  });

  it('of the ramp interpolates what was kept, and keeps what was interpolated', () => {
    const meant = rotationWith('none').periodRatios;
    const { periodRatios } = rotationWith('ramp-turned');
    expect(meant[0]).toBeCloseTo(1, 12);
    expect(periodRatios[0]).toBeCloseTo(4, 12);
    expect(meant.at(-1)).toBeCloseTo(4, 12);
    expect(periodRatios.at(-1)).toBeCloseTo(1, 12);
  });
});

it('multiplies queries and keys by a further factor, with and without RoPE', () => {
  const twice = rotationOf({ method: 'yarn', targetLength: 512, sharpness: 2 });
  expect(twice.attentionFactor).toBeCloseTo(2 * (0.1 * Math.log(4) + 1), 12);
  const vector = Float32Array.from(inventVector(2));
  placementOf(inventWeights('alibi'), 20, { ...asTrained, attentionFactor: 2 }).rotate(vector, 0, 9);
  expect([...vector]).toEqual([...Float32Array.from(inventVector(2))].map((value) => 2 * value));
});
