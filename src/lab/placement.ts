import { alibiBias } from '../core/bias/alibi.ts';
import { t5Bucket } from '../core/bias/t5.ts';
import { pairCoordinates } from '../core/rope/pair-layout.ts';
import type { PairLayout } from '../core/rope/pair-layout.ts';
import { rotationFrequency } from '../core/rope/frequencies.ts';
import { shape } from './shape.ts';
import type { Weights } from './weights.ts';

/** How RoPE is changed for one run of a model. */
export interface Rotation {
  /** By how much each pair's period grows, the fastest first; empty for none. */
  readonly periodRatios: readonly number[];
  /** The factor on queries and keys: 1, or YaRN's, times what a reader adds. */
  readonly attentionFactor: number;
  /** How coordinates are paired; left out, in halves, as in training. */
  readonly layout?: PairLayout;
  /** Tokens before this position were read as trained, and their keys are still in the cache; left out, none. */
  readonly cachedTo?: number;
}

export const asTrained: Rotation = { periodRatios: [], attentionFactor: 1 };

/** What positions do to queries, keys and attention logits. */
export interface Placement {
  /** Rotates the query or key of one head, which begins at `start`, to a position. */
  readonly rotate: (vectors: Float32Array, start: number, position: number) => void;
  /** What is added to the logit of a key at each distance, from 0 on, for each head. */
  readonly bias: readonly Float32Array[];
}

/** Angles per token, in rad, the fastest pair first. */
export function frequenciesOf({ periodRatios }: Rotation): readonly number[] {
  const { base, headSize } = shape;
  return Array.from(
    { length: headSize / 2 },
    (_, index) => rotationFrequency({ base, headSize, pair: index + 1 }) / (periodRatios[index] ?? 1),
  );
}

/** Rotation, with the angles of every position worked out once. */
function rotateBy(rotation: Rotation, length: number): Placement['rotate'] {
  const { headSize } = shape;
  const pairs = headSize / 2;
  const coordinates = Array.from({ length: pairs }, (_, index) =>
    pairCoordinates({ layout: rotation.layout ?? 'half-split', headSize, pair: index + 1 }),
  );
  const firsts = coordinates.map(([first]) => first);
  const seconds = coordinates.map(([, second]) => second);
  const frequencies = [frequenciesOf(asTrained), frequenciesOf(rotation)] as const;
  const table = (of: (angle: number) => number) =>
    Float32Array.from({ length: length * pairs }, (_, index) => {
      const position = Math.floor(index / pairs);
      const isCached = position < (rotation.cachedTo ?? 0);
      const frequency = frequencies[isCached ? 0 : 1][index % pairs] ?? 0;
      return (isCached ? 1 : rotation.attentionFactor) * of(position * frequency);
    });
  const [cosines, sines] = [table(Math.cos), table(Math.sin)];
  return (vectors, start, position) => {
    for (let pair = 0; pair < pairs; pair += 1) {
      const a = start + (firsts[pair] ?? 0);
      const c = start + (seconds[pair] ?? 0);
      const cosine = cosines[position * pairs + pair] ?? 1;
      const sine = sines[position * pairs + pair] ?? 0;
      const x = vectors[a] ?? 0;
      const y = vectors[c] ?? 0;
      vectors[a] = x * cosine - y * sine;
      vectors[c] = x * sine + y * cosine;
    }
  };
}

/** Without rotation, the factor alone. */
function multiplyBy({ attentionFactor }: Rotation): Placement['rotate'] {
  if (attentionFactor === 1) return () => undefined;
  return (vectors, start) => {
    for (let index = start; index < start + shape.headSize; index += 1) {
      vectors[index] = (vectors[index] ?? 0) * attentionFactor;
    }
  };
}

/** The bias of one head at a distance. */
function biasAt({ scheme, bias }: Weights, head: number, distance: number): number {
  const { heads, t5Buckets: buckets, t5MaxDistance: maxDistance } = shape;
  if (scheme === 'alibi') return alibiBias({ heads, head: head + 1, distance });
  if (scheme !== 't5') return 0;
  const place = { distance, buckets, maxDistance, bidirectional: false, keyAfterQuery: false };
  return bias[head * buckets + t5Bucket(place)] ?? 0;
}

/**
 * What positions do in a model, for texts up to a length in tokens. Of a rotation, models without RoPE take the factor on
 * queries and keys alone.
 */
export function placementOf(weights: Weights, length: number, rotation: Rotation = asTrained): Placement {
  return {
    rotate: weights.scheme === 'rope' ? rotateBy(rotation, length) : multiplyBy(rotation),
    bias: Array.from({ length: shape.heads }, (_, head) =>
      Float32Array.from({ length }, (_unused, distance) => biasAt(weights, head, distance)),
    ),
  };
}
