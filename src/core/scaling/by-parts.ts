import type { MethodDocs, ScalingMethod } from './method.ts';
import { periodRatioByRotations } from './ramp.ts';

/**
 * NTK by parts as the YaRN paper states it: pairs with few turns over the trained length are interpolated, pairs
 * with many are left alone, and in between the frequencies blend linearly in the number of turns.
 */
export const byParts: ScalingMethod = {
  name: 'by-parts',
  options: ['factor', 'slowRotations', 'fastRotations'],
  periodRatio: (setting) =>
    periodRatioByRotations(setting, setting, { slow: setting.slowRotations, fast: setting.fastRotations }),
};

export const byPartsDocs: MethodDocs = () => ({
  ...byParts,
  summary:
    'Slow pairs are interpolated, fast ones kept; the blend is linear in rotations, as in the YaRN paper.',
  formula: String.raw`\frac{T'_i}{T_i} = \frac{s}{(1-\gamma_i) + \gamma_i s}, \quad \gamma_i = \operatorname{clamp}\left(\frac{m_l/T_i - \alpha}{\beta - \alpha}, 0, 1\right)`,
  sources: [{ reference: 'peng-2023-yarn', where: 'section 3.2, equations 18 to 20' }],
});
