import type { MethodDocs, ScalingMethod } from './method.ts';

/** No scaling: every pair keeps its period. */
export const noScaling: ScalingMethod = {
  name: 'none',
  options: ['factor'],
  periodRatio: () => 1,
};

export const noScalingDocs: MethodDocs = () => ({
  ...noScaling,
  summary: 'Every pair keeps its period.',
  formula: String.raw`\frac{T'_i}{T_i} = 1`,
  sources: [{ reference: 'su-2021-roformer', where: 'section 3.2, equation 15' }],
});
