import {
  baseArgument,
  requireBase,
  requireLength,
  requireScalableHeadSize,
  scalableHeadSizeArgument,
  trainedLengthArgument,
} from '../arguments.ts';
import { roundDown } from '../numeric/double-double.ts';
import type { OracleDocs, OracleEntry } from '../oracle-function.ts';
import { placeOfRotations } from './precise.ts';

/** A head and the length it was trained on. */
export interface TrainedHead {
  readonly base: number;
  readonly headSize: number;
  readonly trainedLength: number;
}

/**
 * The first pair that never finishes a turn within the trained length; it and all slower ones have met only
 * part of their angles.
 *
 * Formula: $i_c = \min\{\, i : T_i > m_l \,\}$
 *
 * Symbols: $T_i$ period, $m_l$ trainedLength.
 *
 * Source: from RoFormer, equation 15; the YaRN paper, section 3.2, draws the same line at one rotation.
 *
 * Convention: pairs count from 1; a period of exactly $m_l$ counts as finished.
 *
 * Range: base greater than 1; headSize even, at least 4; trainedLength a positive integer. `null` where every
 * pair finishes. Throws `RangeError`.
 *
 * Accuracy: exact; the boundary is decided with about 30 digits.
 */
export function firstUnfinishedPair({ base, headSize, trainedLength }: TrainedHead): number | null {
  requireBase(base);
  requireScalableHeadSize(headSize);
  requireLength('trainedLength', trainedLength);
  const oneTurn = placeOfRotations({ base, headSize, trainedLength, rotations: 1 });
  const pair = Math.max(1, roundDown(oneTurn) + 2);
  return pair <= headSize / 2 ? pair : null;
}

export const firstUnfinishedPairEntry: OracleEntry = {
  name: 'firstUnfinishedPair',
  needs: ['base', 'headSize', 'trainedLength'],
  evaluate: firstUnfinishedPair,
};

export const firstUnfinishedPairDocs: OracleDocs = () => ({
  ...firstUnfinishedPairEntry,
  summary: 'The first pair that never finishes a turn within the trained length; null where all finish.',
  arguments: {
    base: baseArgument(),
    headSize: scalableHeadSizeArgument(),
    trainedLength: trainedLengthArgument(),
  },
  unit: 'pair, counted from 1',
  formula: String.raw`i_c = \min\{\, i : T_i > m_l \,\}`,
  sources: [
    { reference: 'su-2021-roformer', where: 'section 3.2, equation 15' },
    { reference: 'peng-2023-yarn', where: 'section 3.2' },
  ],
});
