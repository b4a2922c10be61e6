import { expectedScore, meanExpectedScores } from '../../core/rope/expected-score.ts';
import { rotationFrequency, rotationsCompleted } from '../../core/rope/frequencies.ts';
import type { ScalingMethodName } from '../../core/scaling/index.ts';
import { stretchFactor } from '../../core/scaling/stretch.ts';
import { chosenId } from '../../notebook/quantities.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the length of the text in tokens, the method, the trained length in
 * tokens, rotated coordinates of one head, and the base.
 */
export const parameterNames = ['m', 'method', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type RelativeScoreParameters = QuantityValues<(typeof parameterNames)[number]>;

/** A distance in tokens, and a score as a share of the greatest. */
export type ScorePoint = readonly [distance: number, score: number];

/** Expected scores of equal contents under one rule, all as shares of the greatest. */
export interface Scores {
  /** Up to the length of the text; each is the mean of a column of the plot, because the wave is finer than it. */
  readonly far: readonly ScorePoint[];
  /** At whole distances from 0 to `NEAR`. */
  readonly near: readonly ScorePoint[];
  /** What the slow pairs, those that completed no turn in training, add to the score; empty where there are none. */
  readonly slow: readonly ScorePoint[];
  /** At the distances of `DISTANCES` that the text has. */
  readonly listed: readonly ScorePoint[];
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface RelativeScore {
  readonly method: ScalingMethodName;
  readonly stretch: number;
  readonly trainedLength: number;
  readonly textLength: number;
  readonly pairCount: number;
  readonly slowCount: number;
  /** The least that the slow pairs added at any distance of training; null where there are none. */
  readonly leastInTraining: number | null;
  readonly trained: Scores;
  /** Under the method; null for none, and until `withMethod` fills it in. */
  readonly scaled: Scores | null;
}

/** The distances that are magnified, from 0 to this many tokens. */
export const NEAR = 16;
/** Columns of the plot. */
const COLUMNS = 200;
/** The distances of the table. */
const DISTANCES: readonly number[] = Array.from({ length: 21 }, (_, power) => 2 ** power);

/** The ends of the plot's columns, in tokens. */
const endsOf = (length: number): readonly number[] =>
  Array.from({ length: COLUMNS + 1 }, (_, index) => (length * index) / COLUMNS);

/** What the slow pairs, the last `slowCount`, add to the score at the ends of the columns. */
function slowScores(frequencies: readonly number[], slowCount: number, length: number) {
  if (slowCount === 0) return [];
  const slow = frequencies.slice(frequencies.length - slowCount);
  const share = slowCount / frequencies.length;
  return endsOf(length).map((at): ScorePoint => [at, share * expectedScore(slow, at)]);
}

/** Expected scores for the frequencies of a head, of which the last `slowCount` are slow. */
function scoresOf(frequencies: readonly number[], slowCount: number, length: number): Scores {
  return {
    far: meanExpectedScores(frequencies, endsOf(length)).map((score, index) => [
      (index + 0.5) * (length / COLUMNS),
      score,
    ]),
    near: Array.from({ length: NEAR + 1 }, (_, distance) => [distance, expectedScore(frequencies, distance)]),
    slow: slowScores(frequencies, slowCount, length),
    listed: DISTANCES.filter((distance) => distance <= length).map((distance) => [
      distance,
      expectedScore(frequencies, distance),
    ]),
  };
}

/** The frequencies of a head, the fastest first. */
const frequenciesOf = ({ d, b }: Pick<RelativeScoreParameters, 'd' | 'b'>): readonly number[] =>
  Array.from({ length: d / 2 }, (_, index) => rotationFrequency({ base: b, headSize: d, pair: index + 1 }));

/** The stretch of each pair by interpolation and by base scaling with the last pair matched; null for another method. */
function stretchesOf(method: ScalingMethodName, stretch: number, d: number): readonly number[] | null {
  const pairs = Array.from({ length: d / 2 }, (_, index) => index);
  if (method === 'interpolation') return pairs.map(() => stretch);
  return method === 'base-scaling' ? pairs.map((index) => stretch ** ((2 * index) / (d - 2))) : null;
}

/** A figure's state with the scores of a method, from the stretch of each pair's period. */
export function withStretches(
  figure: RelativeScore,
  values: RelativeScoreParameters,
  stretches: readonly number[],
) {
  const frequencies = frequenciesOf(values).map((theta, index) => theta / (stretches[index] ?? 1));
  return { ...figure, scaled: scoresOf(frequencies, figure.slowCount, figure.textLength) };
}

type Training = Pick<RelativeScoreParameters, 'm_l' | 'd' | 'b'>;

let lastTraining: ReturnType<typeof workOutTraining> | undefined;

/** What training alone decides, remembered for the slider, which moves the length of the text. */
export function trainingOf({ m_l, d, b }: Training) {
  const { of } = lastTraining ?? {};
  if (of?.m_l !== m_l || of.d !== d || of.b !== b) lastTraining = undefined;
  return (lastTraining ??= workOutTraining({ m_l, d, b }));
}

function workOutTraining(of: Training) {
  const frequencies = frequenciesOf(of);
  const turnsOf = (pair: number) => rotationsCompleted({ base: of.b, headSize: of.d, pair, length: of.m_l });
  const slowCount = frequencies.filter((_, index) => turnsOf(index + 1) < 1).length;
  const slow = slowScores(frequencies, slowCount, of.m_l).map(([, score]) => score);
  return { of, frequencies, slowCount, leastInTraining: slowCount === 0 ? null : Math.min(...slow) };
}

/**
 * The expected score of a query and a key with the same random content at every distance of a text, as trained and under
 * a method. Methods beside interpolation and base scaling are filled in by `withMethod`.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers)
 */
export function derive(values: RelativeScoreParameters): RelativeScore {
  const { m, method: choice, m_l, d } = values;
  const { frequencies, slowCount, leastInTraining } = trainingOf(values);
  const method = chosenId('method', choice);
  const stretch = stretchFactor({ trainedLength: m_l, targetLength: m });
  const figure: RelativeScore = {
    method,
    stretch,
    trainedLength: m_l,
    textLength: m,
    pairCount: frequencies.length,
    slowCount,
    leastInTraining,
    trained: scoresOf(frequencies, slowCount, m),
    scaled: null,
  };
  const stretches = stretchesOf(method, stretch, d);
  return stretches === null ? figure : withStretches(figure, values, stretches);
}
