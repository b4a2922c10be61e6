import { period } from '../../core/rope/frequencies.ts';
import { scaledBase } from '../../core/scaling/base-scaling.ts';

/** A head small enough to draw whole: eight pairs, and a base at which they all move within the picture. */
export const miniature = { headSize: 16, base: 40, trainedLength: 64, longestTarget: 256 } as const;

const POINTS_PER_TURN = 20;
const LEAST_POINTS = 48;

/** One pair's cosine over the picture, as path data in a box of 100 × 2 that is centred on height 0. */
function wavePath(periodTokens: number): string {
  const { longestTarget } = miniature;
  const last = Math.max(LEAST_POINTS, Math.ceil((POINTS_PER_TURN * longestTarget) / periodTokens));
  return Array.from({ length: last + 1 }, (_, index) => {
    const share = index / last;
    const height = -Math.cos((2 * Math.PI * share * longestTarget) / periodTokens);
    return `${index === 0 ? 'M' : 'L'}${(100 * share).toFixed(2)} ${height.toFixed(2)}`;
  }).join('');
}

/** A pair of the miniature, as trained and after its base was scaled for a target length. */
export interface Wave {
  /** Counted from 1. */
  readonly pair: number;
  readonly trained: string;
  readonly rebased: string;
}

/** By what factor the miniature's base grows for a target length, in tokens. */
export function factorFor(targetLength: number): number {
  const { base, trainedLength, headSize } = miniature;
  return scaledBase({ base, trainedLength, targetLength, headSize }) / base;
}

/**
 * Where the slowest pair is at the end of its training, and re-based at the end of any longer text: its cosine in the box of the
 * waves, upside down as they are drawn.
 */
export function heightAtEnd(): number {
  const { headSize, base, trainedLength } = miniature;
  const slowest = period({ base, headSize, pair: headSize / 2 });
  return -Math.cos((2 * Math.PI * trainedLength) / slowest);
}

/** The waves of every pair of the miniature. `targetLength` is in tokens. */
export function wavesFor(targetLength: number): readonly Wave[] {
  const { headSize, base, trainedLength } = miniature;
  const newBase = scaledBase({ base, trainedLength, targetLength, headSize });
  return Array.from({ length: headSize / 2 }, (_, index) => {
    const pair = index + 1;
    const before = period({ base, headSize, pair });
    const after = period({ base: newBase, headSize, pair });
    return {
      pair,
      trained: wavePath(before),
      rebased: wavePath(after),
    };
  });
}
