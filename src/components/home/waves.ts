import { period } from '../../core/rope/frequencies.ts';
import { scaledBase } from '../../core/scaling/base-scaling.ts';

/** A head small enough to draw whole: eight pairs, and a base at which they all move within the picture. */
export const miniature = { headSize: 16, base: 40, trainedLength: 64, longestTarget: 256 } as const;

const POINTS = 641;

/** One pair's cosine over the picture, as path data in a box of 100 × 2 that is centred on height 0. */
function wavePath(periodTokens: number): string {
  const { longestTarget } = miniature;
  return Array.from({ length: POINTS }, (_, index) => {
    const share = index / (POINTS - 1);
    const height = -Math.cos((2 * Math.PI * share * longestTarget) / periodTokens);
    return `${index === 0 ? 'M' : 'L'}${(100 * share).toFixed(2)} ${height.toFixed(3)}`;
  }).join('');
}

/** A pair of the miniature, as trained and after its base was scaled for a target length. */
export interface Wave {
  /** Counted from 1. */
  readonly pair: number;
  readonly trained: string;
  readonly rebased: string;
  /** Where the longer text ends, in per cent of the width, and the height of both curves at their own end. */
  readonly end: {
    readonly x: number;
    readonly trainedX: number;
    readonly y: number;
    readonly trainedY: number;
  };
}

/** The waves of every pair of the miniature. `targetLength` is in tokens. */
export function wavesFor(targetLength: number): readonly Wave[] {
  const { headSize, base, trainedLength, longestTarget } = miniature;
  const newBase = scaledBase({ base, trainedLength, targetLength, headSize });
  return Array.from({ length: headSize / 2 }, (_, index) => {
    const pair = index + 1;
    const before = period({ base, headSize, pair });
    const after = period({ base: newBase, headSize, pair });
    const heightAt = (length: number, periodTokens: number) =>
      -Math.cos((2 * Math.PI * length) / periodTokens);
    return {
      pair,
      trained: wavePath(before),
      rebased: wavePath(after),
      end: {
        x: (100 * targetLength) / longestTarget,
        trainedX: (100 * trainedLength) / longestTarget,
        y: heightAt(targetLength, after),
        trainedY: heightAt(trainedLength, before),
      },
    };
  });
}
