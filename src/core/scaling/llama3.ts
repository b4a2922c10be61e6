import type { MethodDocs, ScalingMethod } from './method.ts';
import { periodRatioByRotations } from './ramp.ts';

/** The rule of Llama 3.1: by parts with a ramp linear in rotations, from 1 to 4 of them by default. */
export const llama3: ScalingMethod = {
  name: 'llama3',
  options: ['factor', 'lowFrequencyFactor', 'highFrequencyFactor'],
  periodRatio: (setting) =>
    periodRatioByRotations(setting, setting, {
      slow: setting.lowFrequencyFactor,
      fast: setting.highFrequencyFactor,
    }),
};

export const llama3Docs: MethodDocs = () => ({
  ...llama3,
  summary: 'By parts, with the bounds of Llama 3: interpolated below 1 rotation, kept above 4.',
  formula: String.raw`\frac{T'_i}{T_i} = \frac{s}{(1-\gamma_i) + \gamma_i s}, \quad \gamma_i = \operatorname{clamp}\left(\frac{m_l/T_i - f_{\mathrm{low}}}{f_{\mathrm{high}} - f_{\mathrm{low}}}, 0, 1\right)`,
  sources: [
    { reference: 'meta-llama-models', where: 'models/llama3/model.py, apply_scaling' },
    { reference: 'huggingface-transformers', where: 'modeling_rope_utils.py, type llama3' },
  ],
});
