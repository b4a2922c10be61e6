import type { ScalingMethodName } from '../../core/scaling/index.ts';
import { periodRatio } from '../../core/scaling/period-ratio.ts';
import type { PairStretch, StretchPerPair, StretchPerPairParameters } from './model.ts';

/**
 * Whether a method's stretches follow from the lengths: LongRoPE's are found by search for each model, and YaRN is made
 * for longer texts alone.
 */
function hasFormula(method: ScalingMethodName, stretch: number): boolean {
  return method !== 'longrope' && (method !== 'yarn' || stretch >= 1);
}

/**
 * The figure's state with the stretch of every pair under the chosen method. Its code is as large as the figure, and is
 * loaded with the first method that is chosen.
 */
export function withMethod(figure: StretchPerPair, values: StretchPerPairParameters): StretchPerPair {
  const { method, stretch, pairs, at } = figure;
  if (!hasFormula(method, stretch)) return figure;
  const { b: base, d: headSize, m_l: trainedLength, m: targetLength } = values;
  const withChosen = (pair: PairStretch): PairStretch => ({
    ...pair,
    chosen: periodRatio({ method, base, headSize, pair: pair.pair, trainedLength, targetLength }),
  });
  return { ...figure, pairs: pairs.map(withChosen), at: withChosen(at) };
}
