import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeScore } from '../../../src/core/rope/rotation.ts';
import { rotationFrequency } from '../../../src/core/rope/frequencies.ts';
import { quantities } from '../../../src/notebook/quantities.ts';
import { derive } from '../../../src/widgets/failure-signatures/model.ts';
import type { Fault } from '../../../src/widgets/failure-signatures/model.ts';
import { acceptedBy } from '../../support/parameters.ts';

const faults = quantities.fault.options.map(({ id }) => id);
const story = { m: 32_768, m_l: 8192, d: 128, b: 500_000 };
const inject = (fault: Fault, changes: Partial<typeof story> = {}) =>
  derive({ ...story, ...changes, fault: faults.indexOf(fault) });

/** Speed over intended speed of one pair. */
const ratioAt = (fault: Fault, pair: number, changes: Partial<typeof story> = {}) => {
  const found = inject(fault, changes).pairs[pair - 1];
  return (found?.running[0] ?? NaN) / (found?.intended ?? NaN);
};

const scoreAt = (fault: Fault, distance: number) =>
  inject(fault).scores.findLast((sample) => sample.distance <= distance)?.score ?? NaN;

describe('derive', () => {
  it('has nothing wrong where there is no fault', () => {
    const figure = inject('none');
    expect(figure).toMatchObject({ moved: [], worst: 1, gain: 1, failsFrom: null });
    for (const { score } of figure.scores) expect(score).toBeCloseTo(1, 12);
  });

  it('intends what YaRN computes: fast pairs kept, unfinished ones slowed by the stretch', () => {
    const { pairs } = inject('none');
    const trained = (pair: number) => rotationFrequency({ base: 500_000, headSize: 128, pair });
    expect(pairs[0]?.intended).toBe(1);
    expect(pairs[63]?.intended).toBeCloseTo(trained(64) / 4, 15);
  });

  it.each<[Fault, number, number]>([
    ['not-scaled', 1, 1],
    ['not-scaled', 64, 4],
    ['factor-turned', 1, 1],
    ['factor-turned', 64, 16],
    ['factor-twice', 64, 1 / 4],
    ['ramp-turned', 1, 1 / 4],
    ['ramp-turned', 64, 4],
    ['stale-keys', 64, 4],
    ['attention-missing', 64, 1],
  ])('computes the speed of %s at pair %d', (fault, pair, ratio) => {
    expect(ratioAt(fault, pair)).toBeCloseTo(ratio, 10);
  });

  it('makes slow pairs turn as with the base 10 000 where the base is lost', () => {
    expect(ratioAt('base-lost', 1)).toBe(1);
    expect(ratioAt('base-lost', 64)).toBeCloseTo(50 ** (126 / 128), 8);
    expect(inject('base-lost', { b: 10_000 }).moved).toEqual([]);
  });

  it('counts turns in the target length: Llama 2 with a factor of 32 has pair 47 thirty times too fast', () => {
    const ratio = ratioAt('ramp-of-target', 47, { b: 10_000, m_l: 4096, m: 131_072 });
    expect(ratio).toBeCloseTo(30.76, 2);
  });

  it('moves only pairs of the blend where the ramp is the paper’s', () => {
    const { moved } = inject('other-ramp', { b: 10_000, m_l: 4096, m: 16_384 });
    expect(Math.min(...moved)).toBeGreaterThan(21);
    expect(Math.max(...moved)).toBeLessThan(47);
    // 2.6074 against 1.5294, from the paper and from the published code.
    expect(ratioAt('other-ramp', 33, { b: 10_000, m_l: 4096, m: 16_384 })).toBeCloseTo(1.5294 / 2.6074, 4);
  });

  it('rotates the coordinates of a pair with other partners where the pairing is the other one', () => {
    const { pairs } = inject('other-pairing');
    const speeds = pairs.map(({ intended }) => intended);
    expect(pairs[1]?.running).toEqual([speeds[2], speeds[3]]);
    expect(pairs[32]?.running).toEqual([speeds[0], speeds[1]]);
  });

  it.each<[Fault, number]>([
    ['attention-missing', 1 / 1.138_63 ** 2],
    ['attention-twice', 1.138_63 ** 2],
    ['not-scaled', 1 / 1.138_63 ** 2],
    ['stale-keys', 1],
  ])('multiplies scores where %s', (fault, gain) => {
    expect(inject(fault).gain).toBeCloseTo(gain, 4);
    expect(scoreAt(fault, 1)).toBeCloseTo(gain, 2);
  });

  it('leaves keys after the change as they are, and loses the older ones', () => {
    const samples = inject('stale-keys').scores;
    for (const { distance, score } of samples) {
      if (distance < 32_768 - 8192) expect(score).toBe(1);
      else expect(score).toBeLessThan(0.95);
    }
  });

  it('computes the score of the other pairing as the core does', () => {
    const [headSize, distance] = [8, 5];
    const settings = { m: 4096, m_l: 4096, d: headSize, b: 10_000 };
    const found = inject('other-pairing', settings).scores.find((sample) => sample.distance === distance);
    const phases = [1, 2, 3, 4].map((pair) => Math.PI * pair * (Math.sqrt(5) - 1));
    const turned = (by: number) =>
      phases.flatMap((phase, index) => {
        const angle = phase + by * rotationFrequency({ base: 10_000, headSize, pair: index + 1 });
        return [Math.cos(angle), Math.sin(angle)];
      });
    const vectors = { query: turned(0), key: turned(distance), queryPosition: distance, keyPosition: 0 };
    const scoreIn = (layout: 'half-split' | 'interleaved') =>
      relativeScore({ ...vectors, base: 10_000, layout }) / (headSize / 2);
    expect(found?.score).toBeCloseTo(scoreIn('half-split'), 12);
    expect(scoreIn('interleaved')).toBeCloseTo(1, 12);
  });

  it('injects nothing that scales where the text does not grow', () => {
    for (const fault of [
      'not-scaled',
      'factor-turned',
      'factor-twice',
      'ramp-turned',
      'stale-keys',
    ] as const) {
      expect(inject(fault, { m: 4096 }).moved).toEqual([]);
    }
  });

  it('says from which distance on less than half is left', () => {
    fc.assert(
      fc.property(acceptedBy(quantities.fault), (fault) => {
        const { scores, failsFrom } = derive({ ...story, fault });
        const first = scores.findIndex(({ score }) => score < 0.5);
        expect(failsFrom).toBe(scores[first]?.distance ?? null);
      }),
    );
  });

  it('refuses what the core refuses', () => {
    expect(() => inject('none', { d: 2 })).toThrow(RangeError);
    expect(() => derive({ ...story, fault: 99 })).toThrow(RangeError);
  });
});
