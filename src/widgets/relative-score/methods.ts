import { periodRatio } from '../../core/scaling/period-ratio.ts';
import { withStretches } from './model.ts';
import type { RelativeScore, RelativeScoreParameters } from './model.ts';

/**
 * The figure's state with the scores of any method that changes them by a formula: LongRoPE's stretches are found by search for each
 * model, and YaRN is made for longer texts alone. Its code is loaded with the first such method that is chosen.
 */
export function withMethod(figure: RelativeScore, values: RelativeScoreParameters): RelativeScore {
  const { method, stretch } = figure;
  if (method === 'none' || method === 'longrope' || (method === 'yarn' && stretch < 1)) return figure;
  const { b: base, d: headSize, m_l: trainedLength, m: targetLength } = values;
  const stretches = Array.from({ length: headSize / 2 }, (_, index) =>
    periodRatio({ method, base, headSize, pair: index + 1, trainedLength, targetLength }),
  );
  return withStretches(figure, values, stretches);
}
