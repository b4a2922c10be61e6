import { period } from '../../core/rope/frequencies.ts';
import { firstUnfinishedPair } from '../../core/rope/unfinished.ts';
import type { QuantityName, QuantityValues } from '../../notebook/quantities.ts';

/**
 * What the figure reads, in the order of its controls: the length of the text and of the trained ones in tokens, rotated
 * coordinates of one head, and the base b.
 */
export const parameterNames = ['m', 'm_l', 'd', 'b'] as const satisfies readonly QuantityName[];

/** The figure's state. */
export type UnseenAnglesParameters = QuantityValues<(typeof parameterNames)[number]>;

/** What one pair met in training, and what the text adds. */
export interface PairHistory {
  /** Counted from 1, the fastest first. */
  readonly pair: number;
  /** In tokens. */
  readonly period: number;
  /** Turns over the trained length, and over the text. */
  readonly trainedTurns: number;
  readonly turns: number;
  /** The share of its circle that it met in training: 1 where it completed a turn. */
  readonly metShare: number;
  /** The share of its circle that the text is the first to reach. */
  readonly newShare: number;
}

/** All that the figure, its sentence, its table and a grader of its state need. Plain JSON. */
export interface UnseenAngles {
  readonly trainedLength: number;
  readonly textLength: number;
  /** Where the map ends, in tokens: at four times the trained length, or as many doublings later as the text needs. */
  readonly mapLength: number;
  readonly pairs: readonly PairHistory[];
  /** The first pair that did not complete a turn in training; null where all did. */
  readonly firstUnfinished: number | null;
  readonly unfinishedCount: number;
  /** The number of pairs that the text takes to new angles. */
  readonly newCount: number;
}

/** A trained text's distance; a longer one at which a pair repeats an angle that it met; and one at which it does not. */
export type Meeting = 'met' | 'again' | 'new';

/**
 * How a pair meets two tokens at a distance. Angles count modulo one turn, and a training text counts as `trainedLength`
 * steps, as in the core.
 */
export function meetingAt(turn: number, trainedLength: number, distance: number): Meeting {
  if (distance <= trainedLength) return 'met';
  return distance % turn <= trainedLength ? 'again' : 'new';
}

/** The length of the text that a hand sets at a distance: up to the edge of the map, which must not grow under the hand. */
export const lengthSetAt = ({ mapLength }: UnseenAngles, distance: number): number =>
  Math.min(distance, mapLength);

/** The shortest map is this many times as long as the trained texts. */
const LEAST_MAP = 4;

function mapLengthFor(trainedLength: number, textLength: number): number {
  let length = LEAST_MAP * trainedLength;
  while (length < textLength) length *= 2;
  return length;
}

/**
 * Which angles training has met, pair by pair, and which of them a text of m tokens is the first to reach.
 *
 * A pair whose period T is at most m_l met its whole circle. Any other met the share m_l/T, and a longer text adds
 * (min(m, T) − m_l)/T.
 *
 * @throws RangeError outside the core's ranges (d even and at least 4, b > 1, lengths positive integers)
 */
export function derive({ m, m_l, d, b }: UnseenAnglesParameters): UnseenAngles {
  const head = { base: b, headSize: d };
  const firstUnfinished = firstUnfinishedPair({ ...head, trainedLength: m_l });
  const historyOf = (pair: number): PairHistory => {
    const turn = period({ ...head, pair });
    const isUnfinished = firstUnfinished !== null && pair >= firstUnfinished;
    return {
      pair,
      period: turn,
      trainedTurns: m_l / turn,
      turns: m / turn,
      metShare: isUnfinished ? m_l / turn : 1,
      newShare: isUnfinished ? Math.max(0, Math.min(m, turn) - m_l) / turn : 0,
    };
  };
  const pairs = Array.from({ length: d / 2 }, (_, index) => historyOf(index + 1));
  return {
    trainedLength: m_l,
    textLength: m,
    mapLength: mapLengthFor(m_l, m),
    pairs,
    firstUnfinished,
    unfinishedCount: firstUnfinished === null ? 0 : d / 2 - firstUnfinished + 1,
    newCount: pairs.filter(({ newShare }) => newShare > 0).length,
  };
}
