import type { TrialStep } from './evaluate.ts';

/** How well the letters of a range of positions were predicted. */
export interface Segment {
  /** The first position or distance, and the one after the last, in tokens. */
  readonly from: number;
  readonly to: number;
  /** How many letters were counted. */
  readonly letters: number;
  /** The share of them that was predicted; null where none was counted. */
  readonly accuracy: number | null;
  /** The mean surprise, in nats; null where none was counted. */
  readonly loss: number | null;
}

/** The ranges by which results are told: 16, 64, 128, 192, 256, 384, 512, then every doubling and its middle. */
export function usualBounds(length: number): readonly number[] {
  const bounds = [16, 64, 128, 192, 256];
  for (let bound = 256; bound < length; bound *= 2) bounds.push(1.5 * bound, 2 * bound);
  return [...bounds.filter((bound) => bound < length), length];
}

/** Ranges of one width, the last one shorter if need be. */
export function evenBounds(length: number, width: number): readonly number[] {
  const count = Math.ceil(length / width);
  return Array.from({ length: count + 1 }, (_, index) => Math.min(index * width, length));
}

/** Counts predictions by ranges of where they count. */
export function countBySegment(bounds: readonly number[]): {
  readonly add: (step: TrialStep) => void;
  readonly segments: () => readonly Segment[];
} {
  const counts = bounds
    .slice(1)
    .map((to, index) => ({ from: bounds[index] ?? 0, to, letters: 0, hits: 0, loss: 0 }));
  return {
    add: ({ countedAt, isHit, loss }) => {
      if (countedAt === null) return;
      const count = counts.find(({ from, to }) => countedAt >= from && countedAt < to);
      if (count === undefined) return;
      count.letters += 1;
      count.hits += isHit ? 1 : 0;
      count.loss += loss;
    },
    segments: () =>
      counts.map(({ from, to, letters, hits, loss }) => ({
        from,
        to,
        letters,
        accuracy: letters === 0 ? null : hits / letters,
        loss: letters === 0 ? null : loss / letters,
      })),
  };
}
